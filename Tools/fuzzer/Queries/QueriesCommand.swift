import ArgumentParser
import Foundation
import Indexer
import Query

/// Compiles, completes and runs queries at random.
struct QueriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queries",
        abstract: "Compiles, completes and runs queries and comparisons at random.",
        discussion: """
            The same seed and manual make the same queries; every fourth has a comparison beside \
            it, with numbers and perhaps a table. Several processes divide the work; a \
            query that ends one, keeps it busy for too long, or breaks what must hold of every \
            query is written to a folder.
            """)

    @Option(help: "How many queries to make.")
    var count = 100_000

    @Option(help: "What the random numbers start from.")
    var seed: UInt64 = 1

    @Option(help: "How many seconds to go on at most.")
    var seconds = Int.max

    @Option(help: "How many processes divide the work; as many as there are cores unless told.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "How many milliseconds compiling or completing a query of 4 KiB may take.")
    var budget = 50

    @Option(help: "How many seconds a query may take in all.")
    var limit = 10

    @Option(help: "Of how many queries one is run on the index, if it has a meaning.")
    var searchInterval = 20

    @Option(help: "The folder of reports that queries are run on.")
    var reports = "corpus/reports"

    @Option(help: "An index to run queries on; else one of the reports is made.")
    var index: String?

    @Option(help: "The manual whose examples are damaged.")
    var manual = "docs/query-language.md"

    @Option(help: "The folder for queries that were not borne.")
    var save = ".build/fuzz"

    @Option(help: .hidden)
    var ledger: String?

    @Option(help: .hidden)
    var first = 0

    func validate() throws {
        guard count > 0, jobs > 0, budget > 0, limit > 0, searchInterval > 0 else {
            throw ValidationError("counts and times must be at least 1")
        }
    }

    private var indexPath: String { index ?? "\(save)/index.sqlite" }

    func run() async throws {
        let source = try QuerySource(manual: manual, seed: seed)
        let faults = QueryFaults(source: source, folder: save, seed: seed)
        if let ledger {
            let checking = try QueryChecking(
                source: source, ledger: try Ledger(path: ledger), index: indexPath,
                budget: .milliseconds(budget), searchInterval: searchInterval,
                report: { faults.add($0) })
            checking.run(stride(from: first, to: count, by: jobs))
            return
        }
        try FileManager.default.createDirectory(
            atPath: save, withIntermediateDirectories: true)
        if index == nil {
            let builder = IndexBuilder(index: indexPath, jobs: jobs, rebuild: true, prune: false)
            _ = try await builder.build([reports])
        }
        try watch(faults)
    }

    /// Has processes check the queries until they, or the seconds, are used up.
    private func watch(_ faults: QueryFaults) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(min(seconds, week))
        let arguments = CommandLine.arguments.dropFirst().map(\.self)
        var workers = try (0..<jobs).map { job in
            try QueryWorker(
                first: job, stride: jobs, ledger: "\(save)/ledger-\(job)",
                limit: .seconds(limit), arguments: arguments)
        }
        let ledgers = workers.map(\.ledger)
        defer { for worker in workers { worker.stop() } }
        var broken = 0
        while !workers.isEmpty, clock.now < end, broken < mostBroken {
            Thread.sleep(forTimeInterval: 0.05)
            workers = try workers.filter { worker in
                switch worker.state() {
                case .running: return true
                case .finished: return false
                case .broken(let fault):
                    broken += 1
                    faults.add(fault)
                    try worker.restart()
                    return true
                }
            }
        }
        let summary = QuerySummary(ledgers: ledgers, seed: seed, duration: clock.now - start)
        print(summary.text)
        guard broken == 0, summary.isFaultless else { throw ExitCode.failure }
    }
}

/// More crashes would say nothing new.
private let mostBroken = 20
/// As long as anybody waits, in seconds.
private let week = 604_800
