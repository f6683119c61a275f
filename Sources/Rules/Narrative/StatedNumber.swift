import Foundation

/// A number in a folded sentence, in digits or in Chinese numerals.
struct StatedNumber: Equatable {
    /// The number.
    let value: Decimal
    /// How many digits stand behind its point.
    let decimals: Int
    /// Where it stands.
    let range: Range<Int>
}

extension StatedNumber {
    /// The number that begins at a place; nil if none does, or if it is only said about.
    init?(in text: [Unicode.Scalar], at start: Int) {
        guard start < text.count, Self.begins(text[start]) else { return nil }
        if NarrativeVocabulary.approximations.contains(where: { text[..<start].hasSuffix($0) }) {
            return nil
        }
        guard let number = Self.digits(text, start) ?? Self.numerals(text, start) else {
            return nil
        }
        if number.range.upperBound < text.count,
            NarrativeVocabulary.vagueEndings.contains(text[number.range.upperBound])
        {
            return nil
        }
        self = number
    }

    /// Whether a number can begin with a scalar: most places of a text are told by that.
    static func begins(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDecimalDigit || NarrativeVocabulary.numerals[scalar] != nil
            || NarrativeVocabulary.powers[scalar] != nil
    }

    private static func digits(_ text: [Unicode.Scalar], _ start: Int) -> StatedNumber? {
        guard text[start].isDecimalDigit else { return nil }
        if start > 0, text[start - 1].isDecimalDigit || [".", ",", "-"].contains(text[start - 1]) {
            return nil
        }
        var end = start
        var printed = ""
        var decimals: Int?
        while end < text.count {
            let scalar = text[end]
            if scalar.isDecimalDigit {
                printed.unicodeScalars.append(scalar)
                decimals = decimals.map { $0 + 1 }
            } else if scalar == ".", decimals == nil, end + 1 < text.count,
                text[end + 1].isDecimalDigit
            {
                printed += "."
                decimals = 0
            } else if !(scalar == "," && isSeparator(text, end) && decimals == nil) {
                break
            }
            end += 1
        }
        // More digits would not be kept exactly.
        guard printed.utf8.count <= 30 else { return nil }
        return Decimal(string: printed).map {
            StatedNumber(value: $0, decimals: decimals ?? 0, range: start..<end)
        }
    }

    /// Whether a comma divides thousands: a digit before it, exactly three behind it.
    static func isSeparator(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        guard place > 0, text[place - 1].isDecimalDigit, place + 3 < text.count else {
            return false
        }
        return text[place + 1...place + 3].allSatisfy(\.isDecimalDigit)
            && !(place + 4 < text.count && text[place + 4].isDecimalDigit)
    }

    private static func numerals(_ text: [Unicode.Scalar], _ start: Int) -> StatedNumber? {
        if start > 0, NarrativeVocabulary.numerals[text[start - 1]] != nil { return nil }
        // No number has as many numerals; of a run without end every place would be a start.
        let run = text[start...].prefix(40).prefix {
            NarrativeVocabulary.numerals[$0] != nil || NarrativeVocabulary.powers[$0] != nil
        }
        guard (1..<40).contains(run.count) else { return nil }
        var total = 0
        var digit: Int?
        var last = Int.max
        for scalar in run {
            if let value = NarrativeVocabulary.numerals[scalar] {
                // Zero only fills a gap (一百零五); two digits in a row are no number.
                if let before = digit, before != 0 { return nil }
                digit = value
            } else if let power = NarrativeVocabulary.powers[scalar] {
                guard power < last, digit != 0 else { return nil }
                total += (digit ?? 1) * power
                last = power
                digit = nil
            }
        }
        return StatedNumber(
            value: Decimal(total + (digit ?? 0)), decimals: 0, range: run.startIndex..<run.endIndex)
    }
}

extension Collection where Element == Unicode.Scalar {
    /// Whether a run of scalars stands in it.
    func contains(_ run: [Unicode.Scalar]) -> Bool {
        guard let first = run.first, count >= run.count else { return false }
        return indices.contains { self[$0] == first && self[$0...].starts(with: run) }
    }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
    /// Whether it ends with a run of scalars.
    func hasSuffix(_ run: [Unicode.Scalar]) -> Bool { suffix(run.count).elementsEqual(run) }
}
