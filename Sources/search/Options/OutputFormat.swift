import ArgumentParser

/// In which form a command writes its results.
enum OutputFormat: String, CaseIterable, FormatChoice {
    /// For people.
    case text
    /// For programs.
    case json
    /// For spreadsheets and statistics.
    case csv
    /// For documents.
    case markdown

    var output: OutputFormat { self }
}

/// The forms that a command offers, text among them.
protocol FormatChoice: CaseIterable, ExpressibleByArgument, Sendable {
    /// What is written if nothing is asked for.
    static var text: Self { get }

    /// The form.
    var output: OutputFormat { get }
}

/// Text and JSON.
enum TextOrJSON: String, FormatChoice {
    case text
    case json

    var output: OutputFormat { self == .json ? .json : .text }
}

/// The option that chooses the form of the results.
struct FormatOption<Choice: FormatChoice>: ParsableArguments {
    @Option(name: .customLong("format"), help: "The form of the results.")
    var choice = Choice.text

    /// The form that was chosen.
    var format: OutputFormat { choice.output }
}
