public import Query

/// An error as programs read it: a stable code, a sentence, and of a query's text the place.
public struct ErrorAnswer: Equatable, Sendable {
    private let members: [String: JSONValue]
    private var more: [JSONValue] = []

    /// An error that is not about a query's text.
    public init(code: String, message: String) {
        members = Self.members(code: code, message: message)
    }

    /// An error about a place in a text, with what is expected and what might be written.
    init(
        code: String, _ wording: Wording, at span: SourceSpan?, of source: String,
        fixed: String?
    ) {
        var members = Self.members(code: code, message: wording.message)
        members["help"] = .string(wording.help)
        members["offset"] = .optional(span?.start)
        members["length"] = .optional(span?.length)
        members["text"] = .string(source)
        members["fixed"] = .optional(fixed)
        self.members = members
    }

    /// What is wrong with a query: the first error, the others under `more`.
    public init(_ errors: QueryErrors, language: MessageLanguage) {
        let found = errors.diagnostics.filter { $0.severity == .error }
            .map { Self.members(of: $0, language: language) }
        members = found.first ?? Self.members(code: "query", message: "")
        more = found.dropFirst().map { .object($0) }
    }

    /// `{"error": {"code", "message", "offset", "length", "suggestions", "fixed"}}`.
    public var json: JSONValue {
        var members = members
        if !more.isEmpty { members["more"] = .array(more) }
        return .object(["error": .object(members)])
    }

    private static func members(code: String, message: String) -> [String: JSONValue] {
        [
            "code": .string(code), "message": .string(message), "offset": .null, "length": .null,
            "suggestions": .array([]), "fixed": .null,
        ]
    }

    private static func members(
        of diagnostic: Diagnostic, language: MessageLanguage
    ) -> [String: JSONValue] {
        let wording = diagnostic.wording(in: language)
        var members: [String: JSONValue] = [
            "code": .string(diagnostic.id),
            "message": .string(wording.message),
            "help": .string(wording.help),
            "offset": .integer(diagnostic.offset),
            "length": .integer(diagnostic.length),
            "suggestions": .strings(diagnostic.suggestions),
            "fixed": .optional(diagnostic.fixed),
        ]
        if case .option(let name, _) = diagnostic.source { members["option"] = .string(name) }
        return members
    }
}

extension Diagnostic {
    /// A warning beside an answer.
    func warningJSON(language: MessageLanguage) -> JSONValue {
        .object([
            "code": .string(id),
            "message": .string(wording(in: language).message),
            "offset": .integer(offset),
            "length": .integer(length),
            "fixed": .optional(fixed),
        ])
    }
}
