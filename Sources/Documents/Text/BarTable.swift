import Reports

/// Tables with bars: Markdown, and what is left of it where bars only follow the cells.
enum BarTable {
    /// Reads the table that starts at a line with bars.
    ///
    /// A blank line ends it. A page break leaves a new table with an empty heading behind; that
    /// heading is no row.
    static func read(_ lines: [TextLine], from start: Int) -> TableRun {
        let end = lines[start...].firstIndex { $0.kind != .bars } ?? lines.count
        if let rows = BarLines.rows(of: lines[start..<end]) {
            return TableRun(rows: rows, layout: .lines, end: end)
        }
        var rows: [Document.Row] = []
        var index = start
        while index < end {
            let cells = lines[index].isLoneBar ? blank(lines, index) : cells(of: lines[index])
            if isRule(cells) {
                if let heading = rows.last, heading.cells.allSatisfy(\.isEmpty) {
                    rows.removeLast()
                }
            } else if !cells.isEmpty {
                rows.append(Document.Row(cells: cells))
            }
            index += 1
        }
        let layout: Layout = rows.contains { $0.cells.count > 1 } ? .markdown : .lines
        return TableRun(rows: rows, layout: layout, end: index)
    }

    /// What a bar alone on its line stands for: nothing where it closes the cell of the line above,
    /// else an empty cell.
    private static func blank(_ lines: [TextLine], _ index: Int) -> [Document.Cell] {
        let closes = index > 0 && [.prose, .tabs].contains(lines[index - 1].kind)
        return closes
            ? []
            : [Document.Cell(text: "", place: Place(line: lines[index].number, column: 1))]
    }

    /// The cells between the bars, those outside the first and the last bar left out.
    private static func cells(of line: TextLine) -> [Document.Cell] {
        var cells = line.cells(separatedBy: "|")[...]
        if let first = cells.first, first.isEmpty { cells = cells.dropFirst() }
        if let last = cells.last, last.isEmpty { cells = cells.dropLast() }
        return Array(cells)
    }

    /// Whether a row is the line of dashes under a heading.
    private static func isRule(_ cells: [Document.Cell]) -> Bool {
        !cells.isEmpty
            && cells.allSatisfy { cell in
                cell.text.contains("-") && cell.text.allSatisfy { $0 == "-" || $0 == ":" }
            }
    }
}
