public import Query

/// How the reports that fulfil a query are spread, with the query.
public struct FacetAnswer: Equatable, Sendable {
    /// The query.
    public let query: CompiledQuery
    /// How they are spread.
    public let facets: Facets
    /// How long understanding the query and counting took.
    public let took: Duration

    /// The spread of the reports that fulfil a query, and how long counting took.
    public init(query: CompiledQuery, facets: Facets, took: Duration) {
        self.query = query
        self.facets = facets
        self.took = took
    }
}
