import Reports

/// Tells tables that hold data from those that lay out a page, and makes blocks of both.
enum WordLayout {
    /// Cells of the statutory tables are far shorter than this, in Unicode scalars.
    private static let longestCell = 400

    /// The blocks that items stand for; paragraphs without text are left out.
    static func blocks(of items: [WordBody.Item]) -> [Document.Block] {
        items.flatMap { item -> [Document.Block] in
            switch item {
            case .paragraph(let paragraph):
                paragraph.lines.map { .paragraph(Paragraph(text: $0, line: paragraph.line)) }
            case .table(let table): blocks(of: table)
            }
        }
    }

    private static func blocks(of table: WordTable) -> [Document.Block] {
        if isFrame(table) {
            return table.rows.flatMap { row in row.cells.flatMap { blocks(of: $0.items) } }
        }
        let grid = table.grid
        return grid.allSatisfy { $0.cells.allSatisfy(\.isEmpty) } ? [] : [.table(grid)]
    }

    /// Whether a table only frames what stands in its cells.
    private static func isFrame(_ table: WordTable) -> Bool {
        table.rows.allSatisfy { $0.cells.count <= 1 }
            || table.rows.contains { $0.cells.contains(where: holdsBlocks) }
    }

    /// Whether a cell holds prose, or a table of more than one row, rather than a label or number.
    private static func holdsBlocks(_ cell: WordTable.Cell) -> Bool {
        var hasText = false
        var hasTable = false
        for item in cell.items {
            switch item {
            case .paragraph(let paragraph): hasText = hasText || !paragraph.lines.isEmpty
            case .table(let table):
                if table.rows.count > 1 && table.rows.contains(where: { $0.cells.count > 1 }) {
                    return true
                }
                hasTable = hasTable || table.rows.contains { $0.cells.count > 1 }
            }
        }
        return hasText && hasTable || isLong(cell)
    }

    /// Whether a cell holds more text than any of the form; of a long one not all is joined for that.
    private static func isLong(_ cell: WordTable.Cell) -> Bool {
        var count = 0
        for line in cell.lines {
            count += line.unicodeScalars.count
            if count > longestCell { return true }
        }
        return cell.text.unicodeScalars.count > longestCell
    }
}
