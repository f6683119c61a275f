import Reports
import Segmentation

/// What one line says that has the shape of a title.
struct ParsedTitle: Equatable {
    /// The agency as stated, its region with it; empty where the line names none.
    var agency = ""
    /// The year; it may be an impossible one.
    var year: Int?
    /// Whether it is the title of the letter around a report.
    var isWrapped = false
    /// Whether it is a headline: somebody publishes a report.
    var isHeadline = false
    /// What stands behind the title: in brackets, or divided by a mark.
    var note = ""
    /// Whether it speaks of government's information, and not only of information.
    var isGovernmental = true
}

/// The shape of a title: agency and year in any order, the subject, links, 报告 or 年报, and tails
/// that say nothing.
enum TitleGrammar {
    /// The longest title, in scalars.
    static let longest = 120

    /// The scalars of a line by which a title is told: without blanks, quotes, marks of Markdown and
    /// names of hosts.
    static func essentials(of folded: String) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        let source = Array(folded.unicodeScalars)
        var index = 0
        while index < source.count {
            let scalar = source[index]
            if !scalar.isHan, let end = endOfHost(in: source, from: index) {
                index = end
            } else {
                if scalar.isHan || !noise.contains(scalar) { kept.append(scalar) }
                index += 1
            }
        }
        return kept
    }

    /// Reads a line; nil if it is no title of an annual report.
    static func read(_ line: [Unicode.Scalar]) -> ParsedTitle? {
        guard (4...longest).contains(line.count),
            !IdentityVocabulary.sentenceOpenings.contains(where: {
                line.starts(with: $0.unicodeScalars)
            })
        else { return nil }
        let mark = Array(IdentityVocabulary.subjectMark.unicodeScalars)
        for index in line.occurrences(of: IdentityVocabulary.subjectMark).reversed() {
            let end = index + mark.count
            guard let subject = subject(of: line, endingAt: end),
                var reading = ending(of: line, from: end)
            else { continue }
            reading.isGovernmental = IdentityVocabulary.governmentSubjects.contains {
                subject.includes($0)
            }
            complete(&reading, with: line[..<(end - subject.unicodeScalars.count)])
            // The rubric of a page's path is no title: 首页>政务公开>政府信息公开年报>正文.
            let isRubric = reading.agency.isEmpty && line.count(where: { $0 == pathMark }) >= 2
            return isRubric ? nil : reading
        }
        return nil
    }

    /// The subject that ends at a place.
    private static func subject(of line: [Unicode.Scalar], endingAt end: Int) -> String? {
        IdentityVocabulary.subjects.first { subject in
            let scalars = subject.unicodeScalars
            return scalars.count <= end && line[(end - scalars.count)..<end].elementsEqual(scalars)
        }
    }

    /// The year behind a subject in a sentence that goes on: 政府信息公开工作2021年度报告如下.
    static func year(behindSubject scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        var rest = Remainder(scalars: scalars.prefix(longest))
        var year: Int?
        while !rest.skip(anyOf: IdentityVocabulary.titleEndings) {
            if let found = rest.skipYear() {
                year = year ?? found
            } else if !rest.skip(anyOf: IdentityVocabulary.titleLinks) {
                return nil
            }
        }
        return year
    }

    /// Reads what stands behind the subject; nil if it is not that of a title.
    private static func ending(of line: [Unicode.Scalar], from start: Int) -> ParsedTitle? {
        var rest = Remainder(scalars: line[start...])
        var reading = ParsedTitle()
        while !rest.skip(anyOf: IdentityVocabulary.titleEndings) {
            if let year = rest.skipYear() {
                reading.year = reading.year ?? year
            } else if !rest.skip(anyOf: IdentityVocabulary.titleLinks) {
                return nil
            }
        }
        while let next = rest.scalars.first {
            if closings.contains(next) {
                rest.scalars.removeFirst()
            } else if let brackets = rest.skipBrackets() {
                reading.year = reading.year ?? brackets.year
                reading.note = brackets.text
            } else if let year = rest.skipYear() {
                reading.year = reading.year ?? year
            } else if rest.skip(anyOf: IdentityVocabulary.titleTails) {
                continue
            } else if rest.skip(anyOf: IdentityVocabulary.wrappings) {
                reading.isWrapped = true
            } else if siteMarks.contains(next) {
                reading.note = Array(rest.scalars.dropFirst()).string(0..<rest.scalars.count)
                break
            } else {
                return nil
            }
        }
        return reading
    }

    /// Reads agency and year from what stands before the subject.
    private static func complete(
        _ reading: inout ParsedTitle, with head: ArraySlice<Unicode.Scalar>
    ) {
        var head = Array(head)
        if let mark = head.lastIndex(where: { siteMarks.contains($0) }) {
            let behind = Array(head[(mark + 1)...])
            let isYearOnly = YearParser.years(in: behind).contains {
                $0.range.count == behind.count
            }
            let isInPath = head.count(where: { $0 == pathMark }) >= 2
            head =
                (behind.isEmpty || isYearOnly) && !isInPath
                ? head.filter { !siteMarks.contains($0) } : behind
        }
        let years = YearParser.years(in: head)
        if let year = years.last(where: \.hasUnit) ?? years.last { reading.year = year.value }
        for year in years.reversed() { head.removeSubrange(year.range) }
        let aside = removeBrackets(from: &head)
        if reading.note.isEmpty { reading.note = aside }
        reading.agency = clean(head.string(publisherOrSent(in: head)))
        for verb in IdentityVocabulary.newsVerbs where reading.agency.ends(with: verb) {
            reading.isHeadline = true
            reading.agency.removeLast(verb.count)
        }
    }

    /// Whose report it is in "人民政府关于印发司法局": what is sent, or else who publishes.
    private static func publisherOrSent(in head: [Unicode.Scalar]) -> Range<Int> {
        for verb in IdentityVocabulary.wrappingVerbs {
            guard let start = head.occurrences(of: verb).first else { continue }
            let end = start + verb.unicodeScalars.count
            return end < head.count ? end..<head.count : 0..<start
        }
        return 0..<head.count
    }

    /// Removes what stands in brackets, and returns the last of it: the other name of a body,
    /// 市场监督管理局(知识产权局), or its place, 市中区审计局(内江市).
    @discardableResult
    static func removeBrackets(from head: inout [Unicode.Scalar]) -> String {
        var aside = ""
        while let end = head.firstIndex(of: ")"), let start = head[..<end].lastIndex(of: "(") {
            aside = head.string(start + 1..<end)
            head.removeSubrange(start...end)
        }
        return aside
    }

    private static func clean(_ text: String) -> String {
        var text = text[...]
        var before: Substring
        repeat {
            before = text
            while let first = text.first, !first.isLetter { text.removeFirst() }
            while let last = text.last, !last.isLetter { text.removeLast() }
            for filler in IdentityVocabulary.titleFillers {
                if text.begins(with: filler) { text = text.dropFirst(filler.count) }
                if text.ends(with: filler) { text = text.dropLast(filler.count) }
            }
        } while text != before
        return String(text)
    }

    /// The end of the name of a host: letters, digits and dots, with two letters behind a dot.
    private static func endOfHost(in source: [Unicode.Scalar], from start: Int) -> Int? {
        guard source[start].isASCII, source[start].properties.isAlphabetic else { return nil }
        let word = source[start...].prefix { $0.isASCII && hostScalars.contains($0) }
        guard word.count >= 5,
            let dot = word.dropLast(2).lastIndex(of: "."),
            word[(dot + 1)...].allSatisfy({ $0.properties.isAlphabetic || $0 == "/" })
        else { return nil }
        return word.endIndex
    }

    private static let hostScalars = Set("abcdefghijklmnopqrstuvwxyz0123456789.-/:".unicodeScalars)
    private static let noise = Set(" \n\t?*#《》<\"“”‘’'「」『』【】[]!。;\\\u{FFFD}".unicodeScalars)
    private static let closings = Set(".,、)。;".unicodeScalars)
    /// What divides the steps of a page's path.
    private static let pathMark: Unicode.Scalar = ">"
    /// What divides a title from the name of its site.
    static let siteMarks = Set("-_|—–>·~/=@:".unicodeScalars)
}

