import ArgumentParser
import Presentation
import Store
import Views

/// Shows one report with its prose, its tables and its findings.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a report: prose, tables, findings.")

    @Argument(help: "The report's key, as searches print it: 410411-司法局-2020.")
    var key: String

    @Flag(help: "List under each table where its numbers stand in the document.")
    var places = false

    @OptionGroup var format: FormatOption<TextOrJSON>
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console(format: format.format)
        let report: ReportView
        do {
            let stored = try IndexReader(path: index.path).report(key: key)
            report = ReportView(stored, language: console.language)
        } catch {
            try console.report(error)
            if case .unknownReport = error { throw ExitCode.nothingFound }
            throw ExitCode.trouble
        }
        let text = ReportText(
            language: console.language, style: console.matchStyle, showsPlaces: places)
        try console.show(text.text(report), report.json)
    }
}
