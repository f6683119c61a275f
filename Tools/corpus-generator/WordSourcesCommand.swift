import ArgumentParser
import CorpusGeneration
import Foundation

/// Writes the documents that the DOC files of the corpus are made of.
struct WordSourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "word-sources",
        abstract: "Writes the DOCX files that a word processor turns into the DOC of the corpus.")

    @Argument(help: "The folder to write to; nothing in it is removed.")
    var folder: String

    mutating func run() throws {
        var writer = FolderWriter(folder: folder)
        for source in IrregularCorpus().wordSources() {
            try writer.write(source.bytes, to: source.name + ".docx")
        }
    }
}
