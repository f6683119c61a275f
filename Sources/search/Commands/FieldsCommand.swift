import ArgumentParser
import Presentation
import Query

/// Lists the numbers that can be asked for.
struct FieldsCommand: ParsableCommand {
    /// The forms of the list.
    enum Format: String, FormatChoice {
        case text
        case json
        case markdown

        var output: OutputFormat {
            switch self {
            case .text: .text
            case .json: .json
            case .markdown: .markdown
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "Lists the numbers that can be asked for.")

    @Argument(help: "A part of an id, a label or an alias; everything without it.")
    var text: [String] = []

    @OptionGroup var format: FormatOption<Format>

    /// Taken as every command takes it; the fields are those of the forms, whatever the index.
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console(format: format.format)
        let wanted = text.joined(separator: " ")
        let list = FieldList(FieldCatalog.forms.entries(matching: wanted))
        let language = console.language
        try console.show(
            format.format == .markdown
                ? list.markdown(language: language) : list.text(language: language), list.json)
        guard list.isEmpty else { return }
        let message = Phrase.noField(wanted).text(in: console.language)
        try console.note(SafeText.line(message))
        throw ExitCode.nothingFound
    }
}
