import ArgumentParser
import Comparisons
import Drawing
import Files
import Foundation
import Presentation
import Query
import Reports
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
        do {
            // The script of pages may be named, and is read then.
            let script = ProcessInfo.processInfo.environment[ChartScript.variable]
            let result = try file.open(besides: index, [joined.path, script])
            try run(on: console, to: result)
        } catch let errors as QueryErrors {
            try console.report(errors)
            throw ExitCode.trouble
        } catch let error as IndexError {
            try console.report(error)
            throw ExitCode.trouble
        } catch let error as WorkbookError {
            let message = console.language == .chinese ? error.chinese : error.english
            try console.note("search: \(SafeText.line(message))")
            throw ExitCode.trouble
        } catch let error as FileError {
            try console.report(error)
            throw ExitCode.trouble
        } catch let error as JoinedTableError {
            try console.show(JoinedTableMessage(error, path: joined.path ?? "", console.language))
            throw ExitCode.trouble
        }
    }

    private func run(on console: Console, to result: ResultTarget) throws {
        let (joinedTable, compiler) = try joined.read()
        let compiled = try chosen(console, compiler)
        let comparison = try comparison(of: compiled, on: console, compiler)
        let reader = try IndexReader(path: index.path)
        let reading = try reader.sample(for: comparison, joining: joinedTable)
        let table: ComparisonTable
        do {
            let isForPrograms = format.choice != .text && format.choice != .markdown
            table = try Tabulator(
                comparison, reading.sample.get(), withSpreads: isForPrograms
            ).table()
        } catch let error as ComparisonRefusal {
            let message = RefusalMessage(
                error, of: comparison, query: query ?? "", language: console.language)
            try console.show(message)
            throw ExitCode.trouble
        }
        let answer = ComparisonAnswer(
            table: table, query: compiled, leftOut: reading.leftOut, unmatched: reading.unmatched,
            source: AnswerSource(
                generation: reader.generation, written: reader.written,
                program: Program.version))
        try show(answer, on: console, to: result)
        guard table.isEmpty else { return }
        try console.note(ComparisonUsage.nothing.text(in: console.language))
        throw ExitCode.nothingFound
    }

    /// The query that chooses the reports; nil for all of them.
    private func chosen(
        _ console: Console, _ compiler: QueryCompiler
    ) throws -> CompiledQuery? {
        guard let query else { return nil }
        let compiled = try compiler.compile(query)
        guard compiled.sort == nil, compiled.limit == nil else {
            throw ValidationError(ComparisonUsage.noOrder.text(in: console.language))
        }
        if console.format != .json { try console.note(compiled.warnings, in: query) }
        return compiled
    }

    private func comparison(
        of query: CompiledQuery?, on console: Console, _ compiler: QueryCompiler
    ) throws -> Comparison {
        let numbers = try expressions.map { text in
            let number = try compiler.compileNumber(text)
            if console.format != .json { try console.note(number.warnings, in: text) }
            return ComparedNumber(number)
        }
        return Comparison(
            numbers: numbers, condition: query?.condition ?? .everything, grouping: grouping,
            isOverYears: over != nil, statistic: statistic, minimum: minimum,
            isVerified: verified)
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
