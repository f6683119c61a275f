extension Parser {
    /// Reads `comparison = sum relop sum { relop sum }`, or whatever starts with a sum.
    mutating func comparison() -> Operand {
        let start = current
        guard current.kind != .word || following.kind != .colon else {
            let value = tokens[min(index + 2, tokens.count - 1)]
            let isSection = if case .section = Keywords.role(of: start.text) { true } else { false }
            let operand = named()
            guard current.kind == .near else { return operand }
            return isSection ? nearBehindSection(from: value) : near(behind: operand, from: start)
        }
        let left = sum(isNumber: false)
        let operand = if case .relation = current.kind { links(behind: left) } else { left }
        return current.kind == .near ? near(behind: operand, from: start) : operand
    }

    private mutating func links(behind left: Operand) -> Operand {
        let first = number(of: left)
        var links: [ComparisonLink] = []
        var isComplete = first != nil
        while case .relation(let relation) = current.kind {
            advance()
            let right = number(of: sum(isNumber: true))
            reportUnit()
            if let right {
                links.append(ComparisonLink(relation, right))
            } else {
                isComplete = false
            }
        }
        guard isComplete, let first, let last = links.last else { return .invalid }
        let span = first.span.joined(with: last.right.span)
        return .condition(clause(.comparison(first, links), at: span))
    }

    /// Reads `sum = product { ( "+" | "-" ) product }`.
    ///
    /// - Parameter isNumber: whether only a number can stand here.
    mutating func sum(isNumber: Bool) -> Operand {
        var left = product(isNumber: isNumber)
        while true {
            switch current.kind {
            case .plus: break
            case .minus where isNegation:
                guard isNumber || left.isNumeric, following.kind.isNumber else { return left }
                report(.ambiguousMinus, at: current.span)
            case .minus: break
            default: return left
            }
            let operation: Arithmetic.Operation = current.kind == .plus ? .plus : .minus
            advance()
            left = combined(operation, left, product(isNumber: true))
        }
    }

    /// Whether the current minus stands behind a blank and directly before its operand.
    private var isNegation: Bool {
        guard index > 0 else { return true }
        return previous.span.end < current.span.start
            && isDirectly(before: { startsOperand($0) })
    }

    /// Reads `product = factor { ( "*" | "/" ) factor }`.
    private mutating func product(isNumber: Bool) -> Operand {
        var left = factor(isNumber: isNumber)
        while current.kind == .times || current.kind == .over {
            let operation: Arithmetic.Operation = advance().kind == .times ? .times : .over
            left = combined(operation, left, factor(isNumber: true))
        }
        return left
    }

    private mutating func combined(
        _ operation: Arithmetic.Operation, _ left: Operand, _ right: Operand
    ) -> Operand {
        let leftNumber = number(of: left)
        let rightNumber = number(of: right)
        guard let leftNumber, let rightNumber else { return .invalid }
        let arithmetic = Arithmetic(
            .binary(operation, leftNumber, rightNumber),
            at: leftNumber.span.joined(with: rightNumber.span))
        guard arithmetic.depth <= limits.depth else {
            return stop(.tooDeep(limit: limits.depth), at: arithmetic.span)
        }
        return .arithmetic(arithmetic)
    }

    /// Reads `factor = number | field | text | "-" factor | "(" or-expr ")"`.
    mutating func factor(isNumber: Bool) -> Operand {
        switch current.kind {
        case .number, .quoted: return constant()
        case .word where following.kind == .colon && Keywords.role(of: current.text) != nil:
            guard enter(at: current.span) else { return .invalid }
            defer { leave() }
            return named()
        case .word: return word(isNumber: isNumber)
        case .openBracket: return bracketed()
        case .minus: return negative()
        case .unusable:
            advance()
            return .invalid
        case .times where !isNumber && isDirectly(before: { $0 == .word }): return leadingStar()
        case .relation, .plus, .times, .over:
            return report(.missingNumber(current.text, .before), at: current.span)
        default: return missingFactor(isNumber: isNumber)
        }
    }

    private mutating func negative() -> Operand {
        let minus = advance()
        guard enter(at: minus.span) else { return .invalid }
        defer { leave() }
        let operand = factor(isNumber: true)
        if case .invalid = operand { return .invalid }
        return .negated(minus.span, operand)
    }

    /// Reports that no factor starts here: behind what asks for a number, else at the start of a
    /// condition or of a number that is all there is.
    private mutating func missingFactor(isNumber: Bool) -> Operand {
        guard isNumber, index > 0 else { return misplaced(advance()) }
        return report(.missingNumber(previous.text, .after), at: previous.span)
    }

    /// Reports a token with which nothing can start.
    private mutating func misplaced(_ token: Token) -> Operand {
        switch token.kind {
        case .at:
            report(.detachedAt, at: token.span)
            if current.kind == .word || current.kind.isNumber { advance() }
        case .closeBracket: report(.unmatchedBracket(opening: false), at: token.span, fix: "")
        case .and, .or, .near: report(.unexpectedToken(token.text), at: token.span, fix: "")
        case .not: report(.conditionForNumber, at: token.span)
        default: report(.unexpectedToken(token.text), at: token.span)
        }
        return .invalid
    }

    /// An operand as a number: words are names of fields.
    ///
    /// - Returns: nil if it is none, which is then reported.
    mutating func number(of operand: Operand) -> Arithmetic? {
        switch operand {
        case .number(let token):
            guard case .number(let value) = token.kind else { return nil }
            return Arithmetic(.number(value), at: token.span)
        case .word(let token):
            guard !token.startsWithDigit else {
                reportNumberWithUnit(token)
                return nil
            }
            let name = FieldName([PlacedText(token.text, at: token.span)])
            return Arithmetic(.field(name), at: token.span)
        case .field(let name): return Arithmetic(.field(name), at: name.span)
        case .arithmetic(let arithmetic): return arithmetic
        case .negated(let minus, let inner):
            return number(of: inner)?.negatingFirst(at: minus)
        case .bracketed(let inner, let span):
            return number(of: inner).map { Arithmetic($0.node, at: span) }
        case .text(let token):
            reportText(token)
            return nil
        case .prefix(let token, let span):
            report(.misplacedStar, at: SourceSpan(token.span.end, span.end), fix: "")
            return nil
        case .condition(let condition):
            report(.conditionForNumber, at: condition.span)
            return nil
        case .invalid, .nothing:
            isIncomplete = true
            return nil
        }
    }
}

extension Parser {
    /// Reports a text for a number; without its quotes it may be the name of a field.
    mutating func reportText(_ token: Token) {
        report(.textForNumber(token.text), at: token.span, fix: token.plainText)
    }
}

extension Token {
    /// A quoted text that means the same without its quotes, where it is one.
    var plainText: String? {
        guard case .quoted(let text) = kind, QueryText.value(text) == text else { return nil }
        return text
    }
}

extension Token.Kind {
    /// Whether it is a number.
    var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}

extension Arithmetic {
    /// Whether it is names joined by minus signs without blanks: perhaps a text with hyphens.
    var isHyphenated: Bool {
        switch node {
        case .number, .field: true
        case .occurrences, .substitute, .negative: false
        case .binary(let operation, let left, let right):
            operation == .minus && right.span.start == left.span.end + 1
                && left.isHyphenated && right.isHyphenated
        }
    }
}
