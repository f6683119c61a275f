public import Answers
public import Comparisons
public import Deadlines
public import Query
import Reports
public import Store

/// Groups of reports to be set side by side.
public struct CompareRequest: Sendable {
    /// The query that chooses the reports; nil for all of them.
    public let query: CompiledQuery?
    /// The numbers, as understood.
    public let numbers: [CompiledNumber]
    private let typed: String
    private let comparison: Comparison

    /// A comparison of numbers of the reports that a query chooses, both as typed.
    ///
    /// - Parameters:
    ///   - grouping: what the reports of a group have in common; one group of all if nil.
    ///   - isOverYears: whether each group is shown year by year.
    ///   - minimum: how many reports a group must have to be ranked.
    ///   - isVerified: whether reports are left out of which a hard check fails or could not be made.
    ///   - compiler: what understands numbers and query; it may know the columns of a joined table.
    public init(
        _ expressions: [String], of query: String?, by grouping: Grouping?,
        isOverYears: Bool = false, statistic: Statistic = .sum, minimum: Int = 1,
        isVerified: Bool = false, compiler: QueryCompiler = QueryCompiler()
    ) throws(Refusal) {
        var numbers: [CompiledNumber] = []
        for (index, text) in expressions.enumerated() {
            do throws(QueryErrors) {
                numbers.append(try compiler.compileNumber(text))
            } catch {
                throw .query(error, number: index)
            }
        }
        let selection = try ReportSelection(query, compiler: compiler)
        self.query = selection.query
        self.numbers = numbers
        typed = query ?? ""
        comparison = Comparison(
            numbers: numbers.map { ComparedNumber($0) }, condition: selection.condition,
            grouping: grouping, isOverYears: isOverYears, statistic: statistic, minimum: minimum,
            isVerified: isVerified)
    }

    /// The groups with their numbers.
    ///
    /// - Parameters:
    ///   - table: a table of places whose columns the numbers name.
    ///   - withSpreads: whether quartiles are wanted.
    ///   - most: how many cells may be calculated.
    public func answer(
        from reader: IndexReader, joining table: JoinedTable? = nil, withSpreads: Bool,
        mostCells most: Int = .max, within deadline: Deadline = .none
    ) throws(Refusal) -> ComparisonAnswer {
        let reading = try asked { () throws(IndexError) in
            try reader.sample(for: comparison, joining: table, within: deadline)
        }
        let tabulated: ComparisonTable
        do {
            let tabulator = Tabulator(
                comparison, try reading.sample.get(), withSpreads: withSpreads, within: deadline)
            guard tabulator.cellCount <= most else { throw Refusal.tooManyCells(most: most) }
            tabulated = try tabulator.table()
        } catch let error as ComparisonRefusal {
            throw .misleading(error, of: comparison, query: typed)
        } catch let error as TimeOver {
            throw .index(.tooSlow(limit: error.limit))
        } catch {
            throw error as? Refusal ?? .index(.tooSlow(limit: deadline.limit ?? .zero))
        }
        return ComparisonAnswer(
            table: tabulated, query: query, leftOut: reading.leftOut, unmatched: reading.unmatched,
            source: AnswerSource(
                generation: reader.generation, written: reader.written, program: Program.version),
            within: deadline)
    }
}
