import Answers
import ArgumentParser
import Presentation
import Requests
import Store

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
        let report = try console.answering {
            try ReportRequest(key: key).answer(from: IndexReader(path: index.path))
        }
        let text = ReportText(
            language: console.language, style: console.matchStyle, showsPlaces: places)
        try console.show(text.text(report), report.json(in: console.language))
    }
}
