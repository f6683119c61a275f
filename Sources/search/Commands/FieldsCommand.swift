import ArgumentParser
import Presentation
import Query

/// Lists the numbers that can be asked for.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields", abstract: "Lists the numbers that can be asked for.")

    @Argument(help: "A part of an id, a label or an alias; everything without it.")
    var text: [String] = []

    @OptionGroup var format: FormatOption<TextOrJSON>

    /// Taken as every command takes it; the fields are those of the forms, whatever the index.
    @OptionGroup var index: IndexOption

    func run() throws {
        let console = Console(format: format.format)
        let wanted = text.joined(separator: " ")
        let list = FieldList(FieldCatalog.forms.entries(matching: wanted))
        try console.show(list.text(language: console.language), list.json)
        guard list.isEmpty else { return }
        let message = Phrase.noField(wanted).text(in: console.language)
        try console.note(SafeText.line(message))
        throw ExitCode.nothingFound
    }
}
