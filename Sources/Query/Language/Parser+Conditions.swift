import Algorithms
import Reports

extension Parser {
    /// An operand as a condition: words and digits are texts.
    ///
    /// - Returns: nil if it is none, which is then reported.
    mutating func condition(of operand: Operand) -> SearchExpression? {
        switch operand {
        case .word, .number, .text, .prefix:
            return text(of: operand).map { clause(.text($0.text, $0.mode), at: $0.span) }
        case .negated(let minus, let inner):
            return condition(of: inner).map {
                SearchExpression(.not($0), at: minus.joined(with: $0.span))
            }
        case .bracketed(let inner, let span):
            return condition(of: inner).map { SearchExpression($0.node, at: span) }
        case .condition(let condition): return condition
        case .field(let name):
            report(.missingComparison, at: name.span)
            return nil
        case .arithmetic(let arithmetic):
            reportUncompared(arithmetic)
            return nil
        case .invalid:
            isIncomplete = true
            return nil
        case .nothing: return nil
        }
    }

    /// An operand as a single text; nil if it is none.
    func text(of operand: Operand) -> WrittenText? {
        switch operand {
        case .word(let token), .number(let token): WrittenText(token.text, .bare, at: token.span)
        case .text(let token):
            if case .quoted(let text) = token.kind {
                WrittenText(text, .literal, at: token.span)
            } else {
                nil
            }
        case .prefix(let token, let span): WrittenText(token.text, .prefix, at: span)
        case .bracketed(let inner, let span):
            text(of: inner).map { WrittenText($0.text, $0.mode, at: span) }
        case .field, .arithmetic, .negated, .condition, .invalid, .nothing: nil
        }
    }

    /// A condition without parts; counted.
    mutating func clause(_ node: SearchExpression.Node, at span: SourceSpan) -> SearchExpression {
        if case .comparison(_, let links) = node {
            countClauses(links.count, at: span)
        } else {
            countClauses(1, at: span)
        }
        return SearchExpression(node, at: span)
    }

    mutating func countClauses(_ count: Int, at span: SourceSpan) {
        clauses += count
        if clauses > limits.clauses { _ = stop(.tooManyClauses(limit: limits.clauses), at: span) }
    }

    private mutating func reportUncompared(_ arithmetic: Arithmetic) {
        guard arithmetic.isHyphenated else {
            report(.missingComparison, at: arithmetic.span)
            return
        }
        // Found by halving: there may be as many such texts as tokens.
        let first = tokens.partitioningIndex { $0.span.start >= arithmetic.span.start }
        let text = tokens[first...].prefix { $0.span.end <= arithmetic.span.end }
            .map(\.text).joined()
        report(.hyphenInText(text), at: arithmetic.span, fix: "\"\(text)\"")
    }

    // MARK: Names before a colon

    /// Reads `scoped | membership`, and what else starts with a name and a colon.
    mutating func named() -> Operand {
        let name = advance()
        let colon = advance()
        switch Keywords.role(of: name.text) {
        case .filter(let filter): return membership(filter, name: name, colon: colon)
        case .section(let section): return scoped(section, name: name, colon: colon)
        case .presence(let isMissing):
            return presence(isMissing: isMissing, name: name, colon: colon)
        case .directive(let directive):
            readDirective(directive, name: name, colon: colon, isTop: false)
            return .invalid
        case nil:
            let suggestions = nearest(to: name.text, among: Keywords.suggestedNames)
            let start = index
            let values = values()
            report(
                .unknownName(name.text, suggestions: suggestions), at: name.span,
                edits: suggestions.first.map { [Edit(name.span, with: $0)] }
                    ?? comparison(instead: name, colon: colon, values: values, from: start))
            skipAdjacent()
            countClauses(1, at: name.span)
            return .invalid
        }
    }

