/// The parts of the grammar that are read and refused, so that none is taken for a text.
extension Parser {
    /// Reads `AND`, or `near = text NEAR [ "/" digits ] text`, whose operator is refused.
    mutating func conjunctionToken() -> Token {
        let token = advance()
        guard token.kind == .near else { return token }
        report(.notYetSupported(.near), at: token.span)
        if current.kind == .over, following.kind.isNumber {
            advance()
            advance()
        }
        return token
    }

    /// A word with what belongs to it: `.` column, `@` year, `*`, or the bracket of a function.
    mutating func word() -> Operand {
        if let function = Keywords.functions[ScalarFolding.folded(current.text)],
            isDirectly(before: { $0 == .openBracket })
        {
            let name = advance()
            _ = skipBrackets()
            report(.notYetSupported(function), at: spanRead(from: name))
            return .invalid
        }
        let token = advance()
        let operand = columns(of: token)
        let isAdjacent = current.span.start == tokens[index - 1].span.end
        if current.kind == .at, isAdjacent {
            let mark = advance()
            if current.span.start == mark.span.end, current.kind == .word || current.kind.isNumber {
                advance()
            }
            report(.notYetSupported(.otherYear), at: spanRead(from: mark))
            return .invalid
        }
        if current.kind == .times, isAdjacent, !isDirectly(before: { startsOperand($0) }) {
            advance()
            report(.notYetSupported(.prefix), at: spanRead(from: token))
            return .invalid
        }
        return operand
    }

    private mutating func columns(of first: Token) -> Operand {
        var parts = [FieldName.Part(first.text, at: first.span)]
        while current.kind == .dot, current.span.start == tokens[index - 1].span.end {
            let dot = advance()
            guard current.span.start == dot.span.end,
                current.kind == .word || current.kind.isNumber
            else {
                report(.missingColumn(first.text), at: dot.span)
                return .invalid
            }
            let part = advance()
            parts.append(FieldName.Part(part.text, at: part.span))
        }
        return parts.count == 1 ? .word(first) : .field(FieldName(parts))
    }

    /// A construct that starts with a name and a colon, both read.
    mutating func unsupported(_ construct: Construct, name: Token) -> Operand {
        switch construct {
        case .sorting:
            if current.kind != .endOfQuery { _ = sum(isNumber: true) }
        case .presence:
            if current.kind == .word { _ = word() }
            if accept(.relation(.equal)), current.kind == .word { advance() }
        default: _ = values()
        }
        report(.notYetSupported(construct), at: spanRead(from: name))
        return .invalid
    }

    /// Reads from an opening bracket to the one that closes it, or to the end.
    private mutating func skipBrackets() -> Int {
        var open = 0
        repeat {
            switch advance().kind {
            case .openBracket: open += 1
            case .closeBracket: open -= 1
            default: break
            }
        } while open > 0 && current.kind != .endOfQuery
        return open
    }

    private func spanRead(from first: Token) -> SourceSpan {
        first.span.joined(with: tokens[max(index - 1, 0)].span)
    }
}
