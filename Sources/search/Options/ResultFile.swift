import ArgumentParser
import Foundation
import Presentation

/// Where a command writes its result.
struct ResultFile: ParsableArguments {
    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "A file for the result; standard output without it.", valueName: "file"))
    var path: String?

    /// Writes a result as a whole: a file that is there is replaced only when all of it is written.
    func write(_ text: String, on console: Console) throws {
        guard let path else { return try Output.standard.write(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            let reason = (error as NSError).localizedDescription
            let usage = ComparisonUsage.unwritable(path: path, reason: reason)
            throw ValidationError(usage.text(in: console.language))
        }
    }
}
