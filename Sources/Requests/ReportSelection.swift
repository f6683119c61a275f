public import Deadlines
public import Query
public import Store

/// The reports that a query chooses for what has neither an order nor pages of hits.
public struct ReportSelection: Sendable {
    /// The query; nil for all reports.
    public let query: CompiledQuery?

    /// The reports that fulfil a query as typed, and filters; all of them without any.
    public init(
        _ text: String?, filters: QueryFilters = QueryFilters(),
        compiler: QueryCompiler = QueryCompiler()
    ) throws(Refusal) {
        guard text != nil || !filters.isEmpty else {
            query = nil
            return
        }
        let compiled: CompiledQuery
        do throws(QueryErrors) {
            compiled = try compiler.compile(text ?? "", filters: filters)
        } catch {
            throw .query(error)
        }
        guard compiled.sort == nil, compiled.limit == nil else { throw .ordered(compiled) }
        query = compiled
    }

    /// What the reports fulfil.
    public var condition: Condition { query?.condition ?? .everything }

    private var plan: Plan {
        Plan(condition: condition, order: .recency, page: Page(limit: 0))
    }

    /// The numbers of the reports in the file of an index, by key.
    public func reports(
        of reader: IndexReader, within deadline: Deadline = .none
    ) throws(Refusal) -> [Int64] {
        try asked { () throws(IndexError) in try reader.reports(fulfilling: plan, within: deadline)
        }
    }

    /// The same reports, to be taken some at a time.
    public func list(
        of reader: IndexReader, within deadline: Deadline = .none
    ) throws(Refusal) -> ReportList {
        try asked { () throws(IndexError) in try reader.list(fulfilling: plan, within: deadline) }
    }
}
