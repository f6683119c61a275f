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

    func validate() throws {
        guard (1...BulkCorpus.largestCount).contains(reports) else {
            throw ValidationError("--reports must be 1 to \(BulkCorpus.largestCount).")
        }
        guard (0...1_000_000).contains(narrativeBytes) else {
            throw ValidationError("--narrative-bytes must be 0 to 1000000.")
        }
    }

    mutating func run() throws {
        let corpus = BulkCorpus(seed: seed, narrativeBytes: narrativeBytes)
        var writer = FolderWriter(folder: folder)
        var truths = Truth()
        var bytes = 0
        for body in 0...((reports - 1) / BulkCorpus.reportsPerBody) {
            let missing = reports - body * BulkCorpus.reportsPerBody
            for file in corpus.files(ofBody: body).prefix(missing) {
                try writer.write(file)
                bytes += file.bytes.count
                if truth, let report = file.report { truths.add(report, path: file.path) }
            }
        }
        if truth { try writer.write(Array(truths.json.utf8), to: "truth.json") }
        print("\(reports) reports, \(bytes) bytes, written to \(folder)")
    }
}
