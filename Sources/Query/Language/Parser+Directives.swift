import Foundation

/// What says how to list the hits: `sort:-新收`, `limit:5`.
extension Parser {
    /// The directive that the current token starts; nil if it starts none.
    var directive: Keywords.Directive? {
        guard current.kind == .word, following.kind == .colon,
            case .directive(let directive) = Keywords.role(of: current.text)
        else { return nil }
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
            let missing = QueryIssue(.missingValue(name.text), at: colon.span)
            let count = wholeNumber(in: 1...limits.hits, orTexts: true, else: missing) {
                [limits] in .badLimit($0, limit: limits.hits)
            }
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
        else { return false }
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

    /// Reads a whole number within bounds; nil if it is none, which is then reported.
    ///
    /// - Parameters:
    ///   - takesTexts: whether a text in its place is meant for one, whatever it begins with.
    ///   - missing: what to report where nothing stands that could be meant for one.
    ///   - problem: what is wrong with a text that is none.
    mutating func wholeNumber(
        in bounds: ClosedRange<Int>, orTexts takesTexts: Bool = false, else missing: QueryIssue,
        _ problem: (String) -> Problem
    ) -> Int? {
        let token = current
        switch token.kind {
        case .number(let value):
            advance()
            let isTooLarge = value > Decimal(bounds.upperBound)
            if !isTooLarge, value >= Decimal(bounds.lowerBound), let number = Int("\(value)") {
                return number
            }
            report(
                problem(token.text), at: token.span, fix: isTooLarge ? "\(bounds.upperBound)" : nil)
        case .word where takesTexts || token.startsWithDigit, .quoted where takesTexts:
            advance()
            let digits = token.text.unicodeScalars.prefix { ScalarFolding.folded($0).isDigit }
            report(
                problem(token.text), at: token.span,
                fix: digits.isEmpty ? nil : String(scalars: digits))
        case .minus where following.kind.isNumber:
            advance()
            let number = advance()
            report(problem("-\(number.text)"), at: token.span.joined(with: number.span))
        default: report(missing.problem, at: missing.span)
        }
        return nil
    }
}
