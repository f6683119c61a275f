public import Query

/// What can be wrong with the options of an export.
public enum ExportUsage: Equatable, Sendable {
    /// The query has an order or a limit.
    case noOrder

    /// What is wrong and what to do, in a sentence.
    public func text(in language: MessageLanguage) -> String {
        CodebookPhrase.noOrder.text(in: language)
    }
}
