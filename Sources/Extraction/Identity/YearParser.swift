import Reports

/// Reads years and days as titles, sentences and signatures write them.
enum YearParser {
    /// The years a report can be of: the first ones were published for 2004, in Shanghai; what
    /// claims to come from long after today is a slip.
    static let possible = 2004...2039

    /// A year and where it stands.
    struct Year: Equatable {
        /// The year; it may be an impossible one.
        let value: Int
        /// The scalars it takes, its unit with it.
        let range: Range<Int>
        /// Whether 年 or 年度 follows.
        let hasUnit: Bool
    }

    /// The years of a text with their unit, and those that stand alone in four digits.
    static func years(in text: [Unicode.Scalar]) -> [Year] {
        var years: [Year] = []
        var index = 0
        while index + 4 <= text.count {
            guard let year = year(in: text, at: index) else {
                index += 1
                continue
            }
            years.append(year)
            index = year.range.upperBound
        }
        return years
    }

    /// The year that starts at a place.
    static func year(in text: [Unicode.Scalar], at start: Int) -> Year? {
        guard start + 4 <= text.count, start == 0 || !isDigit(text[start - 1]) else { return nil }
        var value = 0
        var isMisread = false
        for scalar in text[start..<start + 4] {
            isMisread = isMisread || IdentityVocabulary.misreadDigits[scalar] != nil
            guard let digit = digit(scalar) ?? IdentityVocabulary.misreadDigits[scalar] else {
                return nil
            }
            value = value * 10 + digit
        }
        var end = start + 4
        guard (1900...2099).contains(value), end == text.count || !isDigit(text[end]) else {
            return nil
        }
        var hasUnit = false
        if end < text.count, text[end] == IdentityVocabulary.yearUnit {
            hasUnit = true
            end += 1
        }
        if end < text.count, text[end] == IdentityVocabulary.yearMeasure {
            hasUnit = true
            end += 1
        }
        let isLatin = text[start].digit != nil && !isMisread
        // Four Chinese digits without 年 are no year, and neither is a part of a longer word.
        return isLatin || hasUnit ? Year(value: value, range: start..<end, hasUnit: hasUnit) : nil
    }

    /// The year of the statistics: that of the first of January from which they run.
    ///
    /// Some sites drop digits and characters: `201711日至20171231日`, `20251月1日`.
    static func period(in text: [Unicode.Scalar]) -> Int? {
        var index = 0
        while index + 6 <= text.count {
            defer { index += 1 }
            guard text[index] == "2", text[index + 1] == "0", let third = text[index + 2].digit,
                let fourth = text[index + 3].digit, index == 0 || !isDigit(text[index - 1])
            else { continue }
            var end = index + 4
            skip(separators.union([IdentityVocabulary.yearUnit]), in: text, from: &end)
            guard skipOne(in: text, from: &end) else { continue }
            skip(separators.union([IdentityVocabulary.monthUnit]), in: text, from: &end)
            guard skipOne(in: text, from: &end) else { continue }
            skip([IdentityVocabulary.dayUnit], in: text, from: &end)
            // A law that is in force from the first of January has no last day.
            if end < text.count, IdentityVocabulary.untils.contains(text[end]),
                hasLastDay(text[end...].prefix(20))
            {
                return 2000 + third * 10 + fourth
            }
        }
        return nil
    }

    /// Year and month of the day that a text consists of or ends with, and where that starts.
    static func day(
        endingOf text: [Unicode.Scalar]
    ) -> (year: Int, month: Int, start: Int)? {
        guard text.count >= 6 else { return nil }
        for start in max(0, text.count - 12)...(text.count - 6) {
            guard let year = year(in: text, at: start) else { continue }
            var end = start + 4
            skip(separators.union([IdentityVocabulary.yearUnit]), in: text, from: &end)
            var month = 0
            var digits = 0
            while end < text.count, let digit = text[end].digit, digits < 2 {
                month = month * 10 + digit
                digits += 1
                end += 1
            }
            let chinese = text[end...].prefix { IdentityVocabulary.ordinalDigits.contains($0) }
            if digits == 0, !chinese.isEmpty {
                month = chinese.count == 1 ? value(chinese.first) : 10 + value(chinese.last) % 10
            }
            guard (1...12).contains(month) else { continue }
            let rest = text[end...]
            guard rest.allSatisfy({ isPartOfDay($0) }) else { continue }
            return (year.value, month, start)
        }
        return nil
    }

    /// Whether a 31 or a word for the end of the year stands in a text.
    private static func hasLastDay(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        zip(text, text.dropFirst()).contains { $0 == "3" && $1 == "1" }
            || text.contains { IdentityVocabulary.yearEnds.contains($0) }
    }

    private static let separators: Set<Unicode.Scalar> = [".", "/", "-", " "]

    private static func value(_ scalar: Unicode.Scalar?) -> Int {
        scalar.flatMap { IdentityVocabulary.yearDigits[$0] } ?? 10
    }

    private static func isPartOfDay(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || separators.contains(scalar)
            || scalar == IdentityVocabulary.monthUnit || scalar == IdentityVocabulary.dayUnit
            || IdentityVocabulary.ordinalDigits.contains(scalar)
    }

    private static func skip(
        _ scalars: Set<Unicode.Scalar>, in text: [Unicode.Scalar], from index: inout Int
    ) {
        if index < text.count, scalars.contains(text[index]) { index += 1 }
    }

    /// Skips a 1 or 01.
    private static func skipOne(in text: [Unicode.Scalar], from index: inout Int) -> Bool {
        if index + 1 < text.count, text[index] == "0" { index += 1 }
        guard index < text.count, text[index] == "1" else { return false }
        index += 1
        return true
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        scalar.digit ?? IdentityVocabulary.yearDigits[scalar]
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.digit != nil }
}
