import ArgumentParser
import Presentation
import Store
import Views

/// Tells what the index holds.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tells what the index holds.")

    @OptionGroup var format: FormatOption<TextOrJSON>
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console(format: format.format)
        let status: StatusView
        do {
            let stored = try IndexReader(path: index.path).status()
            status = StatusView(stored, language: console.language)
        } catch {
            try console.report(error)
            throw ExitCode.trouble
        }
        try console.show(status.text(language: console.language), status.json)
    }
}
