import Reports

/// Expands the spans of a table's cells, so that each row has one cell a column.
struct TableGrid {
    /// A place of the grid: the cell that reaches it, and whether that starts there.
    struct Slot {
        let cell: Int
        let isStart: Bool
    }

    /// The rows; a row of fewer cells than others is left so.
    let rows: [[Slot]]

    /// The grid of a table.
    ///
    /// - Parameter limit: how many cells it may have.
    /// - Throws: a refusal where it has more.
    init(_ parts: TableParts, in tree: MarkupTree, limit: Int) throws(DocumentRefusal) {
        var rows: [[Slot]] = []
        var count = 0
        var reaching: [Int: (cell: Int, rowsLeft: Int)] = [:]
        var lastGroup: TableParts.Group?
        for row in parts.rows {
            if row.group != lastGroup { reaching = [:] }
            lastGroup = row.group
            var slots: [Slot] = []
            func takeReaching() {
                while let above = reaching[slots.count] {
                    reaching[slots.count] =
                        above.rowsLeft > 1 ? (above.cell, above.rowsLeft - 1) : nil
                    slots.append(Slot(cell: above.cell, isStart: false))
                }
            }
            for cell in row.cells {
                takeReaching()
                let node = tree.nodes[cell]
                let rowSpan = node.rowSpan == 0 ? Int.max : node.rowSpan
                for part in 0..<node.columnSpan {
                    // Where a cell from above stands in the way, the two overlap; the upper stays.
                    if part > 0, reaching[slots.count] != nil { break }
                    if rowSpan > 1 { reaching[slots.count] = (cell, rowSpan - 1) }
                    slots.append(Slot(cell: cell, isStart: part == 0))
                }
                count += node.columnSpan
                guard count <= limit else { throw Self.refusal }
            }
            takeReaching()
            // What reaches beyond a gap at the end of a short row still loses a row.
            for (column, above) in reaching where column > slots.count {
                reaching[column] = above.rowsLeft > 1 ? (above.cell, above.rowsLeft - 1) : nil
            }
            count += max(0, slots.count - row.cells.count)
            guard count <= limit else { throw Self.refusal }
            if !row.cells.isEmpty { rows.append(slots) }
        }
        self.rows = rows
    }

    private static var refusal: DocumentRefusal {
        .beyondLimit(.cells(limit: MarkupTreeBuilder.cellLimit), format: "HTML")
    }
}
