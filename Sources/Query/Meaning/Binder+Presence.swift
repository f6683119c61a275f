import Reports

extension Binder {
    /// The condition that a figure is there, or is missing.
    mutating func presence(
        _ name: FieldName, isMissing: Bool, reason text: PlacedText?
    ) -> Condition? {
        let field = field(name)
        guard let text else {
            return field.map { .presence(PresenceCondition($0, isMissing: isMissing)) }
        }
        guard let reason = Keywords.reasons[text.text] else {
            let suggestions = Suggestion.nearest(to: text.text, among: Keywords.suggestedReasons)
            return report(
                .unknownReason(text.text, suggestions: suggestions), at: text.span,
                edits: suggestions.first.map { [Edit(text.span, with: $0)] } ?? [])
        }
        guard let field else { return nil }
        guard field.canBeMissing(for: reason) else {
            let problem = Problem.impossibleReason(
                Keywords.chinese(reason), field: name.textWithYear)
            return report(problem, at: text.span)
        }
        return .presence(PresenceCondition(field, isMissing: isMissing, reason: reason))
    }

    /// The order that is asked for; nil if its number means nothing.
    mutating func sortKey(_ sort: SortExpression) -> SortKey? {
        if case .field(let name) = sort.key.node, name.parts.count == 1,
            case .filter = Keywords.role(of: name.text)
        {
            return report(.sortByProperty(name.text), at: sort.key.span)
        }
        guard let number = number(sort.key) else { return nil }
        guard !number.isConstant else { return report(.constantSort, at: sort.key.span) }
        return SortKey(number, isDescending: sort.isDescending)
    }
}

extension Field {
    /// Whether a report can lack the number for a reason; most reasons need a certain formula.
    fileprivate func canBeMissing(for reason: MissingReason) -> Bool {
        switch reason {
        case .blank, .notApplicable, .unreadable, .absent: true
        case .unitUnknown: formula.cells.contains { $0.cell.unit.isMoney }
        case .noReport: year != nil || formula.asksYearBefore
        case .zeroDivisor: formula.divides
        }
    }
}

extension Formula {
    /// Whether it looks at the report of the year before.
    fileprivate var asksYearBefore: Bool {
        switch self {
        case .yearBefore: true
        default: operands.contains(where: \.asksYearBefore)
        }
    }

    /// Whether it has a divisor.
    fileprivate var divides: Bool {
        switch self {
        case .quotient: true
        default: operands.contains(where: \.divides)
        }
    }

    private var operands: [Formula] {
        switch self {
        case .cell, .tally, .constant, .joined: []
        case .sum(let parts), .firstKnown(let parts): parts
        case .difference(let left, let right), .quotient(let left, let right): [left, right]
        case .isZero(let operand), .yearBefore(let operand): [operand]
        }
    }
}
