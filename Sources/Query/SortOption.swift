/// The order of hits beside a query, as `--sort` gives it.
struct SortOption {
    /// The option's value as typed.
    let value: String

    /// The order as an expression, and what keeps it from being one.
    ///
    /// - Parameter isRepeated: whether the query has an order of its own, too.
    func expression(isRepeated: Bool) -> (sort: SortExpression?, issues: [QueryIssue]) {
        let length = value.unicodeScalars.count
        let whole = SourceSpan(0, length)
        let limits = QueryLimits()
        guard value.utf8.count <= limits.bytes else {
            return (nil, [QueryIssue(.queryTooLong(limit: limits.bytes), at: whole)])
        }
        let (tokens, lexerIssues) = Lexer.tokens(in: value)
        var parser = Parser(tokens, limits: limits)
        if parser.directive != nil {
            let name = parser.advance()
            let span = name.span.joined(with: parser.advance().span)
            let problem = Problem.unexpectedToken("\(name.text):")
            return (nil, [QueryIssue(problem, at: span, edits: [Edit(span, with: "")])])
        }
        let sort = parser.sortExpression(of: QueryFilters.sortName, at: whole)
        var issues = lexerIssues + parser.issues
        let rest = parser.current
        if rest.kind != .endOfQuery, issues.isEmpty {
            issues.append(QueryIssue(.unexpectedToken(rest.text), at: rest.span))
        }
        if isRepeated, issues.isEmpty {
            issues.append(QueryIssue(.repeatedDirective(QueryFilters.sortName), at: whole))
        }
        return (issues.contains { !$0.problem.isWarning } ? nil : sort, issues)
    }
}
