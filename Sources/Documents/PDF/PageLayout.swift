import Reports

/// Makes paragraphs and tables of the lines of a document.
///
/// A line with several cells belongs to a table, and so do short lines between such lines: labels
/// that wrap, and labels that run down a column. Everything else is prose.
struct PageLayout {
    /// A line that reaches across more than this share of the text is prose.
    private static let proseShare = 0.6

    private let margins: Margins
    private let lines: [PageLine]

    /// The layout of lines of text.
    init(_ lines: [PageLine], pages: [PDFPage]) {
        self.lines = lines
        margins = Margins(lines, pages: pages)
    }

    /// The blocks.
    func blocks() -> [Document.Block] {
        var blocks: [Document.Block] = []
        var prose = PageProse(margins: margins)
        var index = 0
        while index < lines.count {
            guard let run = tableRun(near: index) else {
                prose.lines.append(lines[index])
                index += 1
                continue
            }
            blocks += prose.takeParagraphs()
            blocks.append(.table(lines[run].map { Document.Row(cells: $0.cells) }))
            index = run.upperBound
        }
        return blocks + prose.takeParagraphs()
    }

    /// The lines of the table that starts at a line; nil if none does.
    private func tableRun(near start: Int) -> Range<Int>? {
        var first = start
        while first < lines.count, isShort(first), isCloseToNext(first), !isEndOfProse(first) {
            first += 1
        }
        guard first < lines.count, isTabular(first) else { return nil }
        var end = first + 1
        var index = end
        while index < lines.count, isTabular(index) || isShort(index), !isFarFromPrevious(index) {
            index += 1
            if isTabular(index - 1) { end = index }
        }
        while end < lines.count, isShort(end), isTightBelow(end) { end += 1 }
        guard isTable(start..<end) else { return nil }
        return start..<end
    }

    /// Whether lines with several cells are a table rather than a title or a signature with gaps.
    private func isTable(_ run: Range<Int>) -> Bool {
        let tabular = run.filter(isTabular)
        if tabular.count > 1 { return true }
        guard let only = tabular.first else { return false }
        let numbers = lines[only].cells.count { $0.text.allSatisfy(\.isNumber) }
        return lines[only].cells.count > 2 && numbers > 1
    }

    /// Whether a line has several cells, none of which is prose.
    private func isTabular(_ index: Int) -> Bool {
        let line = lines[index]
        return line.cells.count > 1 && !isWide(line) && !HeadingVocabulary.isHeading(line.text)
    }

    /// Whether a line is one short cell that may be a part of a table.
    private func isShort(_ index: Int) -> Bool {
        let line = lines[index]
        return line.cells.count == 1 && !isWide(line) && !HeadingVocabulary.isHeading(line.text)
    }

    /// Whether one stretch of a line reaches across most of the text.
    private func isWide(_ line: PageLine) -> Bool {
        let widest =
            line.cells.lazy.compactMap(\.extent).map { $0.upperBound - $0.lowerBound }
            .max() ?? 0
        return widest > Self.proseShare * margins.width(on: line)
    }

    /// Whether a line ends a paragraph whose last line was full.
    private func isEndOfProse(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let (line, above) = (lines[index], lines[index - 1])
        return isWide(above) && above.cells.count == 1 && margins.isFull(above)
            && margins.isAtLeft(line)
    }

    private func isCloseToNext(_ index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        return distance(index, index + 1) < 2.2
    }

    private func isFarFromPrevious(_ index: Int) -> Bool { distance(index - 1, index) > 6 }

    /// Whether a line stands as close below the one before as lines of one cell do.
    private func isTightBelow(_ index: Int) -> Bool { distance(index - 1, index) < 1.5 }

    /// How far apart two lines are, in heights of their letters.
    ///
    /// Over a page's end it is the usual distance, since it cannot be told.
    private func distance(_ first: Int, _ second: Int) -> Double {
        let (above, below) = (lines[first], lines[second])
        guard above.page == below.page else { return 1.6 }
        let height = max(above.height, below.height, 1)
        return (below.middle - above.middle) / height
    }
}

/// From where to where lines of prose reach, for each width of page in the document.
struct Margins {
    private var extents: [Int: ClosedRange<Double>] = [:]
    private let pages: [PDFPage]

    /// The margins that the long lines of a document keep.
    init(_ lines: [PageLine], pages: [PDFPage]) {
        self.pages = pages
        var long: [Int: [PageLine]] = [:]
        for line in lines where line.cells.count == 1 {
            let width = pages[line.page].width
            if line.width > width / 2 { long[Int(width), default: []].append(line) }
        }
        for (width, lines) in long {
            let starts = lines.map(\.extent.lowerBound).sorted()
            let ends = lines.map(\.extent.upperBound).sorted()
            // One line in twenty may stand out.
            extents[width] = starts[starts.count / 20]...ends[ends.count - 1 - ends.count / 20]
        }
    }

    /// The margins of a line's page.
    private func extent(_ line: PageLine) -> ClosedRange<Double> {
        let width = pages[line.page].width
        return extents[Int(width)] ?? width * 0.12...max(width * 0.88, width * 0.12)
    }

    /// How wide the text is on a line's page.
    func width(on line: PageLine) -> Double {
        extent(line).upperBound - extent(line).lowerBound
    }

    /// Whether a line reaches the right margin; a letter and a half may be missing, as before a
    /// mark that must not start a line.
    func isFull(_ line: PageLine) -> Bool {
        line.extent.upperBound > extent(line).upperBound - 1.8 * line.height
    }

    /// Whether a line starts at the left margin, not indented.
    func isAtLeft(_ line: PageLine) -> Bool {
        line.extent.lowerBound < extent(line).lowerBound + 1.2 * line.height
    }
}

/// Joins the lines of prose into paragraphs.
struct PageProse {
    let margins: Margins
    /// The lines that are no paragraphs yet.
    var lines: [PageLine] = []

    /// The paragraphs of the lines until now.
    mutating func takeParagraphs() -> [Document.Block] {
        defer { lines = [] }
        var paragraphs: [[PageLine]] = []
        for line in lines {
            if let last = paragraphs.last?.last, continues(last, line) {
                paragraphs[paragraphs.count - 1].append(line)
            } else {
                paragraphs.append([line])
            }
        }
        return paragraphs.map { lines in
            .paragraph(
                Paragraph(text: LineJoining.join(lines.map(\.text)), line: lines[0].number))
        }
    }

    /// Whether a line goes on with the paragraph of the one above.
    private func continues(_ above: PageLine, _ line: PageLine) -> Bool {
        guard margins.isFull(above), margins.isAtLeft(line),
            !HeadingVocabulary.isHeading(line.text)
        else { return false }
        return above.page != line.page
            || line.middle - above.middle < 3 * max(above.height, line.height)
    }
}
