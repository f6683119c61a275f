/// Reads tokens as an expression, one function a rule of `Grammar.md`.
///
/// It reads on behind a problem, so that all of them are reported at once, but never drops
/// anything: an expression with an issue is not run.
struct Parser {
    let tokens: [Token]
    let limits: QueryLimits
    var index = 0
    var depth = 0
    var clauses = 0
    /// The order and the number of hits, as far as they have been read.
    var sort: SortExpression?
    var limit: Int?
    /// Whether they have been asked for, rightly or not.
    var hasSort = false
    var hasLimit = false
    /// For each opening bracket the one that closes it; nil for any other token.
    let closings: [Int?]
    private(set) var isStopped = false
    /// Whether something was read that could not be used; it must be an error then.
    var isIncomplete = false
    private(set) var issues: [QueryIssue] = []
    private var suggestions = 0

    /// A parser at the start of some tokens; the last must be the end of the query.
    init(_ tokens: [Token], limits: QueryLimits = QueryLimits()) {
        precondition(tokens.last?.kind == .endOfQuery, "tokens end with the end of the query")
        self.tokens = tokens
        self.limits = limits
        closings = Parser.closings(in: tokens)
    }

    private static func closings(in tokens: [Token]) -> [Int?] {
        var closings = [Int?](repeating: nil, count: tokens.count)
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.kind == .openBracket { open.append(index) }
            if token.kind == .closeBracket, let opening = open.popLast() {
                closings[opening] = index
            }
        }
        return closings
    }

    /// The whole query; empty if nothing of it could be read.
    mutating func query() -> SearchQuery {
        var parts: [SearchExpression] = []
        while current.kind != .endOfQuery {
            if let part = condition(of: orExpression()) { parts.append(part) }
            if current.kind == .closeBracket {
                let bracket = advance()
                report(.unmatchedBracket(opening: false), at: bracket.span, fix: "")
            }
        }
        return SearchQuery(joined(parts) { .all($0) }, sort: sort, limit: limit)
    }

    /// Reads `or-expr = and-expr { OR and-expr }`.
    mutating func orExpression() -> Operand {
        let first = andExpression(behind: nil)
        return current.kind == .or ? alternatives(behind: first) : first.operand
    }

    private mutating func alternatives(behind first: Conjunction) -> Operand {
        var branches = [first]
        while current.kind == .or { branches.append(andExpression(behind: advance())) }
        let parts = branches.compactMap { condition(of: $0.operand) }
        guard let any = joined(parts, by: { .any($0) }) else { return .invalid }
        if branches.contains(where: \.hasBlank) { report(.mixedOperators, at: any.span) }
        return .condition(any)
    }

    /// Reads `and-expr = not-expr { [ AND ] not-expr }`.
    private mutating func andExpression(behind or: Token?) -> Conjunction {
        var members: [Member] = []
        var operatorBefore = or
        reading: while true {
            switch current.kind {
            case .endOfQuery, .closeBracket: break reading
            case .or:
                if members.isEmpty && operatorBefore == nil { reportMissingOperand() }
                break reading
            case .and, .near:
                if members.isEmpty && operatorBefore == nil { reportMissingOperand() }
                reportMissingOperand(behind: operatorBefore)
                operatorBefore = advance()
            default:
                if depth == 0, let directive {
                    reportMissingOperand(behind: operatorBefore)
                    let name = advance()
                    readDirective(directive, name: name, colon: advance(), isTop: true)
                } else {
                    let isBehindBlank = operatorBefore == nil && !members.isEmpty
                    members.append(Member(operand: member(), isBehindBlank: isBehindBlank))
                }
                operatorBefore = nil
            }
        }
        reportMissingOperand(behind: operatorBefore)
        reportMisusedWords(among: members)
        return Conjunction(
            operand: conjunction(of: members.map(\.operand)),
            hasBlank: members.contains(where: \.isBehindBlank))
    }

    /// Reads `not-expr`, and at least one token.
    private mutating func member() -> Operand {
        let start = index
        let operand = notExpression()
        if index == start { advance() }
        return operand
    }

    /// Reports that nothing stands before the current operator.
    private mutating func reportMissingOperand() {
        report(.missingOperand(current.text, .before), at: current.span, fix: "")
    }

    /// Reports that nothing stands behind an operator, if there is one.
    private mutating func reportMissingOperand(behind token: Token?) {
        guard let token else { return }
        report(.missingOperand(token.text, .after), at: token.span, fix: "")
    }

    private mutating func conjunction(of operands: [Operand]) -> Operand {
        guard operands.count > 1 else { return operands.first ?? .nothing }
        let parts = operands.compactMap { condition(of: $0) }
        return joined(parts) { .all($0) }.map { .condition($0) } ?? .invalid
    }

    /// Reads `not-expr = ( NOT | "-" ) not-expr | comparison`.
    mutating func notExpression() -> Operand {
        switch current.kind {
        case .not: negation()
        case .minus where !isDirectly(before: { $0.isNumber }): hyphen()
        default: comparison()
        }
    }

    private mutating func negation() -> Operand {
        let token = advance()
        guard startsOperand(current.kind) else {
            reportMissingOperand(behind: token)
            return .invalid
        }
        guard enter(at: token.span) else { return .invalid }
        defer { leave() }
        let operand = notExpression()
        return condition(of: operand).map {
            .condition(SearchExpression(.not($0), at: token.span.joined(with: $0.span)))
        } ?? .invalid
    }

    /// Reads a minus where a condition may start.
    private mutating func hyphen() -> Operand {
        let token = advance()
        guard startsOperand(current.kind) else {
            reportMissingOperand(behind: token)
            return .invalid
        }
        if token.span.end < current.span.start {
            let blanks = SourceSpan(token.span.start, current.span.start)
            report(.detachedMinus, at: token.span, edits: [Edit(blanks, with: "-")])
        }
        guard enter(at: token.span) else { return .invalid }
        defer { leave() }
        let start = index
        switch notExpression() {
        case .condition(let condition):
            let span = token.span.joined(with: condition.span)
            if case .comparison = condition.node, tokens[start].kind != .openBracket {
                report(.negatedComparison, at: span)
            }
            return .condition(SearchExpression(.not(condition), at: span))
        case .invalid: return .invalid
        case let operand: return .negated(token.span, operand)
        }
    }

    // MARK: Tokens

    /// The token to be read next.
    var current: Token { tokens[index] }

    /// The token behind the current one; the end of the query where there is none.
    var following: Token { tokens[min(index + 1, tokens.count - 1)] }

    /// The token before the current one; the first token where nothing was read.
    var previous: Token { tokens[max(index - 1, 0)] }

    /// Reads the current token; the end of the query is never passed.
    @discardableResult
    mutating func advance() -> Token {
        let token = current
        if index < tokens.count - 1 { index += 1 }
        return token
    }

    /// Whether the current token stands directly, without a blank, before one of a kind.
    func isDirectly(before isWanted: (Token.Kind) -> Bool) -> Bool {
        following.span.start == current.span.end && isWanted(following.kind)
    }

    /// Whether the current token stands directly, without a blank, behind the one before it.
    var isAdjacent: Bool { index > 0 && previous.span.end == current.span.start }

    /// The place of everything from a token to the last that was read.
    func spanRead(from first: Token) -> SourceSpan {
        first.span.joined(with: previous.span)
    }

    /// Whether a condition or a number may start with a token.
    func startsOperand(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .word, .number, .quoted, .not, .minus, .openBracket, .unusable: true
        default: false
        }
    }

    /// Goes one level deeper; beyond the limit the rest of the query is not read.
    mutating func enter(at span: SourceSpan) -> Bool {
        guard depth < limits.depth else {
            _ = stop(.tooDeep(limit: limits.depth), at: span)
            return false
        }
        depth += 1
        return true
    }

    /// Comes back from a level.
    mutating func leave() { depth -= 1 }

    /// Reports that a limit was passed, and reads no more.
    mutating func stop(_ problem: Problem, at span: SourceSpan) -> Operand {
        report(problem, at: span)
        isStopped = true
        index = tokens.count - 1
        return .invalid
    }

    // MARK: Issues

    /// Keeps an issue, none any more once the parser has stopped; returns what stands for the
    /// operand that it spoils.
    @discardableResult
    mutating func report(_ problem: Problem, at span: SourceSpan, edits: [Edit] = []) -> Operand {
        if !isStopped { issues.append(QueryIssue(problem, at: span, edits: edits)) }
        return .invalid
    }

    /// The nearest of some names; none any more for the last of very many problems.
    mutating func nearest(to name: String, among names: [NamedText]) -> [String] {
        suggestions += 1
        return suggestions > limits.suggestions ? [] : Suggestion.nearest(to: name, among: names)
    }

    /// Keeps an issue that goes away when `span` is replaced, if anything is known to replace it.
    @discardableResult
    mutating func report(_ problem: Problem, at span: SourceSpan, fix: String?) -> Operand {
        report(problem, at: span, edits: fix.map { [Edit(span, with: $0)] } ?? [])
    }
}

/// What stands between two ORs.
private struct Conjunction {
    let operand: Operand
    let hasBlank: Bool
}

/// Several expressions as one; nil for none.
private func joined(
    _ parts: [SearchExpression], by node: ([SearchExpression]) -> SearchExpression.Node
) -> SearchExpression? {
    guard parts.count > 1 else { return parts.first }
    let span = parts.dropFirst().reduce(parts[0].span) { $0.joined(with: $1.span) }
    return SearchExpression(node(parts), at: span)
}
