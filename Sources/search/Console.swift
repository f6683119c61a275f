import ArgumentParser
import Extraction
import Files
import Foundation
import Presentation
import Query
import Store

/// How the program talks to its user: in which language, in which format, with colours or not.
struct Console: Sendable {
    let language: MessageLanguage
    let format: OutputFormat
    private let environment: [String: String]

    /// A console for a format; the language and the colours are the environment's.
    init(
        format: OutputFormat = .text,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.format = format
        self.environment = environment
        language = MessageLanguage(environment: environment)
    }

    /// How matches stand out on standard output.
    var matchStyle: MatchStyle {
        let isColourful = Output.standard.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
        return isColourful ? .coloured : .plain
    }

    /// Writes a result, as JSON if that is the format, else as text.
    func show(_ text: @autoclosure () -> String, _ json: @autoclosure () -> JSONValue) throws {
        guard format == .json else { return try Output.standard.write(text()) }
        try show(json())
    }

    /// Writes a message beside the results.
    func note(_ message: String) throws(OutputError) { try Output.error.write(message + "\n") }

    /// Reports an error of the index: in JSON on standard output, else in a line on standard error.
    func report(_ error: IndexError) throws {
        let message = language == .chinese ? error.chinese : error.english
        guard format == .json else { return try note("search: \(SafeText.line(message))") }
        try show(ErrorAnswer(code: error.id, message: message).json)
    }

    /// Reports what is wrong with a list of downloads: in JSON on standard output, else in a line on
    /// standard error.
    func report(_ error: CatalogueError) throws {
        let message = language == .chinese ? error.chinese : error.english
        guard format == .json else { return try note("search: \(SafeText.line(message))") }
        try show(ErrorAnswer(code: error.id, message: message).json)
    }

    /// Reports why a result cannot be written: in JSON on standard output, else in a line on standard
    /// error.
    func report(_ error: FileError) throws {
        let message = language == .chinese ? error.chinese : error.english
        guard format == .json else { return try note("search: \(SafeText.line(message))") }
        try show(ErrorAnswer(code: "output-unavailable", message: message).json)
    }

    /// Reports what is wrong with a query: in JSON on standard output, else on standard error.
    func report(_ errors: QueryErrors) throws {
        guard format == .json else { return try note(errors.diagnostics, in: errors.query) }
        try show(ErrorAnswer(errors, language: language).json)
    }

    /// Reports why reports cannot be compared: in JSON on standard output, else on standard error.
    func show(_ refusal: RefusalMessage) throws {
        guard format == .json else { return try note(refusal.text) }
        try show(refusal.answer.json)
    }

    /// Reports why a table cannot be joined: in JSON on standard output, else on standard error.
    func show(_ error: JoinedTableMessage) throws {
        guard format == .json else { return try note("search: \(error.text)") }
        try show(error.answer.json)
    }

    /// Writes problems with a query beside the results.
    func note(_ diagnostics: [Diagnostic], in query: String) throws(OutputError) {
        let printer = DiagnosticPrinter(language: language)
        for diagnostic in diagnostics { try note(printer.text(diagnostic, in: query)) }
    }

    private func show(_ json: JSONValue) throws {
        try Output.standard.write(json.text(isPretty: Output.standard.isTerminal) + "\n")
    }
}
