import Answers
import Comparisons
import Presentation
import Query
import Store

/// Measures comparisons, and the wide table of all reports.
struct ComparisonMeasurement {
    let index: String
    let runs: Int
    private let clock = ContinuousClock()

    init(index: String, runs: Int) {
        self.index = index
        self.runs = runs
    }

    func run() throws {
        print("\ncomparisons: first, median, slowest")
        for entry in ComparisonSet.all { try measure(entry) }
        try measureExport()
    }

    /// Each comparison with a reader of its own, from its text to its table.
    private func measure(_ entry: ComparisonSet.Entry) throws {
        let reader = try IndexReader(path: index)
        var times: [Double] = []
        var groups = 0
        for _ in 0..<runs {
            let start = clock.now
            groups = try table(entry, reader).rows.count
            times.append((clock.now - start) / .milliseconds(1))
        }
        let sorted = times.sorted()
        let shown = [times[0], sorted[runs / 2], sorted[runs - 1]].map { "\(Int($0.rounded())) ms" }
        print("  \(shown.joined(separator: ", "))  \(entry.title): \(groups) groups")
    }

    private func table(
        _ entry: ComparisonSet.Entry, _ reader: IndexReader
    ) throws -> ComparisonTable {
        let numbers = try entry.numbers.map {
            ComparedNumber(try QueryCompiler().compileNumber($0))
        }
        let comparison = Comparison(
            numbers: numbers, condition: try QueryCompiler().compile(entry.query).condition,
            grouping: entry.grouping, isOverYears: entry.isOverYears, statistic: entry.statistic)
        let sample = try reader.sample(for: comparison).sample.get()
        return try Tabulator(comparison, sample, withSpreads: false).table()
    }

    /// The wide table of all reports, as bytes that go nowhere.
    private func measureExport() throws {
        let reader = try IndexReader(path: index)
        let start = clock.now
        let plan = Plan(condition: .everything, order: .recency, page: Page(limit: 0))
        let ids = try reader.reports(fulfilling: plan)
        let table = ExportTable(.csv)
        var bytes = 0
        for first in stride(from: 0, to: ids.count, by: 500) {
            let batch = ids[first..<min(first + 500, ids.count)]
            bytes += table.rows(.wide(try reader.exportedReports(of: batch))).count
        }
        let seconds = (clock.now - start) / .seconds(1)
        print(
            "\nwide table: \(ids.count) reports, \(bytes >> 20) MB in "
                + "\((seconds * 10).rounded() / 10) s")
    }
}
