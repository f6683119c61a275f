public import Answers
public import Deadlines
public import Query
public import Store

/// Which hits are wanted.
public struct Paging: Equatable, Sendable {
    /// How many hits are left out at the start.
    public let offset: Int
    /// How many hits are wanted; what the query says, or a usual number, if nil.
    public let limit: Int?
    /// How many hits there may be.
    public let most: Int

    /// Some of the hits.
    public init(offset: Int = 0, limit: Int? = nil, most: Int = .max) {
        self.offset = offset
        self.limit = limit
        self.most = most
    }

    /// How many hits are wanted where nothing is said.
    private static let usual = 20

    fileprivate func page(of query: CompiledQuery) throws(Refusal) -> Page {
        // Fewer than were asked for would look like all there are.
        if limit == nil, let asked = query.limit, asked > most { throw .tooManyHits(most: most) }
        return Page(offset: offset, limit: limit ?? query.limit ?? min(Self.usual, most))
    }
}

/// A query, understood and planned: it can be answered, counted or explained.
public struct SearchRequest: Sendable {
    /// The query.
    public let query: CompiledQuery
    private var plan: Plan
    private let understanding: Duration

    /// A query as typed, with what stands beside it.
    public init(
        _ text: String, filters: QueryFilters = QueryFilters(), paging: Paging = Paging()
    ) throws(Refusal) {
        let clock = ContinuousClock()
        let start = clock.now
        do throws(QueryErrors) {
            query = try QueryCompiler().compile(text, filters: filters)
        } catch {
            throw .query(error)
        }
        plan = Plan(query.condition, sort: query.sort, page: try paging.page(of: query))
        understanding = clock.now - start
    }

    /// The same query with other hits.
    public func showing(_ paging: Paging) throws(Refusal) -> SearchRequest {
        var request = self
        request.plan = Plan(
            query.condition, sort: query.sort, page: try paging.page(of: query))
        return request
    }

    /// The hits of the page.
    public func answer(
        from reader: IndexReader, within deadline: Deadline = .none
    ) throws(Refusal) -> SearchAnswer {
        let (result, took) = try timed { () throws(IndexError) in
            try reader.search(plan, within: deadline)
        }
        return SearchAnswer(query: query, page: plan.page, result: result, took: took)
    }

    /// How the reports that fulfil the query are spread.
    ///
    /// They are not looked for again if a search has just found them.
    public func facets(
        from reader: IndexReader, within deadline: Deadline = .none
    ) throws(Refusal) -> FacetAnswer {
        let (facets, took) = try timed { () throws(IndexError) in
            try reader.facets(of: plan, within: deadline)
        }
        return FacetAnswer(query: query, facets: facets, took: took)
    }

    /// How the query is carried out.
    public func explanation(from reader: IndexReader) throws(Refusal) -> ExplainedQuery {
        let (explanation, _) = try timed { () throws(IndexError) in try reader.explain(plan) }
        return ExplainedQuery(query: query, explanation: explanation)
    }

    /// What an index has, and how long understanding the query and asking for it took.
    private func timed<Value>(
        _ ask: () throws(IndexError) -> Value
    ) throws(Refusal) -> (Value, Duration) {
        let clock = ContinuousClock()
        let start = clock.now
        let value = try asked(ask)
        return (value, understanding + (clock.now - start))
    }
}

/// What an index answers, or that it does not.
func asked<Value>(_ ask: () throws(IndexError) -> Value) throws(Refusal) -> Value {
    do throws(IndexError) {
        return try ask()
    } catch {
        throw .index(error)
    }
}
