public import Files

/// Why a workbook could not be made.
///
/// The words are in `WorkbookError+Chinese` and `WorkbookError+English`, one case each.
public enum WorkbookError: Error, Equatable, Sendable {
    /// The system refuses the temporary files that the library needs.
    case temporaryFiles(FileFault)
    /// Parts of it are missing, though nobody said why.
    case incomplete
    /// A sheet has more rows or columns than a workbook can have.
    case tooLarge
    /// The library refuses, in its words.
    case library(reason: String)
}
