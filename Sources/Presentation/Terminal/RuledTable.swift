/// A table for a terminal with lines above and below its headings, the numbers aligned right.
struct RuledTable {
    /// A cell of a number column: what stands in it, and a mark behind it.
    struct Cell {
        var text: String
        var mark = ""
    }

    /// A row: a label, which may take several lines, and its cells; a heading of rows has none.
    struct Row {
        let label: String
        var indent = 0
        var cells: [Cell?] = []
    }

    /// The headings of the number columns.
    let headings: [String]
    /// A heading above some of the columns.
    var span: (columns: Range<Int>, heading: String)?
    let rows: [Row]
    /// The widest a label may be before it is broken.
    var labelWidth = 44
    /// The widest a heading may be before it is broken, and the width it is broken to.
    var headingWidth = (whole: 16, broken: 8)

    /// The lines of the table.
    var lines: [String] {
        let labels = rows.map { row in
            TextWrap.lines(row.label, width: labelWidth - row.indent)
                .map { String(repeating: " ", count: row.indent) + $0 }
        }
        let labelColumn = labels.joined().map(TextWidth.columns).max() ?? 0
        let broken = headings.map { heading in
            let isWhole = TextWidth.columns(heading) <= headingWidth.whole
            return isWhole ? [heading] : TextWrap.lines(heading, width: headingWidth.broken)
        }
        let marks = headings.indices.map { column in
            rows.map { TextWidth.columns(cell(column, of: $0)?.mark ?? "") }.max() ?? 0
        }
        let widths = headings.indices.map { column in
            let numbers = rows.map { TextWidth.columns(cell(column, of: $0)?.text ?? "") }
            return max(
                broken[column].map(TextWidth.columns).max() ?? 0,
                (numbers.max() ?? 0) + marks[column])
        }
        let rule = String(
            repeating: "─", count: labelColumn + widths.reduce(0) { $0 + $1 + Self.gap })
        var lines = [rule]
        if let span { lines.append(line(of: span, widths, labelColumn)) }
        let height = broken.map(\.count).max() ?? 0
        for index in 0..<height {
            // Short headings stand at the foot, above their numbers.
            let parts = broken.map { lines -> String in
                let place = index - (height - lines.count)
                return place >= 0 ? lines[place] : ""
            }
            lines.append(self.line("", zip(parts, widths).map { ($0, $1) }, labelColumn))
        }
        lines.append(rule)
        for (row, label) in zip(rows, labels) {
            let cells = headings.indices.map { column -> (String, Int) in
                guard let cell = cell(column, of: row) else { return ("", widths[column]) }
                return (
                    cell.text + TextWidth.leading(cell.mark, width: marks[column]), widths[column]
                )
            }
            lines += label.dropLast().map { $0 }
            lines.append(self.line(label.last ?? "", row.cells.isEmpty ? [] : cells, labelColumn))
        }
        return lines + [rule]
    }

    private static let gap = 2

    private func cell(_ column: Int, of row: Row) -> Cell? {
        column < row.cells.count ? row.cells[column] : nil
    }

    private func line(_ label: String, _ cells: [(String, Int)], _ labelColumn: Int) -> String {
        var line = TextWidth.leading(label, width: labelColumn)
        for (text, width) in cells {
            line += String(repeating: " ", count: Self.gap)
            line += TextWidth.trailing(text, width: width)
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The line with the heading above some columns, between strokes.
    private func line(
        of span: (columns: Range<Int>, heading: String), _ widths: [Int], _ labelColumn: Int
    ) -> String {
        let before = widths[..<span.columns.lowerBound].reduce(labelColumn) { $0 + $1 + Self.gap }
        let within = widths[span.columns].reduce(-Self.gap) { $0 + $1 + Self.gap }
        let free = max(0, within - TextWidth.columns(span.heading) - 2)
        let left = String(repeating: "╌", count: free / 2)
        let right = String(repeating: "╌", count: free - free / 2)
        return String(repeating: " ", count: before + Self.gap) + left + " " + span.heading + " "
            + right
    }
}
