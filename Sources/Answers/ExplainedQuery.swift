public import Query

/// A query and how it was carried out: all that is printed of it.
public struct ExplainedQuery: Equatable, Sendable {
    /// The query.
    public let query: CompiledQuery

    /// How it was carried out.
    public let explanation: Explanation

    /// A query with how it was carried out.
    public init(query: CompiledQuery, explanation: Explanation) {
        self.query = query
        self.explanation = explanation
    }
}
