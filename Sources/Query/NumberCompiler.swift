/// A number that was understood: what one column of a comparison shows.
public struct CompiledNumber: Equatable, Sendable {
    /// The number as typed.
    public let text: String

    /// How it is computed for one report.
    public let number: NumericExpression

    /// The same with every name resolved.
    public let resolved: String

    /// The fields it names, with their places in the text.
    public let mentions: [FieldMention]

    /// What its author should look at.
    public let warnings: [Diagnostic]
}

/// A field that a text names, and where.
public struct FieldMention: Equatable, Sendable {
    /// The field.
    public let field: Field

    /// The place of its name.
    public let span: SourceSpan
}

extension QueryCompiler {
    /// The meaning of a number outside a query: `不予公开 / 办结`.
    ///
    /// It is read by the grammar of queries, `sum`, and nothing else may stand there.
    ///
    /// - Throws: ``QueryErrors`` with everything that is wrong with it.
    public func compileNumber(_ text: String) throws(QueryErrors) -> CompiledNumber {
        let reading = NumberReading(text, limits: limits)
        var binder = Binder(catalog: catalog, limits: limits)
        let number = reading.arithmetic.flatMap { binder.comparedNumber($0) }
        let diagnostics = diagnostics(reading.issues + binder.issues, of: text) { text in
            let reading = NumberReading(text, limits: limits)
            return isUsable(reading.arithmetic, reading.issues) { $0.comparedNumber($1) }
        }
        guard let number, let arithmetic = reading.arithmetic,
            diagnostics.allSatisfy({ $0.severity == .warning })
        else { throw QueryErrors(query: text, diagnostics: diagnostics) }
        return CompiledNumber(
            text: text, number: number, resolved: ConditionPrinter().text(number),
            mentions: binder.mentions(in: arithmetic), warnings: diagnostics)
    }
}

/// A number as read, before its names mean anything.
private struct NumberReading {
    private(set) var arithmetic: Arithmetic?
    private(set) var issues: [QueryIssue] = []

    init(_ text: String, limits: QueryLimits) {
        let whole = SourceSpan(0, text.unicodeScalars.count)
        guard text.utf8.count <= limits.bytes else {
            issues = [QueryIssue(.queryTooLong(limit: limits.bytes), at: whole)]
            return
        }
        let (tokens, found) = Lexer.tokens(in: text)
        guard tokens.count > 1 else {
            issues = [QueryIssue(.emptyQuery, at: whole)]
            return
        }
        var parser = Parser(tokens, limits: limits)
        let operand = parser.sum(isNumber: true)
        arithmetic = parser.number(of: operand)
        let passed = parser.issues.filter(\.problem.isLimit)
        issues = passed.isEmpty ? found + parser.issues : passed
        let rest = parser.current
        if rest.kind != .endOfQuery, issues.allSatisfy(\.problem.isWarning) {
            issues.append(QueryIssue(.unexpectedToken(rest.text), at: rest.span))
        }
        if arithmetic == nil, issues.allSatisfy(\.problem.isWarning) {
            issues.append(QueryIssue(.unexpectedToken(text), at: whole))
        }
    }
}

extension Binder {
    /// A number that reports are compared by; nil if it means nothing, or is the same for all.
    fileprivate mutating func comparedNumber(_ arithmetic: Arithmetic) -> NumericExpression? {
        guard let number = number(arithmetic) else { return nil }
        guard !number.isConstant else { return report(.constantSort, at: arithmetic.span) }
        return number
    }

    /// The fields that a calculation names, in order.
    fileprivate mutating func mentions(in arithmetic: Arithmetic) -> [FieldMention] {
        switch arithmetic.node {
        case .number, .occurrences: []
        case .field(let name), .substitute(let name, _):
            field(name).map { [FieldMention(field: $0, span: name.span)] } ?? []
        case .binary(_, let left, let right): mentions(in: left) + mentions(in: right)
        case .negative(let operand): mentions(in: operand)
        }
    }
}
