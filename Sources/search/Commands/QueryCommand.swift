import ArgumentParser
import Presentation
import Query
import Store

/// Answers a query.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answers a query (the default command).")

    @Argument(help: "The query; several words are joined by blanks.")
    var words: [String] = []

    @Option(help: "Only these years: 2020, 2019..2023 or 2019,2021.")
    var year: String?

    @Option(help: "Only this county, city or province.")
    var region: String?

    @Option(help: "Only this agency, by its name or its kind.")
    var agency: String?

    @Option(help: "How many hits to show, 0 to 1000.")
    var limit = 20

    @Option(help: "How many hits to leave out at the start.")
    var offset = 0

    @Flag(help: "Print only how many reports fulfil the query.")
    var count = false

    @OptionGroup var format: FormatOption
    @OptionGroup var index: IndexOption

    func validate() throws {
        let language = Console().language
        guard (0...1000).contains(limit) else {
            throw ValidationError(Phrase.badLimit(name: "--limit").text(in: language))
        }
        guard offset >= 0 else {
            throw ValidationError(Phrase.badOffset(name: "--offset").text(in: language))
        }
    }

    func run() throws {
        let console = Console(format: format.format)
        let answer: SearchAnswer
        do {
            answer = try self.answer()
        } catch let errors as QueryErrors {
            try console.report(errors)
            throw ExitCode.trouble
        } catch let error as IndexError {
            try console.report(error)
            throw ExitCode.trouble
        }
        try show(answer, on: console)
        if answer.result.total == 0 { throw ExitCode.nothingFound }
    }

    private func answer() throws -> SearchAnswer {
        let clock = ContinuousClock()
        let filters = QueryFilters(year: year, region: region, agency: agency)
        let text = words.joined(separator: " ")
        let page = Page(offset: offset, limit: count ? 0 : limit)
        let start = clock.now
        let query = try QueryCompiler().compile(text, filters: filters)
        let plan = Planner().plan(query.condition, page: page)
        let understood = clock.now
        let reader = try IndexReader(path: index.path)
        let opened = clock.now
        let result = try reader.search(plan)
        let took = (understood - start) + (clock.now - opened)
        return SearchAnswer(query: query, page: page, result: result, took: took)
    }

    private func show(_ answer: SearchAnswer, on console: Console) throws {
        if console.format == .text {
            try console.note(answer.query.warnings, in: answer.query.text)
        }
        guard !count else { return try Output.standard.write("\(answer.result.total)\n") }
        let text = SearchText(language: console.language, style: console.matchStyle)
        try console.show(text.text(answer), answer.json(language: console.language))
    }
}
