/// A query that was understood.
public struct CompiledQuery: Equatable, Sendable {
    /// The query as typed, without the filters beside it.
    public let text: String

    /// What was written, the filters included.
    public let expression: SearchQuery

    /// What it means.
    public let condition: Condition

    /// The number the hits are ordered by; nil where none is asked for.
    public let sort: SortKey?

    /// How many hits are asked for; nil where nothing is said about it.
    public let limit: Int?

    /// The same query with every name resolved, `司法局 AND t3.unable_notheld.total > 5`; it
    /// compiles to the same condition, order and limit, unless the longer names make it longer
    /// than a query may be.
    public let resolved: String

    /// What its author should look at.
    public let warnings: [Diagnostic]

    /// What was understood, for people to read: every field by what it is called.
    ///
    /// It may be no query.
    public func explained(naming name: @escaping @Sendable (Field) -> String) -> String {
        Self.text(condition, sort: sort, limit: limit, ConditionPrinter(naming: name))
    }

    /// The query with another condition, its names resolved.
    func resolved(_ condition: Condition, sort: SortKey?) -> String {
        Self.text(condition, sort: sort, limit: limit)
    }

    /// A condition, an order and a limit as a query has them.
    static func text(
        _ condition: Condition, sort: SortKey?, limit: Int?,
        _ printer: ConditionPrinter = ConditionPrinter()
    ) -> String {
        let parts = [
            printer.text(condition), sort.map { printer.text($0) } ?? "",
            limit.map { "\(Keywords.limit):\($0)" } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// Why a query cannot be run.
public struct QueryErrors: Error, Equatable, Sendable {
    /// The query as typed.
    public let query: String

    /// Everything that is wrong with it, in the order of the text, the first 100 of very many
    /// problems; never empty.
    public let diagnostics: [Diagnostic]
}

/// Makes a condition of a query's text: tokens, expression, condition.
public struct QueryCompiler: Sendable {
    let catalog: FieldCatalog
    let limits = QueryLimits()

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
    /// An empty text with a filter means the filter alone; with an order alone, and for a query
    /// that only says how to list the hits, it means every report.
    ///
    /// - Throws: ``QueryErrors``; a diagnostic of a filter names the option as its source.
    public func compile(
        _ text: String, filters: QueryFilters
    ) throws(QueryErrors) -> CompiledQuery {
        let isBlank = text.unicodeScalars.allSatisfy { $0.isBlank }
        let reading = isBlank && !filters.isEmpty ? Reading() : read(text)
        var query = reading.query
        var binder = Binder(catalog: catalog, limits: limits)
        var parts = [query.condition].compactMap(\.self)
        var conditions = parts.compactMap { binder.condition($0) }
        var sort = query.sort.flatMap { binder.sortKey($0) }
        var diagnostics = diagnostics(reading.issues + binder.issues, of: text, as: query)
        for option in filters.options {
            let (expression, found) = option.expression()
            binder.issues = found
            conditions += [expression].compactMap { $0.flatMap { binder.condition($0) } }
            parts += [expression].compactMap(\.self)
            diagnostics += self.diagnostics(binder.issues, of: option)
        }
        if let value = filters.sort {
            let isRepeated = query.sort != nil
            let (expression, found) = SortOption(value: value).expression(isRepeated: isRepeated)
            binder.issues = found
            sort = expression.flatMap { binder.sortKey($0) }
            query.sort = expression
            diagnostics += self.diagnostics(binder.issues, ofSort: value, isRepeated: isRepeated)
        }
        let warnings = diagnostics.filter { $0.severity == .warning }
        guard warnings.count == diagnostics.count, conditions.count == parts.count else {
            throw QueryErrors(query: text, diagnostics: diagnostics)
        }
        query.condition =
            parts.count > 1 ? SearchExpression(.all(parts), at: parts[0].span) : parts.first
        return compiled(
            text, query, Condition.all(of: conditions), sort: sort, warnings: warnings)
    }

    private func compiled(
        _ text: String, _ query: SearchQuery, _ condition: Condition, sort: SortKey?,
        warnings: [Diagnostic]
    ) -> CompiledQuery {
        CompiledQuery(
            text: text, expression: query, condition: condition, sort: sort, limit: query.limit,
            resolved: CompiledQuery.text(condition, sort: sort, limit: query.limit),
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
        let query = parser.query()
        let passed =
            (bytes > limits.bytes ? [tooLong] : []) + parser.issues.filter(\.problem.isLimit)
        guard passed.isEmpty else { return Reading(issues: passed) }
        var issues = lexerIssues + parser.issues
        let isWhole = !parser.isIncomplete && !query.isEmpty
        if !isWhole, issues.allSatisfy(\.problem.isWarning) {
            issues.append(QueryIssue(.unexpectedToken(text), at: whole))
        }
        return Reading(query: query, issues: issues)
    }

    // MARK: Corrections

    /// The issues as diagnostics, in the order of the text, with the corrected query if there is
    /// one that can be run.
    private func diagnostics(
        _ issues: [QueryIssue], of text: String, as query: SearchQuery
    ) -> [Diagnostic] {
        let errors = issues.filter { !$0.problem.isWarning }
        let fixed =
            errors.isEmpty
            ? plainer(query, issues, text) : correction(of: errors, in: text)
        return diagnostics(issues, fixed: fixed)
    }

    /// The issues as diagnostics, in the order of the text.
    ///
    /// - Parameter fixed: the text without the errors; without the warnings where there are none.
    func diagnostics(
        _ issues: [QueryIssue], in source: DiagnosticSource = .query, fixed: String?
    ) -> [Diagnostic] {
        let hasErrors = !issues.allSatisfy(\.problem.isWarning)
        return reported(issues).map { issue in
            let isFixed = !hasErrors || !issue.problem.isWarning
            return Diagnostic(
                issue.problem, at: issue.span, in: source, fixed: isFixed ? fixed : nil)
        }
    }

    /// The issues to report, in the order of the text: the first ones of very many.
    private func reported(_ issues: [QueryIssue]) -> ArraySlice<QueryIssue> {
        // Of very many problems the warnings go first: an error must remain.
        let errors = issues.filter { !$0.problem.isWarning }
        let isTooMany = issues.count > limits.problems
        return (isTooMany && !errors.isEmpty ? errors : issues).sorted {
            ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end)
        }.prefix(limits.problems)
    }

    /// A query with warnings as it should have been written; nil if there are none, or if what is
    /// proposed cannot be run.
    private func plainer(
        _ query: SearchQuery, _ warnings: [QueryIssue], _ text: String
    ) -> String? {
        guard !warnings.isEmpty else { return nil }
        let hasFix = warnings.allSatisfy { !$0.edits.isEmpty || $0.problem.isFixedByPrinting }
        guard hasFix else { return nil }
        let edits = warnings.flatMap(\.edits)
        let edited = edits.isEmpty ? text : Edit.apply(edits, to: text) ?? text
        let plain = edits.isEmpty ? query : read(edited).query
        let printed = ExpressionPrinter().text(plain)
        return issues(in: printed)?.isEmpty == true ? printed : nil
    }

    /// The text with all corrections made; nil if an error has none, if there are too many to
    /// report, or if it cannot be run.
    private func correction(of errors: [QueryIssue], in text: String) -> String? {
        guard errors.count <= limits.problems, errors.allSatisfy({ !$0.edits.isEmpty }),
            let edited = Edit.apply(errors.flatMap(\.edits), to: text)
        else { return nil }
        let fixed = edited.trimmingBlanks
        return issues(in: fixed)?.allSatisfy(\.problem.isWarning) == true ? fixed : nil
    }

    /// What is wrong with a proposed text; nil if nothing of it can be read.
    private func issues(in text: String) -> [QueryIssue]? {
        let reading = read(text)
        var binder = Binder(catalog: catalog, limits: limits)
        _ = reading.query.condition.flatMap { binder.condition($0) }
        _ = reading.query.sort.flatMap { binder.sortKey($0) }
        return reading.query.isEmpty ? nil : reading.issues + binder.issues
    }
}

/// A query as read, before its names mean anything.
private struct Reading {
    var query = SearchQuery()
    var issues: [QueryIssue] = []
}

extension Condition {
    /// All of some conditions; true of every report for none.
    fileprivate static func all(of conditions: [Condition]) -> Condition {
        switch conditions.count {
        case 0: .everything
        case 1: conditions[0]
        default: .all(conditions.flatMap(\.conjuncts))
        }
    }
}
