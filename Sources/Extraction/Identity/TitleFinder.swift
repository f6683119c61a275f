import Documents
import Reports

/// The title of a report, or the sentence that stands for it.
struct FoundTitle: Equatable {
    /// The title as printed, its lines joined by a blank.
    let printed: String
    /// The lines it stands on, as printed.
    let lines: [Paragraph]
    /// What it says.
    let reading: ParsedTitle
    /// The body it names.
    let name: AgencyName
    /// How much of an identity it tells; more is better.
    let score: Int
}

/// Finds the title in what stands before the first heading.
struct TitleFinder {
    var table = DivisionTable.standard

    /// All titles of annual reports in some lines, in order.
    ///
    /// A title may stand on several lines: the place, the body, the year, the rest.
    func titles(in paragraphs: [FoldedParagraph]) -> [FoundTitle] {
        let lines = paragraphs.map { Line($0) }
        var found: [FoundTitle] = []
        var next = 0
        for end in lines.indices where end >= next && !lines[end].scalars.isEmpty {
            guard let title = title(endingAt: end, in: lines, from: next), !isRubric(title.title)
            else { continue }
            found.append(title.title)
            next = title.end
        }
        return found
    }

    /// The title whose last words stand on a line, and the line behind it.
    private func title(
        endingAt end: Int, in lines: [Line], from first: Int
    ) -> (title: FoundTitle, end: Int)? {
        var start = end + 1
        var found: ParsedTitle?
        while found == nil, start > first, end - start < 2 {
            start -= 1
            found = reading(lines[start...end])
        }
        guard var reading = found else { return nil }
        for _ in 0..<3
        where start > first
            && (needs(lines[start - 1], for: reading) || cuts(lines[(start - 1)...end], reading))
        {
            guard let longer = self.reading(lines[(start - 1)...end]) else { break }
            reading = longer
            start -= 1
        }
        var next = end + 1
        completeFromNote(&reading)
        if next < lines.count, complete(&reading, with: lines[next]) { next += 1 }
        let used = lines[start..<next].map(\.paragraph.printed)
        let name = AgencyName(reading.agency, table: table)
        let title = FoundTitle(
            printed: Self.printed(used), lines: used, reading: reading,
            name: name, score: score(reading, name: name))
        return (title, next)
    }

    /// A title as printed, without the name of its field and the path of its page.
    private static func printed(_ lines: [Paragraph]) -> String {
        let text = lines.map(\.text).joined(separator: " ")
        let mark = IdentityVocabulary.subjectMark
        let steps = text.split(whereSeparator: { IdentityVocabulary.pathMarks.contains($0) })
        let last = steps.count > 2 ? steps.last?.trimmingBlanks : nil
        let title = last.flatMap { $0.includes(mark) ? $0 : nil } ?? text[...]
        let label = title.prefix { $0.isLetter || $0.isWhitespace || $0 == "：" || $0 == ":" }
        for (index, character) in zip(label.indices, label).dropFirst().prefix(8)
        where !character.isLetter {
            let name = label[..<index].filter { !$0.isWhitespace }
            let rest = title[index...].drop { !$0.isLetter && !$0.isNumber && $0 != "《" }
            let isLabel = IdentityVocabulary.titleLabels.contains { $0 == name }
            if isLabel, rest.includes(mark) { return String(rest) }
        }
        return String(title)
    }

    /// Whether a title is the name of the column in which a site keeps its reports: 政府信息公开年报.
    private func isRubric(_ title: FoundTitle) -> Bool {
        title.reading.agency.isEmpty && title.reading.year == nil
            && title.lines.allSatisfy { $0.text.ends(with: IdentityVocabulary.rubricEnding) }
    }

    /// Adds the year or the body that stands on the line below a title, if the title has none.
    private func complete(_ reading: inout ParsedTitle, with below: Line) -> Bool {
        if reading.year == nil, let year = below.year {
            reading.year = year
            return true
        }
        guard reading.agency.isEmpty, let name = below.name(table), name.isPlausible else {
            return false
        }
        reading.agency = name.stated
        return true
    }

    /// Takes the body from behind the title; a place's government there is the name of the site.
    private func completeFromNote(_ reading: inout ParsedTitle) {
        guard reading.agency.isEmpty else { return }
        let name = AgencyName(reading.note, table: table)
        if name.isPlausible, !name.isWholePlace { reading.agency = name.stated }
    }

    /// Whether the line above a title belongs to it.
    private func needs(_ above: Line, for reading: ParsedTitle) -> Bool {
        guard !above.scalars.isEmpty, above.scalars.count <= 40 else { return false }
        if above.isYear { return reading.year == nil }
        guard let name = above.name(table), name.isPlausible else { return false }
        if reading.agency.isEmpty { return true }
        let own = AgencyName(reading.agency, table: table)
        return own.region == nil && name.region != nil && name.own.isEmpty
    }

    /// Whether a title is cut within its year or the name of its body, which the line above begins:
    /// 砚溪县司法局2023年, then 度政府信息公开工作年度报告.
    private func cuts(_ lines: ArraySlice<Line>, _ reading: ParsedTitle) -> Bool {
        guard let above = lines.first, !above.scalars.isEmpty, above.scalars.count <= 40,
            (1...4).contains(reading.agency.count), let whole = self.reading(lines)
        else { return false }
        let own = AgencyName(reading.agency, table: table)
        let name = AgencyName(whole.agency, table: table)
        guard own.region == nil, name.region != nil, name.isPlausible else { return false }
        let isPartOfYear =
            reading.agency.unicodeScalars.elementsEqual([IdentityVocabulary.yearMeasure])
            || reading.agency.unicodeScalars.elementsEqual([
                IdentityVocabulary.yearUnit, IdentityVocabulary.yearMeasure,
            ])
        return isPartOfYear || !own.isKnown && whole.agency.hasSuffix(reading.agency)
    }

    /// The reading of some lines as one title.
    private func reading(_ lines: ArraySlice<Line>) -> ParsedTitle? {
        TitleGrammar.read(Array(lines.map(\.scalars).joined()))
    }

    private func score(_ reading: ParsedTitle, name: AgencyName) -> Int {
        (name.isPlausible ? 8 : 0) + (reading.isWrapped || reading.isHeadline ? 0 : 4)
            + (reading.year == nil ? 0 : 2) + (name.region == nil ? 0 : 1)
    }

    /// A line with what of it matters.
    private struct Line {
        let paragraph: FoldedParagraph
        /// Its essentials; none where it is longer than any title.
        let scalars: [Unicode.Scalar]

        init(_ paragraph: FoldedParagraph) {
            self.paragraph = paragraph
            scalars =
                paragraph.text.utf8.count <= TitleGrammar.longest * 3
                ? TitleGrammar.essentials(of: paragraph.text) : []
        }

        /// The year it consists of.
        var year: Int? {
            let inner = scalars.filter { $0 != "(" && $0 != ")" }
            let year = YearParser.years(in: inner).first
            return year?.range == 0..<inner.count ? year?.value : nil
        }

        var isYear: Bool { year != nil }

        /// The name it consists of, a year left out.
        func name(_ table: DivisionTable) -> AgencyName? {
            guard scalars.count <= 40 else { return nil }
            var rest = scalars
            for year in YearParser.years(in: rest).reversed() { rest.removeSubrange(year.range) }
            TitleGrammar.removeBrackets(from: &rest)
            return rest.isEmpty ? nil : AgencyName(String(rest), table: table)
        }
    }
}
