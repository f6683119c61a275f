import ArgumentParser

/// The command line.
@main
struct Fuzzer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzzer",
        abstract: "Makes inputs at random that nobody would: nothing may crash or hang.",
        subcommands: [DocumentsCommand.self, QueriesCommand.self, ScalingCommand.self])
}
