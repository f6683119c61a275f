/// A problem with a query, where it is, and the query that was perhaps meant.
public struct Diagnostic: Equatable, Sendable {
    /// How much a problem matters.
    public enum Severity: String, Sendable {
        /// The query is not run.
        case error
        /// The query is run; its author should look at how it was read.
        case warning
    }

    /// What is wrong.
    public let problem: Problem

    /// Where, in the text of ``source``.
    public let span: SourceSpan

    /// Which text is wrong.
    public let source: DiagnosticSource

    /// The whole query without its problems, ready to run; nil where none can be proposed.
    ///
    /// Of a problem in an option, the option's value without its problems.
    public let fixed: String?

    /// A problem at a place.
    public init(
        _ problem: Problem, at span: SourceSpan, in source: DiagnosticSource = .query,
        fixed: String? = nil
    ) {
        self.problem = problem
        self.span = span
        self.source = source
        self.fixed = fixed
    }

    /// The stable name of the problem, `unknown-field`.
    public var id: String { problem.id }

    /// Where it starts, in Unicode scalars.
    public var offset: Int { span.start }

    /// How many Unicode scalars it covers.
    public var length: Int { span.length }

    /// What was perhaps meant, best first; three at most.
    public var suggestions: [String] { problem.suggestions }

    /// Whether it keeps the query from being run.
    public var severity: Severity { problem.isWarning ? .warning : .error }

    /// What to say about it.
    public func wording(in language: MessageLanguage) -> Wording {
        problem.text(in: language)
    }
}

/// The text a problem stands in.
public enum DiagnosticSource: Equatable, Sendable {
    /// The query.
    case query
    /// The value of an option beside the query, such as `--year`.
    case option(name: String, value: String)
}
