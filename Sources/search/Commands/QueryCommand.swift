import Answers
import ArgumentParser
import Presentation
import Query
import Store

/// Answers a query.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answers a query (the default command).")

    @Argument(
        help: "The query; several words are joined by blanks.",
        completion: .custom { QueryCompletion.completions($0, at: $1, prefix: $2) })
    var words: [String] = []

    @Option(help: "Only these years: 2020, 2019..2023 or 2019,2021.")
    var year: String?

    @Option(help: "Only this county, city or province.")
    var region: String?

    @Option(help: "Only this agency, by its name or its kind.")
    var agency: String?

    @Option(
        parsing: .unconditional,
        help: "The number to order hits by, the smallest first; with - before it the greatest.")
    var sort: String?

    @Option(
        help: "How many hits to show, 0 to 1000; 20 unless told here or by limit: in the query.")
    var limit: Int?

    @Option(help: "How many hits to leave out at the start.")
    var offset = 0

    @Flag(help: "Print only how many reports fulfil the query.")
    var count = false

    @Flag(help: "Print how the query is carried out: its tree, the plan, steps and times.")
    var explain = false

    @OptionGroup var format: FormatOption<OutputFormat>
    @OptionGroup var index: IndexOption

    func validate() throws {
        let language = Console().language
        guard (0...1000).contains(limit ?? 0) else {
            throw ValidationError(Phrase.badLimit(name: "--limit").text(in: language))
        }
        guard offset >= 0 else {
            throw ValidationError(Phrase.badOffset(name: "--offset").text(in: language))
        }
        guard explain else { return }
        guard !count else {
            throw ValidationError(Phrase.noExplainedCount.text(in: language))
        }
        switch format.format {
        case .text, .json: break
        case .csv, .markdown:
            let name = format.format.rawValue
            throw ValidationError(Phrase.noExplanation(format: name).text(in: language))
        }
    }

    func run() throws {
        let console = Console(format: format.format)
        let found: Int
        do {
            found = try explain ? showExplanation(on: console) : showAnswer(on: console)
        } catch let errors as QueryErrors {
            try console.report(errors)
            throw ExitCode.trouble
        } catch let error as IndexError {
            try console.report(error)
            throw ExitCode.trouble
        }
        if found == 0 { throw ExitCode.nothingFound }
    }

    /// Answers the query; returns how many reports fulfil it.
    private func showAnswer(on console: Console) throws -> Int {
        let answer = try answer()
        try show(answer, on: console)
        return answer.result.total
    }

    /// Prints how the query is carried out; returns how many reports fulfil it.
    private func showExplanation(on console: Console) throws -> Int {
        let (query, plan) = try plan()
        let explanation = try IndexReader(path: index.path).explain(plan)
        let explained = ExplainedQuery(query: query, explanation: explanation)
        try noteWarnings(of: query, on: console)
        try console.show(
            ExplanationText(language: console.language).text(explained),
            explained.json(language: console.language))
        return explanation.total
    }

    private func answer() throws -> SearchAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        let (query, plan) = try plan()
        let understood = clock.now
        let reader = try IndexReader(path: index.path)
        let opened = clock.now
        let result = try reader.search(plan)
        let took = (understood - start) + (clock.now - opened)
        return SearchAnswer(query: query, page: plan.page, result: result, took: took)
    }

    private func plan() throws(QueryErrors) -> (CompiledQuery, Plan) {
        let filters = QueryFilters(year: year, region: region, agency: agency, sort: sort)
        let query = try QueryCompiler().compile(words.joined(separator: " "), filters: filters)
        let limit = limit ?? query.limit ?? Self.usualLimit
        let page = Page(offset: offset, limit: count ? 0 : limit)
        return (query, Planner().plan(query.condition, sort: query.sort, page: page))
    }

    private func show(_ answer: SearchAnswer, on console: Console) throws {
        let language = console.language
        try noteWarnings(of: answer.query, on: console)
        guard !count else { return try Output.standard.write("\(answer.result.total)\n") }
        switch console.format {
        case .text, .json:
            let text = SearchText(language: language, style: console.matchStyle)
            try console.show(text.text(answer), answer.json(language: language))
        case .csv:
            try Output.standard.write(SearchCSV().text(answer))
            for line in SearchNotes(answer, language: language).lines { try console.note(line) }
        case .markdown:
            try Output.standard.write(SearchMarkdown(language: language).text(answer))
        }
    }

    /// Writes the warnings beside the results; JSON holds them itself.
    private func noteWarnings(of query: CompiledQuery, on console: Console) throws {
        guard console.format != .json else { return }
        try console.note(query.warnings, in: query.text)
    }

    /// How many hits are shown unless told.
    private static let usualLimit = 20
}
