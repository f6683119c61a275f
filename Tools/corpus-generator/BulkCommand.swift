import ArgumentParser
import CorpusGeneration
import Foundation

/// Writes many reports.
struct BulkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk", abstract: "Writes many reports, for measurements.")

    @Argument(help: "The folder to write to; nothing in it is removed.")
    var folder: String

    @Option(help: "How many reports.")
    var reports = 10_000

    @Option(help: "The seed; the same seed gives the same files.")
    var seed: UInt64 = 1

    @Option(help: "About how many bytes of prose each report has.")
    var narrativeBytes = 3_000

    @Flag(help: "Write truth.json too: identity and cells of every report.")
    var truth = false

    @Option(help: "What is written: plain text only, or every layout, format and irregularity.")
    var mix = Mix.plain

    /// What is written.
    enum Mix: String, CaseIterable, ExpressibleByArgument {
        case plain
        case all
    }

    func validate() throws {
        guard (1...BulkCorpus.largestCount).contains(reports) else {
            throw ValidationError("--reports must be 1 to \(BulkCorpus.largestCount).")
        }
        guard (0...1_000_000).contains(narrativeBytes) else {
            throw ValidationError("--narrative-bytes must be 0 to 1000000.")
        }
    }

    mutating func run() throws {
        var output = Output(folder: folder, wantsTruth: truth)
        switch mix {
        case .plain: try writePlain(&output)
        case .all: try writeAll(&output)
        }
        try output.finish()
        print("\(output.files) files, \(output.bytes) bytes, written to \(folder)")
    }

    private func writePlain(_ output: inout Output) throws {
        let corpus = BulkCorpus(seed: seed, narrativeBytes: narrativeBytes)
        for body in 0...((reports - 1) / BulkCorpus.reportsPerBody) {
            let missing = reports - body * BulkCorpus.reportsPerBody
            for file in corpus.files(ofBody: body).prefix(missing) { try output.write(file) }
        }
    }

    private func writeAll(_ output: inout Output) throws {
        let corpus = MixedCorpus(seed: seed, narrativeBytes: narrativeBytes)
        for number in 0..<reports {
            for file in corpus.files(at: number) { try output.write(file) }
        }
    }
}

/// The folder that is written to, and what is known of its files.
private struct Output {
    private(set) var files = 0
    private(set) var bytes = 0
    private let wantsTruth: Bool
    private var writer: FolderWriter
    private var truth = Truth()

    init(folder: String, wantsTruth: Bool) {
        writer = FolderWriter(folder: folder)
        self.wantsTruth = wantsTruth
    }

    mutating func write(_ file: CorpusFile) throws {
        try writer.write(file)
        files += 1
        bytes += file.bytes.count
        if wantsTruth { truth.add(file) }
    }

    mutating func finish() throws {
        if wantsTruth { try writer.write(Array(truth.json.utf8), to: "truth.json") }
    }
}
