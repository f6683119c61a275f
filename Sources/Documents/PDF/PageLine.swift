import Reports

/// A line across a page, and what stands in it from left to right.
struct PageLine {
    /// Its number, counted over all pages from 1.
    var number = 0

    /// The page it stands on, counted from 0.
    let page: Int

    /// Stretches of text that wide gaps divide.
    let cells: [Document.Cell]

    /// Where it stands, and how high its letters are, in points.
    let middle: Double
    let height: Double

    /// From where to where it reaches.
    let extent: ClosedRange<Double>

    var width: Double { extent.upperBound - extent.lowerBound }

    /// Its text: numbers kept apart, everything else joined as Chinese is.
    var text: String { LineJoining.join(cells.map(\.text)) }
}

/// Puts the words of a page back into lines, and the words of a line into cells.
enum LineBuilder {
    /// Words whose middles differ by less than this share of their height stand in one line.
    ///
    /// The middle of a number beside a label of two lines is off by more.
    private static let tolerance = 0.4

    /// A gap wider than this share of the letters' height parts two cells.
    private static let cellGap = 0.6

    /// The lines of all pages, numbered.
    static func lines(of pages: [PDFPage]) -> [PageLine] {
        var lines: [PageLine] = []
        for (index, page) in pages.enumerated() {
            for words in divide(page.words) {
                lines.append(line(words, page: index, number: lines.count + 1))
            }
        }
        return lines
    }

    /// Where pages begin among their lines.
    static func starts(of pages: [PDFPage], lines: [PageLine]) -> PageStarts {
        var starts = Array(repeating: 1, count: pages.count)
        var next = 0
        for page in pages.indices {
            starts[page] = next + 1
            while next < lines.count, lines[next].page == page { next += 1 }
        }
        return PageStarts(starts)
    }

    private static func divide(_ words: [PageWord]) -> [[PageWord]] {
        var lines: [[PageWord]] = []
        var middle = 0.0
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            let height = min(word.height, lines.last?.first?.height ?? 0)
            if let count = lines.last?.count, word.middle - middle < tolerance * height {
                lines[lines.count - 1].append(word)
                middle += (word.middle - middle) / Double(count + 1)
            } else {
                lines.append([word])
                middle = word.middle
            }
        }
        return lines
    }

    private static func line(_ words: [PageWord], page: Int, number: Int) -> PageLine {
        var cells: [Document.Cell] = []
        var column = 1
        for words in divideIntoCells(words) {
            let text = LineJoining.join(words.map(\.text))
            let end = words.map(\.xMax).max() ?? 0
            cells.append(
                Document.Cell(
                    text: text,
                    place: words.first?.place ?? Place(line: number, column: column),
                    extent: (words.first?.xMin ?? 0)...end))
            column += text.unicodeScalars.count + 1
        }
        let start = words.map(\.xMin).min() ?? 0
        let end = words.map(\.xMax).max() ?? 0
        let heights = words.map(\.height).sorted()
        return PageLine(
            number: words.first?.place?.line ?? number, page: page, cells: cells,
            middle: words.map(\.middle).reduce(0, +) / Double(max(words.count, 1)),
            height: heights.isEmpty ? 0 : heights[heights.count / 2], extent: start...end)
    }

    private static func divideIntoCells(_ words: [PageWord]) -> [[PageWord]] {
        var cells: [[PageWord]] = []
        var end = 0.0
        for word in words.sorted(by: { $0.xMin < $1.xMin }) {
            let height = min(word.height, cells.last?.last?.height ?? 0)
            if !cells.isEmpty, word.xMin - end < cellGap * height {
                cells[cells.count - 1].append(word)
                end = max(end, word.xMax)
            } else {
                cells.append([word])
                end = word.xMax
            }
        }
        return cells
    }
}
