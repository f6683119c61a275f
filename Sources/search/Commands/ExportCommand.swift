import ArgumentParser
import Files
import Presentation
import Query
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

    /// The forms of the table.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv
        case jsonl

        var output: ExportFormat { self == .csv ? .csv : .jsonl }
    }

    /// Which table.
    enum Shape: String, CaseIterable, ExpressibleByArgument {
        case wide
        case long

        var output: ExportShape { self == .wide ? .wide : .long }
    }

    @Argument(
        help: "A query: only the reports that fulfil it; all reports without it.",
        completion: .custom { QueryCompletion.completions($0, at: $1, prefix: $2) })
    var words: [String] = []

    @Option(help: "A row a report (wide), or a row a cell (long).")
    var shape = Shape.wide

    @Option(help: "The form of the table.")
    var format = Format.csv

    @Flag(help: "Describes the columns and exports nothing.")
    var codebook = false

    @OptionGroup var file: ResultFile
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console()
        do {
            let result = try file.open(besides: index)
            if codebook {
                let codebook = Codebook(shape.output, language: console.language)
                return try result.write(try codebook.text(format.output))
            }
            try export(on: console, to: result)
        } catch let errors as QueryErrors {
            try console.report(errors)
            throw ExitCode.trouble
        } catch let error as IndexError {
            try console.report(error)
            throw ExitCode.trouble
        } catch let error as FileError {
            try console.report(error)
            throw ExitCode.trouble
        }
    }

    private func export(on console: Console, to result: ResultTarget) throws {
        var condition = Condition.everything
        if !words.isEmpty {
            let query = try QueryCompiler().compile(words.joined(separator: " "))
            try console.note(query.warnings, in: query.text)
            guard query.sort == nil, query.limit == nil else {
                throw ValidationError(CodebookPhrase.noOrder.text(in: console.language))
            }
            condition = query.condition
        }
        let reader = try IndexReader(path: index.path)
        let plan = Plan(condition: condition, order: .recency, page: Page(limit: 0))
        let ids = try reader.reports(fulfilling: plan)
        let table = ExportTable(format.output)
        try result.stream { write in
            try write(table.heading(shape.output))
            for start in stride(from: 0, to: ids.count, by: Self.batch) {
                let batch = ids[start..<min(start + Self.batch, ids.count)]
                switch shape {
                case .wide: try write(table.rows(try reader.exportedReports(of: batch)))
                case .long: try write(table.rows(try reader.exportedFigures(of: batch)))
                }
            }
        }
        if ids.isEmpty { throw ExitCode.nothingFound }
    }

    /// How many reports are in memory at once.
    private static let batch = 500
}
