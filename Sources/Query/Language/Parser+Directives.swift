import Foundation

/// What says how to list the hits: `sort:-新收`, `limit:5`.
extension Parser {
    /// The directive that the current token starts; nil if it starts none.
    var directive: Keywords.Directive? {
        guard current.kind == .word, following.kind == .colon,
            case .directive(let directive) = Keywords.role(of: current.text)
        else {
            return nil
        }
        return directive
    }

    /// Reads what stands behind the name and the colon of a directive, and keeps it.
    ///
    /// - Parameter isTop: whether it stands at the top level, where alone it may stand.
    mutating func readDirective(
        _ directive: Keywords.Directive, name: Token, colon: Token, isTop: Bool
    ) {
        let isRepeated: Bool
        switch directive {
        case .sort:
            let key = sortExpression(of: name.text, at: colon.span)
            isRepeated = hasSort
            hasSort = true
            sort = key
        case .limit:
            let count = count(of: name.text, at: colon.span)
            isRepeated = hasLimit
            hasLimit = true
            limit = count
        }
        let span = spanRead(from: name)
        if !isTop {
            report(.misplacedDirective(name.text), at: span)
        } else if isRepeated {
            report(.repeatedDirective(name.text), at: span, fix: "")
        }
    }

    /// Reads `[ "-" ] sum`; nil if it is none, which is then reported.
    mutating func sortExpression(of name: String, at place: SourceSpan) -> SortExpression? {
        let isDescending = accept(.minus)
        let start = current
        guard startsOperand(start.kind), start.kind != .not else {
            report(.missingValue(name), at: place)
            return nil
        }
        let operand = sum(isNumber: true)
        let end = previous
        guard let key = number(of: operand) else { return nil }
        var isLoose = false
        if case .binary(let operation, _, _) = key.node, case .arithmetic = operand {
            isLoose = !operation.bindsTightly
        }
        let keySpan = start.span.joined(with: end.span)
        if reportDirection(isDescending: isDescending, key: keySpan, isLoose: isLoose) {
            return nil
        }
        if isDescending && isLoose { report(.descendingSum, at: keySpan) }
        return SortExpression(key, isDescending: isDescending)
    }

    /// Reports a word for the direction behind the number: `sort:新收 desc`.
    private mutating func reportDirection(
        isDescending: Bool, key: SourceSpan, isLoose: Bool
    ) -> Bool {
        guard current.kind == .word, following.kind != .colon,
            let isMeant = Keywords.directions[current.text]
        else {
            return false
        }
        let word = advance()
        var edits = [Edit(SourceSpan(key.end, word.span.end), with: "")]
        if isMeant && !isDescending {
            edits.append(Edit(SourceSpan(key.start, key.start), with: isLoose ? "-(" : "-"))
            if isLoose { edits[0] = Edit(edits[0].span, with: ")") }
        }
        let isContradiction = isDescending && !isMeant
        report(.sortDirection(word.text), at: word.span, edits: isContradiction ? [] : edits)
        return true
    }

    /// Reads the number of a limit; nil if it is none, which is then reported.
    private mutating func count(of name: String, at place: SourceSpan) -> Int? {
        let token = current
        switch token.kind {
        case .number(let value):
            advance()
            if value >= 1, value <= Decimal(limits.hits), let count = Int("\(value)") {
                return count
            }
            report(
                .badLimit(token.text, limit: limits.hits), at: token.span,
                edits: value > Decimal(limits.hits)
                    ? [Edit(token.span, with: "\(limits.hits)")] : [])
        case .word, .quoted:
            advance()
            let digits = token.text.unicodeScalars.prefix { ScalarFolding.folded($0).isDigit }
            let number = String(String.UnicodeScalarView(digits))
            report(
                .badLimit(token.text, limit: limits.hits), at: token.span,
                edits: number.isEmpty ? [] : [Edit(token.span, with: number)])
        case .minus where following.kind.isNumber:
            advance()
            let number = advance()
            report(
                .badLimit("-\(number.text)", limit: limits.hits),
                at: token.span.joined(with: number.span))
        default: report(.missingValue(name), at: place)
        }
        return nil
    }
}
