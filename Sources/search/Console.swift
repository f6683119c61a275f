import ArgumentParser
import Comparisons
import Drawing
import Extraction
import Files
import Foundation
import Presentation
import Query
import Requests
import Store
import Workbooks

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

    /// Does what a command was asked for; where that is refused, says why and ends the program.
    ///
    /// - Parameter noOrder: what to say where a query says how to list hits, of which there are none.
    func answering<Value>(noOrder: String = "", _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch Refusal.ordered(let query) {
            try noteWarnings(query.warnings, in: query.text)
            throw ValidationError(noOrder)
        } catch let error {
            guard let trouble = trouble(error) else { throw error }
            if format == .json, let answer = trouble.answer {
                try show(answer.json)
            } else {
                try note(trouble.text)
            }
            if case Refusal.index(.unknownReport) = error { throw ExitCode.nothingFound }
            throw ExitCode.trouble
        }
    }

    /// What is said of an error, on a terminal and to programs; nothing of one that is none of the
    /// kinds known here.
    private func trouble(_ error: any Error) -> (text: String, answer: ErrorAnswer?)? {
        switch error {
        case Refusal.query(let errors, _):
            let printer = DiagnosticPrinter(language: language)
            let lines = errors.diagnostics.map { printer.text($0, in: errors.query) }
            return (lines.joined(separator: "\n"), ErrorAnswer(errors, language: language))
        case Refusal.misleading(let refusal, let comparison, let query):
            let message = RefusalMessage(
                refusal, of: comparison, query: query, language: language)
            return (message.text, message.answer)
        case Refusal.index(let error): return trouble(error)
        case let error as IndexError: return said(error.chinese, error.english, error.id)
        case let error as CatalogueError: return said(error.chinese, error.english, error.id)
        case let error as FileError:
            return said(error.chinese, error.english, "output-unavailable")
        case let error as WorkbookError: return said(error.chinese, error.english, nil)
        case let error as DrawingError: return said(error.chinese, error.english, nil)
        default: return nil
        }
    }

    private func said(
        _ chinese: String, _ english: String, _ code: String?
    ) -> (text: String, answer: ErrorAnswer?) {
        let message = language == .chinese ? chinese : english
        let answer = code.map { ErrorAnswer(code: $0, message: message) }
        return ("search: \(SafeText.line(message))", answer)
    }

    /// Reports why a table cannot be joined: in JSON on standard output, else on standard error.
    func show(_ error: JoinedTableMessage) throws {
        guard format == .json else { return try note("search: \(error.text)") }
        try show(error.answer.json)
    }

    /// Writes warnings beside the results; JSON holds them itself.
    func noteWarnings(_ warnings: [Diagnostic], in query: String) throws(OutputError) {
        if format != .json { try note(warnings, in: query) }
    }

    /// Writes problems with a query beside the results.
    private func note(_ diagnostics: [Diagnostic], in query: String) throws(OutputError) {
        let printer = DiagnosticPrinter(language: language)
        for diagnostic in diagnostics { try note(printer.text(diagnostic, in: query)) }
    }

    private func show(_ json: JSONValue) throws {
        try Output.standard.write(json.text(isPretty: Output.standard.isTerminal) + "\n")
    }
}
