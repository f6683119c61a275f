import Answers
import ArgumentParser
import Extraction
import Indexer
import Presentation
import Query
import Requests
import Store

/// Reads documents into the index.
struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Reads reports from files and folders into the index.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(help: "How many documents to read at once; as many as there are cores unless told.")
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "A CSV list of the files, with what is known of them.", valueName: "file"))
    var catalogue: String?

    @Flag(help: "Read everything again into a new index.")
    var rebuild = false

    @Flag(help: "Forget the reports whose files are gone.")
    var prune = false

    @Flag(help: "Show no progress and no summary.")
    var quiet = false

    @OptionGroup var format: FormatOption<TextOrJSON>
    @OptionGroup var index: IndexOption

    func validate() throws {
        if let jobs, jobs < 1 {
            throw ValidationError(Phrase.badJobs.text(in: Console().language))
        }
    }

    func run() async throws {
        let console = Console(format: format.format)
        let list = try console.answering { try readCatalogue() }
        let builder = IndexBuilder(
            index: index.path, jobs: jobs, rebuild: rebuild, prune: prune, catalogue: list)
        let line = ProgressLine(isShown: !quiet && Output.error.isTerminal)
        let summary: BuildSummary
        do {
            summary = try await builder.build(paths) { line.show($0) }
            line.clear()
        } catch {
            line.clear()
            return try console.answering { throw error }
        }
        try show(summary, on: console)
        if summary.isFruitless { throw ExitCode.trouble }
    }

    private func readCatalogue() throws(CatalogueError) -> (list: Catalogue, path: String)? {
        guard let catalogue else { return nil }
        return (try Catalogue(path: catalogue), catalogue)
    }

    private func show(_ summary: BuildSummary, on console: Console) throws {
        if console.format != .json {
            for file in summary.refused { try console.note(file.line(in: console.language)) }
        }
        guard !quiet else { return }
        try console.show(summary.text(in: console.language), summary.json(in: console.language))
    }
}
