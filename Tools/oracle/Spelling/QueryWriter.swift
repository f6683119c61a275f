/// Types a query, in one of many ways that mean the same.
struct QueryWriter {
    private var dice: Dice
    /// Whether everything is written in its first form.
    private let isPlain: Bool
    /// Whether texts are typed in double width; the same for all, since a text that is typed in
    /// two ways is two texts.
    private let isWide: Bool

    /// Writes in the plainest way.
    init() {
        dice = Dice(seed: 0, number: 0)
        isPlain = true
        isWide = false
    }

    /// Writes in a way that dice decide.
    init(dice: Dice) {
        self.dice = dice
        isPlain = false
        isWide = self.dice.chance(12)
    }

    /// The query as a text.
    mutating func text(_ query: AskedQuery) -> String {
        var directives: [String] = []
        if let sort = query.sort { directives.append(text(sort)) }
        if let limit = query.limit {
            directives.append(one(WordVocabulary.limit) + colon + digits("\(limit)"))
        }
        if chance(30) { directives.reverse() }
        guard let condition = query.condition else { return directives.joined(separator: " ") }
        let written = text(condition, .or)
        if chance(15), !written.hasPrefix("-") {
            return (directives + [written]).joined(separator: " ")
        }
        return ([written] + directives).joined(separator: " ")
    }

    // MARK: Choices

    mutating func chance(_ percent: Int) -> Bool { isPlain ? false : dice.chance(percent) }

    mutating func one(_ words: [String]) -> String {
        isPlain ? words.first ?? "" : dice.pick(from: words) ?? ""
    }

    private var colon: String {
        mutating get { chance(20) ? "：" : ":" }
    }

    private var comma: String {
        mutating get { chance(20) ? "，" : chance(20) ? ", " : "," }
    }

    /// In brackets.
    mutating func bracketed(_ text: String) -> String {
        chance(15) ? "（\(text)）" : chance(10) ? "( \(text) )" : "(\(text))"
    }

    /// Letters and digits, some of them of double width.
    mutating func digits(_ text: String) -> String {
        chance(12) ? Self.wide(text) : text
    }

