import ArgumentParser

/// In which form a command writes its results.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// For people.
    case text
    /// For programs.
    case json
}

/// The option that chooses the form of the results.
struct FormatOption: ParsableArguments {
    @Option(help: "The form of the results: text or json.")
    var format = OutputFormat.text
}
