import Files

extension WorkbookError {
    /// The error in an English line, with what to do.
    public var english: String {
        switch self {
        case .temporaryFiles(let fault):
            "the workbook needs temporary files (in TMPDIR, else /tmp): \(fault.english)"
        case .incomplete:
            "parts of the workbook are missing; is there space for temporary files (TMPDIR, else /tmp)?"
        case .tooLarge: "a sheet of the workbook would have too many rows or columns; take CSV"
        case .library(let reason): "the workbook cannot be made: \(reason)"
        }
    }
}
