import Reports

/// The title of a report, or the sentence that stands for it.
struct FoundTitle: Equatable {
    /// The title as printed, its lines joined by a blank.
    let printed: String
    /// The lines it stands on, as printed.
    let lines: [Paragraph]
    /// What it says.
    let reading: TitleReading
    /// How much of an identity it tells; more is better.
    let score: Int
}

/// Finds the title in what stands before the first heading.
struct TitleFinder {
    private let table: DivisionTable

    init(table: DivisionTable = .standard) {
        self.table = table
    }

    /// All titles of annual reports in some lines, in order.
    ///
    /// A title may stand on several lines: the place, the body, the year, the rest.
    func titles(in paragraphs: [FoldedParagraph]) -> [FoundTitle] {
        let lines = paragraphs.map { Line($0) }
        var found: [FoundTitle] = []
        var next = 0
        for end in lines.indices where end >= next {
            guard !lines[end].scalars.isEmpty,
                let stretch = stretch(endingAt: end, in: lines, from: next)
            else { continue }
            found.append(title(on: stretch, in: lines))
            next = stretch.upperBound
        }
        return found
    }

    /// The lines of the title that ends on a line.
    private func stretch(endingAt end: Int, in lines: [Line], from first: Int) -> Range<Int>? {
        guard
            let count = (1...3).first(where: { count in
                end - count + 1 >= first && reading(lines[(end - count + 1)...end]) != nil
            })
        else { return nil }
        var range = (end - count + 1)..<(end + 1)
        for _ in 0..<3 where range.lowerBound > first {
            let above = lines[range.lowerBound - 1]
            guard let current = reading(lines[range]), needs(above, for: current),
                reading(lines[(range.lowerBound - 1)..<range.upperBound]) != nil
            else { break }
            range = (range.lowerBound - 1)..<range.upperBound
        }
        if let current = reading(lines[range]), range.upperBound < lines.count {
            let below = lines[range.upperBound]
            let isYear = current.year == nil && below.isYear
            let isAgency = current.agency.isEmpty && below.name(table)?.isPlausible == true
            if isYear || isAgency { range = range.lowerBound..<(range.upperBound + 1) }
        }
        return range
    }

    /// Whether the line above a title belongs to it.
    private func needs(_ above: Line, for reading: TitleReading) -> Bool {
        guard !above.scalars.isEmpty, above.scalars.count <= 40 else { return false }
        if above.isYear { return reading.year == nil }
        guard let name = above.name(table), name.isPlausible else { return false }
        if reading.agency.isEmpty { return true }
        let own = AgencyName(reading.agency, table: table)
        return own.region == nil && name.region != nil && name.own.isEmpty
    }

    /// The reading of some lines as one title; a year or a body behind it is read with it.
    private func reading(_ lines: ArraySlice<Line>) -> TitleReading? {
        TitleGrammar.read(Array(lines.map(\.scalars).joined()))
    }

    private func title(on range: Range<Int>, in lines: [Line]) -> FoundTitle {
        var last = range.upperBound
        var reading = reading(lines[range])
        if reading == nil {
            last -= 1
            reading = self.reading(lines[range.lowerBound..<last])
        }
        var result = reading ?? TitleReading()
        for line in lines[last..<range.upperBound] {
            if line.isYear {
                result.year = result.year ?? line.year
            } else {
                result.agency = line.scalars.string(0..<line.scalars.count)
            }
        }
        let used = range.map { lines[$0].paragraph.printed }
        return FoundTitle(
            printed: used.map(\.text).joined(separator: " "), lines: used, reading: result,
            score: score(result))
    }

    private func score(_ reading: TitleReading) -> Int {
        let name = AgencyName(reading.agency, table: table)
        return (name.isPlausible ? 8 : 0) + (reading.isWrapped || reading.isHeadline ? 0 : 4)
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
            let year = YearReading.years(in: inner).first
            return year?.range == 0..<inner.count ? year?.value : nil
        }

        var isYear: Bool { year != nil }

        /// The name it consists of, a year left out.
        func name(_ table: DivisionTable) -> AgencyName? {
            guard scalars.count <= 40 else { return nil }
            var rest = scalars
            for year in YearReading.years(in: rest).reversed() { rest.removeSubrange(year.range) }
            return rest.isEmpty ? nil : AgencyName(rest.string(0..<rest.count), table: table)
        }
    }
}