/// What is left to read of a line.
private struct Remainder {
    var scalars: ArraySlice<Unicode.Scalar>

    /// Skips the first of some words that stands here.
    mutating func skip(anyOf words: [String]) -> Bool {
        for word in words where scalars.starts(with: word.unicodeScalars) {
            scalars = scalars.dropFirst(word.unicodeScalars.count)
            return true
        }
        return false
    }

    /// Skips a year, in brackets or not, with or without its unit.
    mutating func skipYear() -> Int? {
        if scalars.first == "(" { return skipBrackets()?.year }
        guard let year = YearParser.year(in: Array(scalars), at: 0) else { return nil }
        // The unit of 2021年报 is a part of its last word.
        let digits = scalars.dropFirst(4)
        let isLastWord = IdentityVocabulary.titleEndings.contains {
            digits.starts(with: $0.unicodeScalars)
        }
        scalars = isLastWord ? digits : scalars.dropFirst(year.range.count)
        return year.value
    }

    /// Skips what stands in brackets; the year in it, and its text.
    mutating func skipBrackets() -> (year: Int?, text: String)? {
        guard scalars.first == "(" else { return nil }
        let content = Array(scalars.dropFirst().prefix { $0 != ")" })
        scalars = scalars.dropFirst(content.count + 2)
        return (YearParser.years(in: content).first?.value, String(content))
    }
}
