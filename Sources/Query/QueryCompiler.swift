/// A query that was understood.
public struct CompiledQuery: Equatable, Sendable {
    /// The query as typed, without the filters beside it.
    public let text: String

    /// What was written, the filters included.
    public let expression: SearchExpression

    /// What it means.
    public let condition: Condition

    /// The same query with every name resolved, `司法局 AND t3.unable_notheld.total > 5`; it
    /// compiles to the same condition.
    public let resolved: String

    /// What its author should look at.
    public let warnings: [Diagnostic]
}

/// Why a query cannot be run.
public struct QueryErrors: Error, Equatable, Sendable {
    /// The query as typed.
    public let query: String

    /// Everything that is wrong with it, in the order of the text; never empty.
    public let diagnostics: [Diagnostic]
}

/// Makes a condition of a query's text: tokens, expression, condition.
public struct QueryCompiler: Sendable {
    private let catalog: FieldCatalog
    private let limits = QueryLimits()

    /// A compiler that knows the fields of a catalog.
    public init(catalog: FieldCatalog = .forms) {
        self.catalog = catalog
    }

    /// The meaning of a query.
    ///
    /// - Throws: ``QueryErrors`` with everything that is wrong with it; a query with an error has
    ///   no meaning at all, rather than that of its other parts.
    public func compile(_ text: String) throws(QueryErrors) -> CompiledQuery {
        try compile(text, filters: QueryFilters())
    }

    /// The meaning of a query that must hold together with filters beside it.
    ///
    /// An empty text with a filter means the filter alone.
    ///
    /// - Throws: ``QueryErrors``; a diagnostic of a filter names the option as its source.
    public func compile(
        _ text: String, filters: QueryFilters
    ) throws(QueryErrors) -> CompiledQuery {
        let isBlank = text.unicodeScalars.allSatisfy { $0.isBlank }
        let reading =
            isBlank && !filters.isEmpty ? Reading(expression: nil) : read(text)
        var binder = Binder(catalog: catalog)
        var parts = [reading.expression].compactMap(\.self)
        var conditions = parts.compactMap { binder.condition($0) }
        let issues = reading.issues + binder.issues
        var diagnostics = diagnostics(issues, of: text, expression: reading.expression)
        for option in filters.options {
            let (expression, found) = option.expression()
            binder.issues = found
            conditions += [expression].compactMap { $0.flatMap { binder.condition($0) } }
            parts += [expression].compactMap(\.self)
            diagnostics += binder.issues.map { $0.diagnostic(of: option) }
        }
        let warnings = diagnostics.filter { $0.severity == .warning }
        guard warnings.count == diagnostics.count, let first = parts.first else {
            throw QueryErrors(query: text, diagnostics: diagnostics)
        }
        let condition =
            conditions.count == 1 ? conditions[0] : .all(conditions.flatMap(\.conjuncts))
        return CompiledQuery(
            text: text,
            expression: parts.count == 1 ? first : SearchExpression(.all(parts), at: first.span),
            condition: condition, resolved: ConditionPrinter().text(condition),
            warnings: warnings)
    }

    // MARK: Stages

    private func read(_ text: String) -> Reading {
        let bytes = text.utf8.count
        let length = text.unicodeScalars.count
        let whole = SourceSpan(0, length)
        let tooLong = QueryIssue(.queryTooLong(limit: limits.bytes), at: whole)
        guard bytes <= limits.examinedBytes else { return Reading(issues: [tooLong]) }
        let (tokens, lexerIssues) = Lexer.tokens(in: text)
        guard tokens.count > 1 else { return Reading(issues: [QueryIssue(.emptyQuery, at: whole)]) }
        var parser = Parser(tokens, limits: limits)
        let expression = parser.query()
        let passed =
            (bytes > limits.bytes ? [tooLong] : []) + parser.issues.filter(\.problem.isLimit)
        guard passed.isEmpty else { return Reading(issues: passed) }
        return Reading(expression: expression, issues: lexerIssues + parser.issues)
    }

    // MARK: Corrections

    /// The issues as diagnostics, in the order of the text, with the corrected query if there is
    /// one that can be run.
    private func diagnostics(
        _ issues: [QueryIssue], of text: String, expression: SearchExpression?
    ) -> [Diagnostic] {
        let errors = issues.filter { !$0.problem.isWarning }
        let fixed =
            errors.isEmpty
            ? expression.map { ExpressionPrinter().text($0) } : correction(of: errors, in: text)
        return issues.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }.map {
            let isFixed = errors.isEmpty || !$0.problem.isWarning
            return Diagnostic($0.problem, at: $0.span, fixed: isFixed ? fixed : nil)
        }
    }

    /// The text with all corrections made; nil if an error has none, or if it cannot be run.
    private func correction(of errors: [QueryIssue], in text: String) -> String? {
        guard errors.allSatisfy({ !$0.edits.isEmpty }),
            let edited = Edit.apply(errors.flatMap(\.edits), to: text)
        else {
            return nil
        }
        let fixed = edited.trimmingBlanks
        let reading = read(fixed)
        var binder = Binder(catalog: catalog)
        let condition = reading.expression.flatMap { binder.condition($0) }
        let issues = (reading.issues + binder.issues).filter { !$0.problem.isWarning }
        return condition != nil && issues.isEmpty ? fixed : nil
    }
}

/// A query as read, before its names mean anything.
private struct Reading {
    var expression: SearchExpression?
    var issues: [QueryIssue] = []
}

extension QueryIssue {
    /// The issue as a diagnostic of an option's value.
    fileprivate func diagnostic(of option: FilterOption) -> Diagnostic {
        let fixed = edits.isEmpty ? nil : Edit.apply(edits, to: option.value)
        return Diagnostic(
            problem, at: span, in: .option(name: option.name, value: option.value), fixed: fixed)
    }
}
