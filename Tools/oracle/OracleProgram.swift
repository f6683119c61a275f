import Answers
import ArgumentParser
import Foundation
import Indexer

/// The command line.
@main
struct OracleProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oracle",
        abstract: "Asks random queries and holds each answer against one found by looking at all.",
        discussion: """
            The reports are invented, or lie in folders that are named. The right answer is found \
            without the index, its columns and the code that reads queries. A query that is \
            answered wrongly is made as small as it can be and printed with its seed and number.
            """)

    @Argument(help: "Folders with further reports.")
    var folders: [String] = []

    @Option(help: "What the random numbers start from.")
    var seed: UInt64 = 1

    @Option(help: "How many queries to ask.")
    var queries = 2_000

    @Option(help: "The number of the first query.")
    var first = 0

    @Option(help: "How many reports to invent.")
    var reports = 160

    @Option(help: "How many tasks ask at once.")
    var jobs = 2

    @Option(help: "How many hits of an answer to look at one by one.")
    var page = 20

    @Option(help: "After so many failures a task stops.")
    var failures = 20

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("nianbao-oracle-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let others = folders.map { URL(fileURLWithPath: $0) }
        let files = try ReportFiles(
            generated: reports, seed: seed, in: place.appendingPathComponent("reports"),
            beside: others)
        let index = place.appendingPathComponent("index.sqlite").path
        let builder = IndexBuilder(index: index, jobs: jobs, rebuild: false, prune: false)
        let summary = try await builder.build(files.paths)
        print(
            "\(summary.reports) reports from \(files.paths.count) files, seed \(seed): "
                + "\(start.duration(to: clock.now))")
        let examination = Examination(index: index, paths: files.paths, seed: seed, page: page)
        let outcomes = try await withThrowingTaskGroup(of: Examination.Outcome.self) { group in
            for job in 0..<max(1, jobs) {
                let numbers = stride(from: first + job, to: first + queries, by: max(1, jobs))
                group.addTask { [failures, seed] in
                    try examination.run(numbers, most: failures) { Self.show($0, seed: seed) }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let sum = { (count: (Examination.Outcome) -> Int) in outcomes.map(count).reduce(0, +) }
        print(
            "\(sum(\.asked)) queries, seed \(seed), \(start.duration(to: clock.now)): "
                + "\(sum(\.found)) found reports, \(sum(\.leftOut)) left some out, "
                + "\(sum { $0.failures.count }) answered wrongly")
        if sum({ $0.failures.count }) > 0 { throw ExitCode.failure }
    }

    private static func show(_ failure: Examination.Failure, seed: UInt64) {
        print("seed \(seed), query \(failure.number), \(failure.kind)")
        print("  smallest: \(failure.smallest)")
        print("  asked:    \(failure.text)")
        for difference in failure.differences.prefix(4) { print("  \(difference)") }
    }
}
