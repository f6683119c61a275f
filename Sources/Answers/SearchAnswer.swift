import Algorithms
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

    /// The fields that the hits have figures of, each once, in their order; those of the query
    /// where there is no hit, so that a table has its columns also without rows.
    public var fields: [Field] {
        let mentioned = query.condition.fields + (query.sort?.number.fields ?? [])
        let shown = result.hits.flatMap { $0.figures.map(\.field) }
        return (result.hits.isEmpty ? mentioned : shown).uniqued(on: \.id)
    }

    /// How long it took in milliseconds.
    public var milliseconds: Double { took / .milliseconds(1) }
}

extension Hit {
    /// Its figures by the id of their field.
    public var figuresByField: [String: HitFigure] {
        Dictionary(figures.map { ($0.field.id, $0) }) { first, _ in first }
    }
}
