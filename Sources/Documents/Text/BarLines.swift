import Reports

/// A table of which every line holds one cell with a bar behind it.
///
/// Behind the last cell of a row stand the bars of what spans columns or rows: `||` on a line of its
/// own, or `11 | |`. They tell how wide the table is; where they do so consistently the cells are
/// divided into rows of that width. Else every cell is a row, as where there are no bars at all, and
/// bars alone are nothing unless one stands by itself: an empty cell.
enum BarLines {
    /// The rows of such lines; nil for other tables with bars.
    static func rows(of lines: ArraySlice<TextLine>) -> [Document.Row]? {
        let single = lines.count { $0.barCells.count { !$0.isEmpty } == 1 && !$0.beginsWithBar }
        let crowded = lines.count { $0.barCells.count { !$0.isEmpty } > 1 }
        guard single >= 6, crowded * 5 <= single else { return nil }
        return grid(lines) ?? lines.compactMap(looseRow)
    }

    // MARK: A grid

    /// The rows, all as wide as the bars at their ends say; nil where these do not agree.
    private static func grid(_ lines: ArraySlice<TextLine>) -> [Document.Row]? {
        var cells: [Document.Cell] = []
        var width = 0
        var ends = 0
        for line in lines {
            let own = line.barCells
            cells += own
            guard own.count > 1, own.last?.isEmpty == true else { continue }
            width = greatestCommonDivisor(width, cells.count)
            ends += 1
        }
        guard ends >= 3, (2...24).contains(width) else { return nil }
        let rows = stride(from: 0, to: cells.count, by: width).map { start in
            Document.Row(cells: Array(cells[start..<min(start + width, cells.count)]))
        }
        let labelled = rows.count { row in row.cells.first.map(isLabel) ?? false }
        return labelled * 10 >= rows.count * 9 ? rows : nil
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        first == 0 ? second : greatestCommonDivisor(second % first, first)
    }

    /// Whether a cell holds something that is no number.
    private static func isLabel(_ cell: Document.Cell) -> Bool {
        cell.text.unicodeScalars.contains { $0.value >= 0x3400 && $0.value < 0xFF00 }
    }

    // MARK: Cells alone

    private static func looseRow(_ line: TextLine) -> Document.Row? {
        let cells = line.barCells
        let written = cells.filter { !$0.isEmpty }
        if written.isEmpty { return cells.count == 1 ? Document.Row(cells: cells) : nil }
        return Document.Row(cells: written)
    }
}

extension TextLine {
    /// The cells of a line, each closed by a bar; what stands behind the last bar is one if it is
    /// not blank.
    fileprivate var barCells: [Document.Cell] {
        let cells = cells(separatedBy: "|")
        return cells.last?.isEmpty == true ? Array(cells.dropLast()) : cells
    }

    fileprivate var beginsWithBar: Bool {
        text.trimmingBlanks.utf8.first == UInt8(ascii: "|")
    }
}
