/// Words, and what belongs to them: columns, years, stars.
extension Parser {
    /// Reads a word with what belongs to it: `.` column, `@` year, `*`, or the bracket of a function.
    mutating func word(isNumber: Bool) -> Operand {
        if following.kind == .openBracket, let call = call(isNumber: isNumber) { return call }
        let token = advance()
        let operand = columns(of: token)
        switch current.kind {
        case .at: return otherYear(of: operand)
        case .times where isStar:
            let star = advance()
            if case .word(let word) = operand {
                return .prefix(word, word.span.joined(with: star.span))
            }
            return report(.misplacedStar, at: star.span, fix: "")
        default: return operand
        }
    }

    /// Reads a number or a quoted text, behind which no star may stand.
    mutating func constant() -> Operand {
        let token = advance()
        let isText = if case .quoted = token.kind { true } else { false }
        guard isStar, isText || !startsOperand(following.kind) else {
            return isText ? .text(token) : .number(token)
        }
        let star = advance()
        let fix = token.plainText.map { Edit(token.span, with: $0) } ?? Edit(star.span, with: "")
        return report(.misplacedStar, at: star.span, edits: [fix])
    }

    /// Reads a star before a word: `*保密`, perhaps with one behind it, too.
    mutating func leadingStar() -> Operand {
        let star = advance()
        let word = advance()
        let span = star.span.joined(with: isStar ? advance().span : word.span)
        return report(
            .misplacedStar, at: star.span, edits: [Edit(span, with: QueryText.quoted(word.text))])
    }

    /// Whether the current token is a star that marks a prefix rather than a product.
    private var isStar: Bool {
        current.kind == .times && isAdjacent && !isDirectly(before: { startsOperand($0) })
    }

    private mutating func columns(of first: Token) -> Operand {
        var parts = [PlacedText(first.text, at: first.span)]
        while current.kind == .dot, isAdjacent {
            let dot = advance()
            guard isAdjacent, current.kind == .word || current.kind.isNumber else {
                return report(.missingColumn(first.text), at: dot.span)
            }
            let part = advance()
            parts.append(PlacedText(part.text, at: part.span))
        }
        return parts.count == 1 ? .word(first) : .field(FieldName(parts))
    }

    // MARK: Years

    /// Reads `"@" ( 上年 | year )` behind the name of a field.
    private mutating func otherYear(of operand: Operand) -> Operand {
        let before = previous
        let mark = advance()
        guard current.kind == .word || current.kind.isNumber, let name = name(of: operand) else {
            if case .invalid = operand { return .invalid }
            return report(.missingYear, at: mark.span)
        }
        let token = advance()
        guard before.span.end == mark.span.start, mark.span.end == token.span.start else {
            return report(
                .detachedAt, at: mark.span,
                edits: [
                    Edit(before.span.joined(with: token.span), with: "\(before.text)@\(token.text)")
                ]
            )
        }
        let span = spanOfYear(from: token, of: name)
        guard span == token.span else { return .invalid }
        if let year = Keywords.otherYears[token.text]
            ?? YearText.year(token.text).map({ .year($0) })
        {
            return .field(FieldName(name.parts, of: year, at: token.span))
        }
        let meant = Keywords.mistakenYears[token.text]
        return report(.badOtherYear(token.text), at: token.span, fix: meant)
    }

    /// Reads on what touches a year and cannot belong to it, `2019-2021` or `上年.自然人`, and
    /// reports it.
    ///
    /// - Returns: the span of all of it; that of the year alone if nothing is wrong.
    private mutating func spanOfYear(from year: Token, of name: FieldName) -> SourceSpan {
        var text = year.text
        let isColumn = current.kind == .dot
        while isAdjacent, isYearContinued {
            text += advance().text
            text += advance().text
        }
        let span = spanRead(from: year)
        guard span != year.span else { return span }
        let column = text.dropFirst(year.text.count)
        let whole = name.span.joined(with: span)
        report(
            .badOtherYear(text), at: span,
            edits: isColumn ? [Edit(whole, with: "\(name.text)\(column)@\(year.text)")] : [])
        return span
    }

    /// Whether the current token and the next would make something of a year that it cannot be.
    private var isYearContinued: Bool {
        switch current.kind {
        case .dot: isDirectly(before: { $0 == .word || $0.isNumber })
        case .minus, .range: isDirectly(before: { $0.isNumber })
        default: false
        }
    }

    // MARK: Fields

    /// An operand as the name of a field; nil if it is none.
    private func name(of operand: Operand) -> FieldName? {
        switch operand {
        case .word(let token): FieldName([PlacedText(token.text, at: token.span)])
        case .field(let name): name
        default: nil
        }
    }

    /// Reads what must be the name of a field; reports what is none.
    mutating func fieldName() -> FieldName? {
        let first = current
        let operand = factor(isNumber: true)
        if let name = name(of: operand) { return name }
        switch operand {
        case .text(let token): reportText(token)
        case .invalid: break
        default: report(.fieldExpected, at: spanRead(from: first))
        }
        return nil
    }
}
