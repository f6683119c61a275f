public import Query

/// What can be wrong with the options of a comparison; the words stand beside those of
/// ``ComparisonPhrase``.
public enum ComparisonUsage: LocalizedText, Equatable, Sendable {
    /// The query has an order or a limit.
    case noOrder
    /// The least number of reports is less than one.
    case badMinimum
    /// Years are the groups and the columns at once.
    case yearsTwice
    /// A byte order mark for a form that has none.
    case markOnlyForCSV
    /// A workbook needs a file.
    case workbookNeedsFile
    /// Nothing has what is compared.
    case nothing
}
