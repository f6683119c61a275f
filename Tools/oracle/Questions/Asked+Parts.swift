extension Asked {
    /// The same with every text in a section.
    func placed(in section: PartKind) -> Asked {
        changingTexts { text in
            var text = text
            text.section = section
            return text
        }
    }

    /// The condition with every `inSection` pushed down to its texts.
    var plain: Asked {
        switch self {
        case .all(let parts): .all(parts.map(\.plain))
        case .any(let parts): .any(parts.map(\.plain))
        case .not(let part): .not(part.plain)
        case .inSection(let section, let part): part.placed(in: section)
        default: self
        }
    }

    /// The same with other texts.
    func changingTexts(_ change: (AskedText) -> AskedText) -> Asked {
        switch self {
        case .all(let parts): .all(parts.map { $0.changingTexts(change) })
        case .any(let parts): .any(parts.map { $0.changingTexts(change) })
        case .not(let part): .not(part.changingTexts(change))
        case .inSection(let section, let part): .inSection(section, part.changingTexts(change))
        case .text(let text): .text(change(text))
        case .near(let first, let second, let distance):
            .near(change(first), change(second), distance)
        case .compare(let first, let links):
            .compare(
                first.changingTexts(change),
                links.map {
                    AskedLink(relation: $0.relation, number: $0.number.changingTexts(change))
                })
        default: self
        }
    }

    /// The numbers that are compared, in order; those in the middle of a chain twice.
    var compared: [AskedNumber] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.compared)
        case .not(let part): part.compared
        case .inSection(_, let part): part.compared
        case .compare(let first, let links): [first] + links.map(\.number)
        default: []
        }
    }

    /// Every field that is asked for, in order.
    var fields: [AskedField] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.fields)
        case .not(let part): part.fields
        case .compare: compared.flatMap(\.fields)
        case .has(let field), .lacks(let field, _): [field]
        default: []
        }
    }

    /// The texts that a hit may have, those under a NOT left out, in order.
    func wantedTexts(isNegated: Bool = false) -> [AskedText] {
        switch self {
        case .all(let parts), .any(let parts):
            parts.flatMap { $0.wantedTexts(isNegated: isNegated) }
        case .not(let part): part.wantedTexts(isNegated: !isNegated)
        case .text(let text): isNegated ? [] : [text]
        case .near(let first, let second, _): isNegated ? [] : [first, second]
        case .compare: isNegated ? [] : compared.flatMap(\.countedTexts)
        default: []
        }
    }
}

extension AskedNumber {
    func changingTexts(_ change: (AskedText) -> AskedText) -> AskedNumber {
        switch self {
        case .count(let text): .count(change(text))
        case .negative(let operand): .negative(operand.changingTexts(change))
        case .calculation(let operation, let left, let right):
            .calculation(operation, left.changingTexts(change), right.changingTexts(change))
        case .constant, .field, .orElse: self
        }
    }

    /// Every field in it, in order.
    var fields: [AskedField] {
        switch self {
        case .field(let field), .orElse(let field, _): [field]
        case .negative(let operand): operand.fields
        case .calculation(_, let left, let right): left.fields + right.fields
        case .constant, .count: []
        }
    }

    /// The fields without which it is missing.
    var neededFields: [AskedField] {
        switch self {
        case .field(let field): [field]
        case .negative(let operand): operand.neededFields
        case .calculation(_, let left, let right): left.neededFields + right.neededFields
        case .constant, .count, .orElse: []
        }
    }

    /// What it divides by, the inner divisors of a dividend first, those of a divisor last.
    var divisors: [AskedNumber] {
        switch self {
        case .calculation(.over, let left, let right): left.divisors + [right] + right.divisors
        case .calculation(_, let left, let right): left.divisors + right.divisors
        case .negative(let operand): operand.divisors
        case .constant, .field, .count, .orElse: []
        }
    }

    /// The texts it counts, in order.
    var countedTexts: [AskedText] {
        switch self {
        case .count(let text): [text]
        case .negative(let operand): operand.countedTexts
        case .calculation(_, let left, let right): left.countedTexts + right.countedTexts
        case .constant, .field, .orElse: []
        }
    }

    /// Whether it is the same for every report.
    var isConstant: Bool { fields.isEmpty && countedTexts.isEmpty }
}

extension Sequence where Element: Equatable {
    /// Each element once, in the order of their first places.
    var once: [Element] {
        reduce(into: []) { once, element in
            if !once.contains(element) { once.append(element) }
        }
    }
}
