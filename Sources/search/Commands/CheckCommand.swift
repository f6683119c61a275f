import Answers
import ArgumentParser
import Presentation
import Query
import Reports
import Store
import Requests

/// Prints the rules that reports break, or that cannot be checked.
struct CheckCommand: ParsableCommand {
    /// In which form the results are written.
    enum Format: String, FormatChoice {
        case text
        case json
        case csv

        var output: OutputFormat {
            switch self {
            case .text: .text
            case .json: .json
            case .csv: .csv
            }
        }
    }

    /// Which rules are of interest.
    enum Severity: String, CaseIterable, ExpressibleByArgument {
        case hard
        case soft
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Holds reports against the rules of the form.",
        discussion: """
            Exit status: 0 a rule failed, 1 none did, 2 error. Rules that could not be checked
            are printed and change nothing in the status.
            """)

    @Argument(
        help: "A query: only the reports that fulfil it; all reports without it.",
        completion: .custom { QueryCompletion.completions($0, at: $1, prefix: $2) })
    var words: [String] = []

    @Option(help: "Only rules that are hard (they follow from the form) or soft.")
    var severity: Severity?

    @Flag(help: "Print the rules themselves and check nothing.")
    var rules = false

    @OptionGroup var format: FormatOption<Format>
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console(format: format.format)
        if rules {
            let list = RuleList(only: wanted, language: console.language)
            return try console.show(list.text, list.json)
        }
        let noOrder = Phrase.noOrderInCheck.text(in: console.language)
        let answer = try console.answering(noOrder: noOrder) {
            let reports = try ReportSelection(words.isEmpty ? nil : words.joined(separator: " "))
            if let query = reports.query {
                try console.noteWarnings(query.warnings, in: query.text)
            }
            return try CheckRequest(reports, only: wanted).answer(
                from: IndexReader(path: index.path))
        }
        if console.format == .csv {
            try Output.standard.write(CheckCSV(language: console.language).text(answer))
        } else {
            try console.show(
                CheckText(language: console.language).text(answer),
                answer.json(in: console.language))
        }
        if answer.counts.failed == 0 { throw ExitCode.nothingFound }
    }

    private var wanted: Finding.Severity? {
        severity.flatMap { Finding.Severity(rawValue: $0.rawValue) }
    }
}
