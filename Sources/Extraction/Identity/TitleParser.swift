import Documents
import Reports
import Segmentation

/// What the title of a report, or the sentence that stands for it, says.
struct ParsedTitle: Equatable {
    /// The title as printed; nothing where a sentence stands for it.
    let title: String?
    /// The line it stands on.
    let line: Int
    /// The agency as stated, its region with it; empty where the title names none.
    let agency: String
    /// The year, if stated.
    let year: Int?
}

/// Finds the title in what stands before the first heading.
struct TitleParser {
    /// The title of a report whose text starts with these paragraphs.
    func title(in preface: [Paragraph]) -> ParsedTitle? {
        for (index, paragraph) in preface.enumerated() {
            guard let head = head(ofTitle: paragraph.text) else { continue }
            let parsed = parse(head)
            let above = index > 0 ? preface[index - 1] : nil
            if parsed.agency.isEmpty, let above, above.text.count <= 40 {
                return ParsedTitle(
                    title: "\(above.text) \(paragraph.text)", line: above.line,
                    agency: FoldedText(above.text).string, year: parsed.year)
            }
            return ParsedTitle(
                title: paragraph.text, line: paragraph.line, agency: parsed.agency,
                year: parsed.year)
        }
        return nil
    }

    /// The agency and the year that a sentence names, where there is no title: "由嘉祥县司法局2020
    /// 年度政府信息公开工作情况编制而成".
    func statement(in paragraphs: [Paragraph]) -> ParsedTitle? {
        for paragraph in paragraphs {
            let text = FoldedText(paragraph.text).string
            for subject in IdentityVocabulary.subjects {
                for part in text.ranges(of: subject) {
                    guard let found = statement(before: text[..<part.lowerBound]) else { continue }
                    return ParsedTitle(
                        title: nil, line: paragraph.line, agency: found.agency, year: found.year)
                }
            }
        }
        return nil
    }

    /// The title of another document on the subject, if the first paragraphs hold one.
    func lookAlike(in preface: [Paragraph]) -> String? {
        preface.prefix(5).map(\.text).first { text in
            let folded = FoldedText(text).string
            return text.count <= 60
                && IdentityVocabulary.subjects.contains { folded.contains($0) }
                && IdentityVocabulary.lookAlikes.contains { folded.contains($0) }
        }
    }

    /// What stands before the subject in a title; nothing if the text is none.
    private func head(ofTitle text: String) -> Substring? {
        guard text.utf8.count <= 300 else { return nil }
        var folded = FoldedText(text).string[...]
        while let last = folded.last, !last.isLetter { folded = folded.dropLast() }
        for ending in IdentityVocabulary.titleEndings where folded.hasSuffix(ending) {
            let rest = folded.dropLast(ending.count)
            for subject in IdentityVocabulary.subjects where rest.hasSuffix(subject) {
                return rest.dropLast(subject.count)
            }
        }
        return nil
    }

    /// The agency and the year in what stands before the subject.
    private func parse(_ head: Substring) -> (agency: String, year: Int?) {
        guard let year = year(in: head) else { return (clean(head), nil) }
        return (
            clean(head[..<year.range.lowerBound]) + clean(head[year.range.upperBound...]),
            year.value
        )
    }

    /// The first year with its 年 or 年度.
    private func year(in text: Substring) -> (value: Int, range: Range<String.Index>)? {
        text.firstMatch(of: IdentityVocabulary.year).flatMap { match in
            Int(match.1).map { ($0, match.range) }
        }
    }

    private func clean(_ text: Substring) -> String {
        var text = text.trimmingBlanks
        for filler in IdentityVocabulary.titleFillers {
            if text.hasPrefix(filler) { text = text.dropFirst(filler.count) }
            if text.hasSuffix(filler) { text = text.dropLast(filler.count) }
        }
        return String(text.trimmingBlanks)
    }

    /// The agency and the year at the end of a text that goes on with the subject.
    private func statement(before text: Substring) -> (agency: String, year: Int)? {
        guard let year = text.suffix(7).firstMatch(of: IdentityVocabulary.yearAtEnd),
            let value = Int(year.1)
        else { return nil }
        let before = text[..<year.range.lowerBound]
        let start = before.lastIndex { !$0.isLetter }.map(before.index(after:)) ?? before.startIndex
        var agency = before[start...]
        for word in IdentityVocabulary.agencyIntroductions where agency.hasPrefix(word) {
            agency = agency.dropFirst(word.count)
        }
        let isAgency = IdentityVocabulary.agencyEndings.contains { agency.hasSuffix($0) }
        return isAgency && agency.count >= 3 ? (String(agency), value) : nil
    }
}
