import Reports

/// Whether a figure is there: `有:新收`, `缺:新收=空白`.
extension Parser {
    /// Reads `presence = ( 有 | 缺 ) ":" field [ "=" reason ]`, the name and the colon being read.
    mutating func presence(isMissing: Bool, name: Token, colon: Token) -> Operand {
        switch current.kind {
        case .word, .number, .quoted, .unusable: break
        default:
            return report(.missingValue(name.text), at: colon.span)
        }
        let field = fieldName()
        var reason: PlacedText?
        if case .relation(let relation) = current.kind {
            let mark = advance()
            guard relation == .equal, let text = reasonText() else {
                return comparedPresence(name: name, colon: colon, mark: mark, isMissing: isMissing)
            }
            reason = text
        }
        if current.kind == .comma {
            advance()
            report(.onePresenceField(name.text), at: previous.span)
            _ = values()
            return .invalid
        }
        if let reason, !isMissing {
            let isLatin = name.text.unicodeScalars.allSatisfy { ScalarFolding.folded($0).isASCII }
            let missing = isLatin ? "missing" : Keywords.missing
            return report(
                .reasonOfPresence(name.text, missing: missing), at: reason.span,
                edits: [Edit(name.span, with: missing)])
        }
        guard let field else { return .invalid }
        let span = spanRead(from: name)
        return .condition(
            clause(.presence(field, isMissing: isMissing, reason: reason), at: span))
    }

    /// Reads a reason; nil if a number or nothing stands there.
    private mutating func reasonText() -> PlacedText? {
        let first = current
        switch first.kind {
        case .quoted(let text): return PlacedText(text, at: advance().span)
        case .over:
            return PlacedText(Keywords.chinese(.notApplicable), at: advance().span)
        case .word:
            var text = advance().text
            while current.kind == .minus, isAdjacent, isDirectly(before: { $0 == .word }) {
                text += advance().text
                text += advance().text
            }
            return PlacedText(text, at: spanRead(from: first))
        default: return nil
        }
    }

    /// Reports a presence that is compared with a number: `有:新收 > 5`.
    private mutating func comparedPresence(
        name: Token, colon: Token, mark: Token, isMissing: Bool
    ) -> Operand {
        guard startsOperand(current.kind), current.kind != .not else {
            return report(.missingValue(mark.text), at: mark.span)
        }
        _ = sum(isNumber: true)
        let prefix = name.span.joined(with: colon.span)
        return report(
            .presenceCompared(name.text), at: spanRead(from: mark),
            edits: isMissing ? [] : [Edit(prefix, with: "")])
    }
}
