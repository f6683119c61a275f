/// Draws queries at random: about reports that there are, so that most find something.
struct QuestionMaker {
    let corpus: ReportCorpus
    let material: QuestionMaterial
    var dice: Dice

    /// A query.
    mutating func query() -> AskedQuery {
        var query = AskedQuery()
        switch dice.weighed([60, 25, 8, 4, 3]) {
        case 0: query.condition = condition(size: dice.number(in: 1...5), isTop: true)
        case 1: query.condition = condition(size: dice.number(in: 3...14), isTop: true)
        case 2: query.condition = deep(levels: dice.number(in: 5...45))
        case 3: query.condition = wide(count: dice.number(in: 15...60))
        default: query.condition = nil
        }
        if query.condition == nil || dice.chance(25) { query.sort = order() }
        if dice.chance(15) { query.limit = dice.number(in: 1...40) }
        return query
    }

    // MARK: Conditions

    private mutating func condition(size: Int, isTop: Bool = false) -> Asked {
        guard size > 1 else {
            if dice.chance(12) { return .not(condition(size: 1)) }
            return leaf()
        }
        switch dice.weighed([45, 30, 15, 10]) {
        case 0: return .all(parts(of: size))
        case 1: return .any(parts(of: size))
        case 2: return .not(condition(size: size))
        default: return section() ?? leaf()
        }
    }

    private mutating func parts(of size: Int) -> [Asked] {
        let count = dice.number(in: 2...max(2, min(4, size)))
        return (0..<count).map { _ in condition(size: max(1, size / count)) }
    }

    private mutating func deep(levels: Int) -> Asked {
        var result = leaf()
        for _ in 0..<levels {
            switch dice.weighed([50, 25, 25]) {
            case 0: result = .not(result)
            case 1: result = .all(dice.chance(50) ? [leaf(), result] : [result, leaf()])
            default: result = .any(dice.chance(50) ? [leaf(), result] : [result, leaf()])
            }
        }
        return result
    }

    private mutating func wide(count: Int) -> Asked {
        let isText = dice.chance(70)
        let parts = (0..<count).map { _ in isText ? Asked.text(text()) : leaf() }
        return dice.chance(50) ? .any(parts) : .all(parts.map { .not($0) })
    }

    private mutating func leaf() -> Asked {
        switch dice.weighed([34, 7, 30, 4, 4, 3, 3, 3, 3, 9]) {
        case 0:
            var text = text()
            if dice.chance(20) { text.section = namedSection() }
            return .text(text)
        case 1: return near()
        case 2: return comparison()
        case 3: return .years((0..<dice.number(in: 1...3)).map { _ in years() })
        case 4: return region()
        case 5: return .agency((0..<dice.number(in: 1...3)).map { _ in agency() })
        case 6: return .edition(some(["2019", "2021", "mixed", "none"]))
        case 7: return .scope(some(["own", "aggregated"]))
        case 8: return .verdict(some(AskedVerdict.allCases))
        default: return presence()
        }
    }

    private mutating func some<Thing>(_ things: [Thing]) -> [Thing] {
        (0..<dice.number(in: 1...2)).compactMap { _ in dice.pick(from: things) }
    }

    // MARK: Texts

    /// A text: mostly one that stands in some report.
    mutating func text() -> AskedText {
        let text: String
        if dice.chance(20) {
            text = dice.pick(from: WordVocabulary.frequent) ?? ""
        } else {
            text = material.sample(&dice)
        }
        let reading = dice.pick(AskedText.Reading.bare, .bare, .bare, .quoted, .quoted, .prefix)
        return AskedText(text: text, reading: reading).writable
    }

    private mutating func namedSection() -> PartKind {
        let kinds = PartKind.allCases.filter { !WordVocabulary.names(of: $0).isEmpty }
        return dice.pick(from: kinds) ?? .problems
    }

    private mutating func section() -> Asked? {
        let parts = (0..<dice.number(in: 2...3)).map { _ -> Asked in
            let part = dice.chance(25) ? nearTexts() : Asked.text(text())
            return dice.chance(20) ? .not(part) : part
        }
        return .inSection(namedSection(), dice.chance(50) ? .any(parts) : .all(parts))
    }

    private mutating func near() -> Asked {
        let near = nearTexts()
        return dice.chance(15) ? .inSection(namedSection(), near) : near
    }

    private mutating func nearTexts() -> Asked {
        let (first, second) = material.neighbours(&dice)
        let distance = dice.pick(nil, 0, 1, 2, 3, 5, 10, 25, 100, 1_000)
        let texts = [first, second].map { text in
            AskedText(text: text, reading: dice.pick(.bare, .quoted, .quoted, .prefix)).writable
        }
        return .near(texts[0], texts[1], distance)
    }

    // MARK: Whose report

    private mutating func years() -> AskedYears {
        let first = dice.number(in: 2017...2025)
        switch dice.weighed([50, 30, 10, 10]) {
        case 0: return AskedYears(first: first, last: first)
        case 1: return AskedYears(first: first, last: first + dice.number(in: 0...4))
        case 2: return AskedYears(first: first, last: nil)
        default: return AskedYears(first: nil, last: first)
        }
    }

    private mutating func region() -> Asked {
        let level = dice.pick(from: AskedLevel.allCases) ?? .any
        let names = (0..<dice.number(in: 1...3)).map { _ -> String in
            let name = dice.pick(from: material.places) ?? ""
            return dice.chance(30) && name.unicodeScalars.count > 2
                ? String(String.UnicodeScalarView(name.unicodeScalars.dropLast())) : name
        }
        return .region(level, names)
    }

    private mutating func agency() -> String { dice.pick(from: material.agencies) ?? "" }

    private mutating func presence() -> Asked {
        let field = field()
        switch dice.weighed([30, 30, 40]) {
        case 0: return .has(field)
        case 1: return .lacks(field, nil)
        default:
            let reasons = AskedReason.allCases.filter { field.mayBeMissing(for: $0) }
            return .lacks(field, dice.pick(from: reasons))
        }
    }
}

extension AskedText {
    /// The same as it can be written: what is no word is read literally.
    var writable: AskedText {
        guard reading != .quoted else { return self }
        var quoted = self
        quoted.reading = .quoted
        let isWord =
            text.unicodeScalars.allSatisfy(\.isPlainLetter) && !text.isEmpty
            && !WordVocabulary.quotedOnly.contains(text)
            && !WordVocabulary.relationWords.contains { text.contains($0) }
            && !WordVocabulary.near.contains { text.uppercased().hasPrefix($0) }
        guard isWord else { return quoted }
        let startsWithDigit = text.unicodeScalars.first.map {
            $0.isPlainDigit || (0xFF10...0xFF19).contains($0.value)
        }
        return reading == .prefix && startsWithDigit == true ? quoted : self
    }
}

extension AskedField {
    /// Whether a report can lack it for a reason at all.
    func mayBeMissing(for reason: AskedReason) -> Bool {
        let meaning = Meanings.all[id]
        switch reason {
        case .blank, .notApplicable, .unreadable, .absent: return true
        case .unitUnknown: return ["t2.fee.amount", "t2.procure.amount"].contains(id)
        case .noReport: return year != .own || id == "growth"
        case .zeroDivisor: return meaning?.divides ?? false
        }
    }
}

extension Meaning {
    fileprivate var divides: Bool {
        switch self {
        case .quotient: true
        case .difference(let left, let right): left.divides || right.divides
        case .sum(let parts), .first(let parts): parts.contains(where: \.divides)
        case .isZero(let operand), .yearBefore(let operand): operand.divides
        case .cell, .count, .one: false
        }
    }
}