    private static func wide(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isPlainDigit)
                        ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }))
    }

    // MARK: Conditions

    /// What binds how tightly.
    private enum Level: Int {
        case or, and, not
    }

    private mutating func text(_ asked: Asked, _ level: Level) -> String {
        let (written, own) = written(asked)
        if own.rawValue < level.rawValue || chance(5) { return bracketed(written) }
        return written
    }

    private mutating func written(_ asked: Asked) -> (String, Level) {
        switch asked {
        case .any(let parts):
            let texts = parts.map { text($0, .and) }
            return (texts.dropFirst().reduce(texts[0]) { $0 + one(WordVocabulary.or) + $1 }, .or)
        case .all(let parts):
            let texts = parts.map { text($0, .not) }
            return (texts.dropFirst().reduce(texts[0]) { joined($0, $1) }, .and)
        case .not(let part): return (negated(part), .not)
        case .inSection(let section, let part):
            let name = one(WordVocabulary.names(of: section)) + colon
            if case .text(let text) = part, !chance(10) { return (name + self.text(text), .not) }
            return (name + bracketed(text(part, .or)), .not)
        case .text(let text):
            let section = text.section.map { one(WordVocabulary.names(of: $0)) + colon } ?? ""
            return (section + self.text(text), .not)
        case .near(let first, let second, let distance):
            return (near(first, second, distance), .not)
        case .compare(let first, let links): return (comparison(first, links), .not)
        case .has(let field): return (one(WordVocabulary.has) + colon + name(of: field), .not)
        case .lacks(let field, let reason):
            let mark = chance(10) ? " = " : "="
            let because = reason.map { mark + one(WordVocabulary.names(of: $0)) } ?? ""
            return (one(WordVocabulary.lacks) + colon + name(of: field) + because, .not)
        case .years(let ranges): return (years(ranges), .not)
        case .region(let level, let names):
            return (filter(WordVocabulary.names(of: level), names.map { [$0] }), .not)
        case .agency(let names):
            return (filter(WordVocabulary.agency, names.map { [$0] }), .not)
        case .edition(let editions):
            let values = editions.map { WordVocabulary.names(ofEdition: $0) }
            return (filter(WordVocabulary.edition, values), .not)
        case .scope(let scopes):
            let values = scopes.map { WordVocabulary.names(ofScope: $0) }
            return (filter(WordVocabulary.scope, values), .not)
        case .verdict(let verdicts):
            let values = verdicts.map { WordVocabulary.names(of: $0) }
            return (filter(WordVocabulary.check, values), .not)
        }
    }

    private mutating func joined(_ left: String, _ right: String) -> String {
        // Behind a number a hyphen could be a minus sign.
        let isMinus = right.hasPrefix("-")
        let isClear = !isMinus || !endsWithNumber(left)
        if isPlain || (isClear && !chance(50)) {
            return isClear && !isPlain ? "\(left) \(right)" : "\(left) AND \(right)"
        }
        let words = isMinus ? [" AND "] : WordVocabulary.and
        return left + one(words) + right
    }

    private func endsWithNumber(_ text: String) -> Bool {
        text.unicodeScalars.last.map {
            !$0.isHanCharacter || WordVocabulary.magnitudes.contains($0)
        }
            ?? false
    }

    private mutating func negated(_ part: Asked) -> String {
        let inner = text(part, .not)
        if case .text(let text) = part, chance(35), text.text.first?.isNumber != true,
            !inner.hasPrefix("("), !inner.hasPrefix("（")
        {
            return "-\(inner)"
        }
        if inner.hasPrefix("("), part.isJoined, chance(20) { return "-\(inner)" }
        let word = one(WordVocabulary.not)
        return inner.hasPrefix("-") ? "NOT \(bracketed(inner))" : word + inner
    }

    private mutating func near(
        _ first: AskedText, _ second: AskedText, _ distance: Int?
    ) -> String {
        let left = text(first)
        let right = text(second)
        let mark =
            distance == nil && second.text.first?.isNumber != true ? "" : "/\(distance ?? 10)"
        return "\(left) \(one(WordVocabulary.near))\(mark) \(right)"
    }

    // MARK: Texts

    /// A text without its section.
    mutating func text(_ text: AskedText) -> String {
        switch text.reading {
        case .bare: return isWide ? Self.wide(text.text) : text.text
        case .prefix:
            return (isWide ? Self.wide(text.text) : text.text) + (chance(15) ? "＊" : "*")
        case .quoted: return quoted(text.text)
        }
    }

    private mutating func quoted(_ text: String) -> String {
        let (opening, closing) =
            isPlain
            ? ("\"", "\"") : dice.pick(from: WordVocabulary.quotes) ?? ("\"", "\"")
        var written = opening
        for scalar in text.unicodeScalars {
            written.unicodeScalars.append(scalar)
            // What closes the text stands for itself where it stands twice.
            let half = scalar == "＂" ? "\"" : scalar
            if String(half) == closing { written.unicodeScalars.append(scalar) }
        }
        return written + closing
    }

    // MARK: Whose report

    private mutating func filter(_ names: [String], _ values: [[String]]) -> String {
        let written = values.map { names -> String in
            let value = one(names)
            return chance(20) || !value.unicodeScalars.allSatisfy({ $0.isPlainLetter })
                ? quoted(value) : value
        }
        return one(names) + colon + written.dropFirst().reduce(written[0]) { $0 + comma + $1 }
    }

    private mutating func years(_ ranges: [AskedYears]) -> String {
        let written = ranges.map { range -> String in
            if let first = range.first, first == range.last { return year(first) }
            return (range.first.map { year($0) } ?? "") + ".."
                + (range.last.map { year($0) } ?? "")
        }
        let name = one(WordVocabulary.years) + colon
        let list = written.dropFirst().reduce(written[0]) { $0 + (chance(20) ? "，" : ",") + $1 }
        // Digits behind a range without an end could be its end.
        return ranges.last?.last == nil ? bracketed(name + list) : name + list
    }

    private mutating func year(_ year: Int) -> String {
        digits("\(year)") + (chance(10) ? WordVocabulary.yearSuffix : "")
    }

    /// A field with its year.
    mutating func name(of field: AskedField) -> String {
        let names = FieldVocabulary.names(of: field.id)
        var name = isPlain ? field.id : one(names)
        if chance(10) { name = name.uppercased() }
        if chance(10) { name = name.replacing(".", with: "．") }
        switch field.year {
        case .own: return name
        case .before: return name + (chance(10) ? "＠" : "@") + one(WordVocabulary.before)
        case .year(let year): return name + "@" + self.year(year)
        }
    }

    private mutating func text(_ sort: AskedOrder) -> String {
        var number = self.number(sort.number, .sum)
        var isLoose = false
        if case .calculation(let operation, _, _) = sort.number {
            isLoose = operation == .plus || operation == .minus
        }
        if number.hasPrefix("-") || number.hasPrefix("－") || (isLoose && sort.isDescending)
            || chance(10)
        {
            number = bracketed(number)
        }
        return one(WordVocabulary.sort) + colon + (sort.isDescending ? "-" : "") + number
    }
}

extension Asked {
    /// Whether it has parts, so that it stands in brackets behind a NOT.
    fileprivate var isJoined: Bool {
        switch self {
        case .all, .any: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether it may stand in a word without quotes, whatever stands around it.
    var isPlainLetter: Bool {
        isHanCharacter || isPlainDigit || (0xFF10...0xFF19).contains(value)
            || (properties.isAlphabetic && !(0x2000...0x2E7F).contains(value)
                && properties.generalCategory != .modifierLetter)
    }
}
