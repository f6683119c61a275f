import ArgumentParser
import CorpusGeneration
import Foundation

/// Writes the committed corpus.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Writes the corpus of the repository: reports, other documents and their truth.")

    @Argument(help: "The folder to write to; nothing in it is removed.")
    var folder: String

    mutating func run() throws {
        let files = CommittedCorpus().files()
        var writer = FolderWriter(folder: folder)
        for file in files {
            try writer.write(file)
        }
        print("\(files.count) files written to \(folder)")
    }
}
