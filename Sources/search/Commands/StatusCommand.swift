import Answers
import ArgumentParser
import Presentation
import Requests
import Store

/// Tells what the index holds.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tells what the index holds.",
        discussion: """
            A query compares what it reads with what was written; --verify compares the rest, too. \
            Exit status: 0 all is as it was written, 2 it is not, or another error.
            """)

    @Flag(help: "Compare the whole index with what was written into it.")
    var verify = false

    @OptionGroup var format: FormatOption<TextOrJSON>
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console(format: format.format)
        let status = try console.answering {
            let reader = try IndexReader(path: index.path)
            let verified = verify ? try reader.verify() : nil
            var status = try reader.status()
            status.verified = verified
            return status
        }
        try console.show(status.text(in: console.language), status.json(in: console.language))
    }
}