    /// The changes that compare an unknown name with its value: `新收:5`, `新收:5..10`.
    private func comparison(
        instead name: Token, colon: Token, values: [FilterValue], from start: Int
    ) -> [Edit] {
        let numbers = tokens[start..<index].filter(\.kind.isNumber).map(\.text)
        switch values.first {
        case .single where values.count == 1 && numbers.count == 1:
            return [Edit(colon.span, with: " = ")]
        case .range(.some, .some) where values.count == 1 && numbers.count == 2:
            let whole = name.span.joined(with: previous.span)
            return [Edit(whole, with: "\(numbers[0]) <= \(name.text) <= \(numbers[1])")]
        default: return []
        }
    }

    /// Reads on to the next blank or bracket: what belongs to an unknown name, `http://a/b`.
    private mutating func skipAdjacent() {
        while isAdjacent, current.kind != .endOfQuery,
            current.kind != .closeBracket, current.kind != .openBracket
        {
            advance()
        }
    }

    /// Reads `membership = name ":" value { "," value }`.
    private mutating func membership(
        _ filter: FilterName, name: Token, colon: Token
    ) -> Operand {
        let values = values()
        guard !values.isEmpty else { return report(.missingValue(name.text), at: colon.span) }
        if filter == .year { reportLooseYear() }
        let span = name.span.joined(with: values.last?.span ?? colon.span)
        return .condition(clause(.filter(filter, values), at: span))
    }

    /// Reads `value { "," value }`; empty if a value is missing.
    mutating func values() -> [FilterValue] {
        var values: [FilterValue] = []
        repeat {
            guard let value = value() else { return [] }
            values.append(value)
        } while accept(.comma)
        return values
    }

    private mutating func value() -> FilterValue? {
        let low = filterText()
        guard current.kind == .range else { return low.map { .single($0) } }
        let mark = advance()
        let isOpen = current.span.start > mark.span.end && !current.kind.isNumber
        let high = isOpen ? nil : filterText()
        return low == nil && high == nil ? nil : .range(low, high)
    }

    private mutating func filterText() -> PlacedText? {
        switch current.kind {
        case .quoted(let text): return PlacedText(text, at: advance().span)
        case .word:
            let token = advance()
            return PlacedText(firstValue(of: token), at: token.span)
        case .number:
            let first = advance()
            guard current.kind == .minus, current.span.start == first.span.end,
                isDirectly(before: { $0.isNumber })
            else { return PlacedText(first.text, at: first.span) }
            let minus = advance()
            let last = advance()
            return PlacedText(
                first.text + minus.text + last.text, at: first.span.joined(with: last.span))
        default: return nil
        }
    }

    /// Reads `scoped = section ":" ( text | "(" or-expr ")" )`.
    private mutating func scoped(
        _ section: SectionKind, name: Token, colon: Token
    ) -> Operand {
        let operand: Operand
        switch current.kind {
        case .word, .number, .quoted, .unusable: operand = factor(isNumber: false)
        case .openBracket: operand = bracketed()
        default:
            return report(.missingValue(name.text), at: colon.span)
        }
        guard let texts = condition(of: operand) else { return .invalid }
        let span = name.span.joined(with: texts.span)
        return .condition(SearchExpression(.scoped(section, texts), at: span))
    }

    // MARK: Brackets

    /// Reads `"(" or-expr ")"`.
    mutating func bracketed() -> Operand {
        let opening = advance()
        if current.kind == .closeBracket {
            let span = opening.span.joined(with: advance().span)
            return report(.emptyBrackets, at: span, fix: "")
        }
        guard enter(at: opening.span) else { return .invalid }
        defer { leave() }
        let inner = orExpression()
        guard current.kind == .closeBracket else {
            reportUnclosed(opening)
            return inner
        }
        let closing = advance()
        if case .invalid = inner { return .invalid }
        return .bracketed(inner, opening.span.joined(with: closing.span))
    }

    /// Reports an opening bracket that nothing closes.
    mutating func reportUnclosed(_ opening: Token) {
        let end = tokens[tokens.count - 1].span
        report(.unmatchedBracket(opening: true), at: opening.span, edits: [Edit(end, with: ")")])
    }

    /// Reads the current token if it is of a kind.
    mutating func accept(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }
}
