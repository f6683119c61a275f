extension QuestionMaker {
    /// A field, perhaps of another year.
    mutating func field() -> AskedField {
        let id =
            dice.chance(55)
            ? dice.pick(from: material.livelyFields) : dice.pick(from: material.allFields)
        switch dice.weighed([80, 12, 8]) {
        case 0: return AskedField(id: id ?? "t3.new.total")
        case 1: return AskedField(id: id ?? "t3.new.total", year: .before)
        default:
            return AskedField(
                id: id ?? "t3.new.total", year: .year(dice.number(in: 2019...2024)))
        }
    }

    /// A comparison, or a chain of them, of which no link is the same for every report.
    mutating func comparison() -> Asked {
        while true {
            let first = side()
            var links: [AskedLink] = []
            for _ in 0..<(dice.chance(15) ? dice.number(in: 2...3) : 1) {
                links.append(AskedLink(relation: relation(), number: threshold(for: first)))
            }
            if dice.chance(25) { links[links.count - 1].number = side() }
            let isTurned = dice.chance(20)
            let sides = [first] + links.map(\.number)
            let ordered = isTurned ? sides.reversed() : sides
            let chain = Asked.compare(
                ordered[0],
                zip(links, ordered.dropFirst()).map {
                    AskedLink(relation: $0.relation, number: $1)
                })
            let pairs = zip(ordered, ordered.dropFirst())
            let isSensible = pairs.allSatisfy { left, right in
                !(left.isConstant && right.isConstant) && left != right
            }
            if isSensible { return chain }
        }
    }

    private mutating func relation() -> AskedRelation {
        dice.pick(from: AskedRelation.allCases) ?? .greater
    }

    /// What hits are sorted by.
    mutating func order() -> AskedOrder {
        while true {
            let number = side()
            if !number.isConstant {
                return AskedOrder(number: number, isDescending: dice.chance(50))
            }
        }
    }

    /// One side of a comparison.
    private mutating func side() -> AskedNumber {
        number(depth: dice.pick(0, 0, 0, 1, 1, 2, 3))
    }

    private mutating func number(depth: Int) -> AskedNumber {
        guard depth > 0 else { return atom() }
        if dice.chance(12) { return .negative(number(depth: depth - 1)) }
        let operation = dice.pick(from: AskedNumber.Operation.allCases) ?? .plus
        return .calculation(
            operation, number(depth: depth - 1),
            dice.chance(40) ? constant() : number(depth: depth - 1))
    }

    private mutating func atom() -> AskedNumber {
        switch dice.weighed([72, 10, 12, 6]) {
        case 0: return .field(field())
        case 1:
            var text = text()
            if dice.chance(30) { text.section = .problems }
            return .count(text)
        case 2: return .orElse(field(), dice.pick("0", "1", "-1", "0.5", "100", "12.25"))
        default: return constant()
        }
    }

    private mutating func constant() -> AskedNumber {
        .constant(
            dice.pick(
                "0", "1", "2", "3", "5", "10", "20", "100", "1000", "15000", "0.1", "0.2", "0.3",
                "0.25", "0.5", "1.5", "-1", "-5", "0.75", "33", "1000000", "99.99"))
    }

    /// A number that some report has, or one near it, so that the edges of relations are met.
    private mutating func threshold(for number: AskedNumber) -> AskedNumber {
        guard dice.chance(60), let position = dice.pick(from: Array(corpus.reports.indices)),
            let value = material.numbers.value(number, at: position),
            let text = value.decimalText
        else {
            return constant()
        }
        return .constant(text)
    }
}

extension Rational {
    /// The number with at most four decimals, if it has no more and is not too long; else one
    /// beside it, cut off.
    var decimalText: String? {
        let scaled = double * 10_000
        guard scaled.magnitude < 1e15 else { return nil }
        let cut = Int(scaled.rounded())
        let whole = cut.magnitude / 10_000
        var decimals = String(cut.magnitude % 10_000)
        decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return (cut < 0 ? "-" : "") + "\(whole)" + (decimals.isEmpty ? "" : ".\(decimals)")
    }
}
