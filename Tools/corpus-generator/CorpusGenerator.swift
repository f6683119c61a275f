import ArgumentParser

/// The command line.
@main
struct CorpusGenerator: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus-generator",
        abstract: "Invents annual reports: places, bodies and numbers that do not exist.",
        subcommands: [
            CorpusCommand.self, BulkCommand.self, FamiliesCommand.self, WordSourcesCommand.self,
        ])
}
