import Foundation

/// A clause of a sentence: what stands between commas, semicolons, colons and brackets.
struct Clause {
    /// Its text, folded.
    let text: [Unicode.Scalar]
    /// Whether it stands in brackets.
    let isBracketed: Bool
    /// Whether a semicolon stands before it.
    let opensPart: Bool

    /// The clauses of a sentence; a comma between thousands divides none.
    static func clauses(of sentence: [Unicode.Scalar]) -> [Clause] {
        var clauses: [Clause] = []
        var text: [Unicode.Scalar] = []
        var depth = 0
        var opensPart = false
        func close() {
            guard !text.isEmpty else { return }
            clauses.append(Clause(text: text, isBracketed: depth > 0, opensPart: opensPart))
            text = []
            opensPart = false
        }
        for (index, scalar) in sentence.enumerated() {
            guard NarrativeVocabulary.clauseEnds.contains(scalar),
                !StatedNumber.isSeparator(sentence, index)
            else {
                text.append(scalar)
                continue
            }
            close()
            switch scalar {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case ";": opensPart = true
            default: break
            }
        }
        close()
        return clauses
    }

    /// Whether one of some words stands in it.
    func contains(_ words: [[Unicode.Scalar]]) -> Bool { words.contains(where: text.contains) }
}

/// A number with what it counts.
struct Quantity {
    /// The number.
    let number: StatedNumber
    /// The word behind it; empty for a zero without one.
    let unit: String
    /// Where both stand.
    let range: Range<Int>

    /// The numbers of a canonical clause, in order.
    static func all(in form: [Unicode.Scalar]) -> [Quantity] {
        var found: [Quantity] = []
        var start = 0
        while start < form.count {
            guard let number = StatedNumber(in: form, at: start) else {
                start += 1
                continue
            }
            if let quantity = Quantity(number, in: form) { found.append(quantity) }
            start = number.range.upperBound
        }
        return found
    }

    private init?(_ number: StatedNumber, in form: [Unicode.Scalar]) {
        let behind = form[number.range.upperBound...]
        let unit = NarrativeVocabulary.units.first { behind.starts(with: $0) }
        // 均为0 counts whatever was named.
        guard unit != nil || (number.value == 0 && behind.isEmpty) else { return nil }
        let end = number.range.upperBound + (unit?.count ?? 0)
        if end < form.count, NarrativeVocabulary.unitEndings.contains(form[end]) { return nil }
        let tail = form[end...]
        guard !NarrativeVocabulary.vagueBehind.contains(where: { tail.starts(with: $0) }) else {
            return nil
        }
        self.number = number
        self.unit = String(String.UnicodeScalarView(unit ?? []))
        range = number.range.lowerBound..<end
    }
}

/// Clauses in the form in which words are looked for: without quotation marks and titles of
/// documents, the years by their distance from the report's.
struct CanonicalForm {
    let year: Int

    /// The canonical form of a clause.
    func of(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var form: [Unicode.Scalar] = []
        form.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let rest = text[place...]
            if NarrativeVocabulary.quotationMarks.contains(text[place]) {
                place += 1
            } else if text[place] == NarrativeVocabulary.titleOpening,
                let end = rest.firstIndex(of: NarrativeVocabulary.titleEnding)
            {
                place = end + 1
            } else if let year = YearMention(in: text, at: place) {
                form += name(of: year, in: text)
                place = year.range.upperBound
            } else {
                form.append(text[place])
                place += 1
            }
        }
        return withoutWholeYear(form)
    }

    private func name(of mention: YearMention, in text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let behind = text[mention.range.upperBound...].prefix(4)
        let before = text[..<mention.range.lowerBound]
        let isCarried =
            NarrativeVocabulary.carry.contains(where: behind.contains)
            || NarrativeVocabulary.carry.contains(where: before.hasSuffix)
        switch mention.year - year {
        case 0: return NarrativeVocabulary.thisYear
        case 1: return NarrativeVocabulary.yearBehind
        case -1 where isCarried:
            return NarrativeVocabulary.yearBefore
        default: return Array(text[mention.range])
        }
    }

    /// Whether a canonical clause names a month before the last.
    static func namesMonth(_ form: [Unicode.Scalar]) -> Bool {
        form.indices.dropFirst().contains { place in
            form[place] == NarrativeVocabulary.month && form[place - 1].isDecimalDigit
                && !form[..<place].hasSuffix(NarrativeVocabulary.lastMonth)
        }
    }

    private func withoutWholeYear(_ form: [Unicode.Scalar]) -> [Unicode.Scalar] {
        for phrase in NarrativeVocabulary.wholeYear {
            guard let first = phrase.first,
                let start = form.indices.first(where: {
                    form[$0] == first && form[$0...].starts(with: phrase)
                })
            else { continue }
            return Array(form[..<start] + form[(start + phrase.count)...])
        }
        return form
    }
}

/// A year in four digits.
struct YearMention {
    let year: Int
    /// Where it stands, 年度 included.
    let range: Range<Int>

    /// The year that begins at a place.
    init?(in text: [Unicode.Scalar], at start: Int) {
        guard start + 4 < text.count, text[start + 4] == NarrativeVocabulary.yearMark,
            start == 0 || !text[start - 1].isDecimalDigit,
            text[start..<start + 4].allSatisfy(\.isDecimalDigit),
            let year = Int(String(String.UnicodeScalarView(text[start..<start + 4])))
        else { return nil }
        self.year = year
        let hasDegree =
            start + 5 < text.count && text[start + 5] == NarrativeVocabulary.degree
        range = start..<(start + (hasDegree ? 6 : 5))
    }

    /// All years in a text.
    static func all(in text: [Unicode.Scalar]) -> [YearMention] {
        text.indices.compactMap { YearMention(in: text, at: $0) }
    }
}
