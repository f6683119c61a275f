import Answers
import ArgumentParser
import Comparisons
import Drawing
import Files
import Foundation
import Presentation
import Query
import Reports
import Requests
import Store
import Workbooks

/// Sets groups of reports side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compares numbers over groups of reports and years.",
        discussion: """
            Each EXPR is a number as in a query, in quotes where it has blanks. A ratio over a
            group is the sum of what is above over the sum of what is below.

            Exit status: 0 there are numbers, 1 there are none, 2 error.
            """)

    @Argument(
        help: "The numbers to compare.",
        completion: .custom { QueryCompletion.completions($0, at: $1, prefix: $2) })
    var expressions: [String]

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("A query: only the reports that fulfil it.", valueName: "query"))
    var query: String?

    @Option(name: .customLong("by"), help: "What the reports of a group have in common.")
    var grouping: Grouping?

    @Option(help: "Shows each group year by year.")
    var over: OverOption?

    @Option(name: .customLong("stat"), help: "What is computed of the reports of a group.")
    var statistic = Statistic.sum

    @Option(name: .customLong("min"), help: "How many reports a group must have to be ranked.")
    var minimum = 1

    @Flag(help: "Leaves out reports of which a hard check fails or could not be made.")
    var verified = false

    @Flag(name: .customLong("bom"), help: "Begins CSV with the mark by which Excel tells UTF-8.")
    var hasMark = false

    @OptionGroup var joined: JoinedFile
    @OptionGroup var format: FormatOption<ComparisonFormat>
    @OptionGroup var chart: ChartOptions
    @OptionGroup var file: ResultFile
    @OptionGroup var index: IndexOption

    func validate() throws {
        let usage: ComparisonUsage? =
            if minimum < 1 {
                .badMinimum
            } else if grouping == .year, over != nil {
                .yearsTwice
            } else if format.choice == .xlsx, file.path == nil {
                .workbookNeedsFile
            } else if hasMark, format.format != .csv {
                .markOnlyForCSV
            } else {
                nil
            }
        if let usage { throw ValidationError(usage.text(in: Console().language)) }
        if let problem = chart.problem(format.choice, file) {
            throw ValidationError(problem.text(in: Console().language))
        }
    }

    func run() throws {
        let console = Console(format: format.format)
        let noOrder = ComparisonUsage.noOrder.text(in: console.language)
        try console.answering(noOrder: noOrder) {
            // The script of pages may be named, and is read then.
            let script = ProcessInfo.processInfo.environment[ChartScript.variable]
            let result = try file.open(besides: index, [joined.path, script])
            do {
                try run(on: console, to: result)
            } catch let error as JoinedTableError {
                let path = joined.path ?? ""
                try console.show(JoinedTableMessage(error, path: path, console.language))
                throw ExitCode.trouble
            }
        }
    }

    private func run(on console: Console, to result: ResultTarget) throws {
        let (table, compiler) = try joined.read()
        let request = try CompareRequest(
            expressions, of: query, by: grouping, isOverYears: over != nil, statistic: statistic,
            minimum: minimum, isVerified: verified, compiler: compiler)
        if let query = request.query { try console.noteWarnings(query.warnings, in: query.text) }
        for number in request.numbers {
            try console.noteWarnings(number.warnings, in: number.text)
        }
        let isForPrograms = format.choice != .text && format.choice != .markdown
        let answer = try request.answer(
            from: IndexReader(path: index.path), joining: table, withSpreads: isForPrograms)
        try show(answer, on: console, to: result)
        guard answer.table.isEmpty else { return }
        try console.note(ComparisonUsage.nothing.text(in: console.language))
        throw ExitCode.nothingFound
    }

    private func show(
        _ answer: ComparisonAnswer, on console: Console, to result: ResultTarget
    ) throws {
        let language = console.language
        switch format.choice {
        case .xlsx:
            let workbook = ComparisonWorkbook(language: language).workbook(answer)
            try result.write(try WorkbookWriter().bytes(of: workbook))
        case .vegaLite, .html, .svg, .png:
            try chart.write(answer, as: format.choice, to: result, on: console)
        case .text:
            try result.write(ComparisonText(language: language).text(answer))
        case .json:
            let json = answer.json(language: language)
            try result.write(json.text(isPretty: result.isTerminal) + "\n")
        case .csv:
            try result.write(ComparisonCSV().text(answer, hasMark: hasMark))
            for line in ComparisonNotes(answer, language: language).lines {
                try console.note(line)
            }
        case .markdown:
            try result.write(ComparisonMarkdown(language: language).text(answer))
        }
    }
}
