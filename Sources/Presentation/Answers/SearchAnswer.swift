public import Query

/// The answer to a query with what it answers: all that is printed of it.
public struct SearchAnswer: Equatable, Sendable {
    /// The query.
    public let query: CompiledQuery

    /// The page that was asked for.
    public let page: Page

    /// What the index holds for it.
    public let result: SearchResult

    /// How long understanding, planning and searching took.
    public let took: Duration

    /// An answer with what it answers.
    public init(query: CompiledQuery, page: Page, result: SearchResult, took: Duration) {
        self.query = query
        self.page = page
        self.result = result
        self.took = took
    }

    var milliseconds: Double { took / .milliseconds(1) }
}
