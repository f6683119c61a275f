public import Answers
public import ArgumentParser
import Files
public import Presentation
import Query
import Requests
import Store

/// Writes reports as tables for statistics.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes reports as a table for R, Stata or pandas.",
        discussion: """
            A number that is missing is told by a code: .b blank, .s struck out, .u unreadable,
            .x not in the report's form, .m an amount without a unit. --codebook describes every
            column.

            Exit status: 0 there are reports, 1 there are none, 2 error.
            """)

    @Argument(
        help: "A query: only the reports that fulfil it; all reports without it.",
        completion: .custom { QueryCompletion.completions($0, at: $1, prefix: $2) })
    var words: [String] = []

    @Option(help: "A row a report (wide), or a row a cell (long).")
    var shape = ExportShape.wide

    @Option(help: "The form of the table.")
    var format = ExportFormat.csv

    @Flag(help: "Describes the columns and exports nothing.")
    var codebook = false

    @OptionGroup var file: ResultFile
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console()
        let noOrder = CodebookPhrase.noOrder.text(in: console.language)
        try console.answering(noOrder: noOrder) {
            let result = try file.open(besides: index)
            guard codebook else { return try export(on: console, to: result) }
            try result.write(Codebook(shape, language: console.language).text(format))
        }
    }

    private func export(on console: Console, to result: ResultTarget) throws {
        let reports = try ReportSelection(words.isEmpty ? nil : words.joined(separator: " "))
        if let query = reports.query {
            try console.noteWarnings(query.warnings, in: query.text)
        }
        let reader = try IndexReader(path: index.path)
        let ids = try reports.reports(of: reader)
        let (request, table) = (ExportRequest(reports, shape), ExportTable(format))
        try result.stream { write in
            try write(table.heading(shape))
            for start in stride(from: 0, to: ids.count, by: Self.batch) {
                let batch = ids[start..<min(start + Self.batch, ids.count)]
                try write(table.rows(request.rows(of: batch, from: reader)))
            }
        }
        if ids.isEmpty { throw ExitCode.nothingFound }
    }

    /// How many reports are in memory at once.
    private static let batch = 500
}

extension ExportShape: ExpressibleByArgument {}

extension ExportFormat: ExpressibleByArgument {}
