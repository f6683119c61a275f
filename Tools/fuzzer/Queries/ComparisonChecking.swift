import Answers
import Comparisons
import CorpusGeneration
import Numbers
import Query
import QueryGeneration
import Store

/// Understands a comparison and carries it out: on invented numbers, and now and then on an index.
struct ComparisonChecking {
    let reader: IndexReader
    let ledger: Ledger

    private let properties = NumberProperties()
    private let condition: Condition

    init(reader: IndexReader, ledger: Ledger) throws {
        self.reader = reader
        self.ledger = ledger
        // Bodies' own reports and those of whole places are never mixed.
        condition = try QueryCompiler().compile("scope:own").condition
    }

    /// What cannot be with a comparison.
    ///
    /// - Parameter isRun: whether it is carried out on the index, too.
    func violations(
        of input: ComparisonSource.Input, isRun: Bool, using generator: inout SeededGenerator
    ) -> [String] {
        var found: [String] = []
        let table = input.table.flatMap { bytes in
            Result { () throws(JoinedTableError) in try JoinedTable(bytes: bytes) }.value
        }
        let compiler = compiler(for: table, &found)
        let properties = table == nil ? properties : NumberProperties(compiler: compiler)
        var numbers: [ComparedNumber] = []
        for text in input.numbers {
            let (number, violations) = properties.reading(of: text)
            found += violations
            ledger[.numbers] += 1
            if let number { numbers.append(ComparedNumber(number)) }
        }
        guard !numbers.isEmpty, numbers.count == input.numbers.count else { return found }
        let comparison = Comparison(
            numbers: numbers, condition: condition, grouping: input.grouping,
            isOverYears: input.isOverYears, statistic: input.statistic, minimum: input.minimum,
            isVerified: input.isVerified)
        found += tabulate(
            comparison, InventedSample.sample(of: numbers.map(\.number), using: &generator))
        return isRun ? found + run(comparison, joining: table) : found
    }

    /// A compiler that knows the columns of a table; each of them is read as a number, too.
    private func compiler(for table: JoinedTable?, _ found: inout [String]) -> QueryCompiler {
        guard let table else { return properties.compiler }
        ledger[.tables] += 1
        _ = FieldCatalog.forms.firstTaken(of: table.columns)
        let compiler = QueryCompiler(catalog: FieldCatalog.forms.joining(table.columns))
        for column in table.columns {
            found += NumberProperties(compiler: compiler).reading(of: column).violations
        }
        return compiler
    }

    private func tabulate(_ comparison: Comparison, _ sample: ReportSample) -> [String] {
        let table: ComparisonTable
        do {
            table = try Tabulator(comparison, sample, withSpreads: true).table()
        } catch is ComparisonRefusal {
            return []
        } catch {
            return ["the table has an error: \(error)"]
        }
        ledger[.compared] += 1
        let cells = table.rows.flatMap { $0.cells.joined() } + table.total.cells.joined()
        return cells.allSatisfy { 0 <= $0.n && $0.n <= $0.reports && $0.missing >= 0 }
            ? [] : ["a cell counts more reports than it has"]
    }

    private func run(_ comparison: Comparison, joining table: JoinedTable?) -> [String] {
        do throws(IndexError) {
            let reading = try reader.sample(for: comparison, joining: table)
            return reading.sample.value.map { tabulate(comparison, $0) } ?? []
        } catch {
            return ["the index has an error: \(error)"]
        }
    }
}

extension Result {
    /// What came of it; nil for an error.
    fileprivate var value: Success? { try? get() }
}
