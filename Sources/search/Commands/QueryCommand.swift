import Answers
import ArgumentParser
import Presentation
import Query
import Requests
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
        let found = try console.answering {
            let request = try request()
            let reader = try IndexReader(path: index.path)
            return explain
                ? try show(request.explanation(from: reader), on: console)
                : try show(request.answer(from: reader), on: console)
        }
        if found == 0 { throw ExitCode.nothingFound }
    }

    private func request() throws(Refusal) -> SearchRequest {
        try SearchRequest(
            words.joined(separator: " "),
            filters: QueryFilters(year: year, region: region, agency: agency, sort: sort),
            paging: Paging(offset: offset, limit: count ? 0 : limit))
    }

    /// Prints how a query is carried out; returns how many reports fulfil it.
    private func show(_ explained: ExplainedQuery, on console: Console) throws -> Int {
        try console.noteWarnings(explained.query.warnings, in: explained.query.text)
        try console.show(
            ExplanationText(language: console.language).text(explained),
            explained.json(language: console.language))
        return explained.explanation.total
    }

    /// Prints an answer; returns how many reports fulfil the query.
    private func show(_ answer: SearchAnswer, on console: Console) throws -> Int {
        let language = console.language
        try console.noteWarnings(answer.query.warnings, in: answer.query.text)
        switch console.format {
        case _ where count: try Output.standard.write("\(answer.result.total)\n")
        case .text, .json:
            let text = SearchText(language: language, style: console.matchStyle)
            try console.show(text.text(answer), answer.json(language: language))
        case .csv:
            try Output.standard.write(SearchCSV().text(answer))
            for line in SearchNotes(answer, language: language).lines { try console.note(line) }
        case .markdown:
            try Output.standard.write(SearchMarkdown(language: language).text(answer))
        }
        return answer.result.total
    }
}
