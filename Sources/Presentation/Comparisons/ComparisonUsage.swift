public import Query

/// What can be wrong with the options of a comparison.
public enum ComparisonUsage: Equatable, Sendable {
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

    /// What is wrong and what to do, in a sentence.
    public func text(in language: MessageLanguage) -> String {
        let phrase: ComparisonPhrase =
            switch self {
            case .noOrder: .noOrderInComparison
            case .badMinimum: .badMinimum
            case .yearsTwice: .yearsTwice
            case .markOnlyForCSV: .markOnlyForCSV
            case .workbookNeedsFile: .workbookNeedsFile
            case .nothing: .nothing
            }
        return phrase.text(in: language)
    }
}
