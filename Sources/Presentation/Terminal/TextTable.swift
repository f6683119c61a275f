/// A table for a terminal: aligned columns, two blanks between them.
struct TextTable {
    /// The headings of the columns; the first column is aligned left, the others right.
    let headings: [String]
    /// The cells, row by row; a short row ends early.
    let rows: [[String]]

    /// The lines of the table.
    var lines: [String] {
        let all = [headings] + rows
        let count = all.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            all.map { column < $0.count ? TextWidth.columns($0[column]) : 0 }.max() ?? 0
        }
        return all.map { cells in
            zip(cells, widths).enumerated().map { column, cell in
                column == 0
                    ? TextWidth.leading(cell.0, width: cell.1)
                    : TextWidth.trailing(cell.0, width: cell.1)
            }.joined(separator: "  ")
        }
    }
}
