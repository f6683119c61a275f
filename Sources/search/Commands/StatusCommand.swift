import ArgumentParser
import Presentation
import Store
import Views

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
        let status: StatusView
        do {
            let reader = try IndexReader(path: index.path)
            let verification = verify ? try reader.verify() : nil
            status = StatusView(
                try reader.status(), verification: verification, language: console.language)
        } catch {
            try console.report(error)
            throw ExitCode.trouble
        }
        try console.show(status.text(language: console.language), status.json)
    }
}
