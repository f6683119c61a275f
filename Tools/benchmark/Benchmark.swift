import Answers
import ArgumentParser
import Query
import Store

/// Measures how long queries take in one process, on an index that is in memory.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measures how long queries take in one process, with their first page.",
        discussion: "Each query is run several times; the median of its times is printed.")

    @Argument(help: "The index to ask.")
    var index: String?

    @Flag(help: "Print the queries, one a line, and measure nothing.")
    var list = false

    @Option(help: "How often each query is run.")
    var runs = 9

    @Option(help: "Only this query.")
    var query: String?

    @Flag(help: "Print the steps of each query too.")
    var explain = false

    @Flag(help: "Measure comparisons, and the wide table of all reports, instead of queries.")
    var comparisons = false

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs must be at least 1") }
        guard list || index != nil else { throw ValidationError("An index to ask is missing.") }
    }

    func run() throws {
        guard let index else { return printQueries() }
        let reader = try IndexReader(path: index)
        print("reports: \(try reader.status().reports), runs: \(runs)")
        if comparisons { return try ComparisonMeasurement(index: index, runs: runs).run() }
        let groups =
            query.map { [QuerySet.Group(name: "one query", queries: [$0])] } ?? QuerySet.groups
        var all: [Double] = []
        for group in groups {
            print("\n\(group.name)")
            var medians: [Double] = []
            for query in group.queries {
                // A reader of its own: what it remembers of texts, this query taught it.
                let reader = try IndexReader(path: index)
                let measured = try measure(query, reader)
                medians.append(measured.median)
                print(line(query, measured))
                if explain { try printSteps(of: query, reader) }
            }
            printSummary(of: medians)
            all += medians
        }
        print("\nall \(all.count) queries")
        printSummary(of: all)
    }

    private func printQueries() {
        for query in QuerySet.groups.flatMap(\.queries) { print(query) }
    }

    private func printSummary(of medians: [Double]) {
        let sorted = medians.sorted()
        print(
            "  = median \(milliseconds(sorted[sorted.count / 2])), worst "
                + milliseconds(sorted[sorted.count - 1]))
    }

    private struct Measurement {
        let total: Int
        let preparation: Double
        let median: Double
        let worst: Double
    }

    private func measure(_ query: String, _ reader: IndexReader) throws -> Measurement {
        let clock = ContinuousClock()
        var times: [Double] = []
        var preparations: [Double] = []
        var total = 0
        for _ in 0..<runs {
            let start = clock.now
            let compiled = try QueryCompiler().compile(query)
            let plan = Plan(
                compiled.condition, sort: compiled.sort, page: Page(limit: 20))
            let planned = clock.now
            total = try reader.search(plan).total
            preparations.append((planned - start) / .milliseconds(1))
            times.append((clock.now - start) / .milliseconds(1))
        }
        times.sort()
        preparations.sort()
        return Measurement(
            total: total, preparation: preparations[runs / 2], median: times[runs / 2],
            worst: times[runs - 1])
    }

    private func line(_ query: String, _ measured: Measurement) -> String {
        let columns = [
            milliseconds(measured.median), "(worst \(milliseconds(measured.worst)),",
            "understood in \(milliseconds(measured.preparation)))", "\(measured.total) hits",
        ]
        return "  " + columns.joined(separator: " ") + "  \(query)"
    }

    private func printSteps(of query: String, _ reader: IndexReader) throws {
        let compiled = try QueryCompiler().compile(query)
        let plan = Plan(
            compiled.condition, sort: compiled.sort, page: Page(limit: 20))
        for step in try reader.explain(plan).steps {
            print(
                "      \(step.action) \(step.examined) -> \(step.found) "
                    + milliseconds(step.duration / .milliseconds(1)))
        }
    }

    private func milliseconds(_ time: Double) -> String {
        let hundredths = Int((time * 100).rounded())
        let decimals = hundredths % 100
        return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals) ms"
    }
}
