internal import Reports

extension Family {
    /// Cells that span two columns of their grid, as conversions by office programs leave them.
    static let spans: [Family] = [
        wide("wide-cell-page", .html, [.disputes]), wide("wide-cell-word", .word, [.disputes]),
        wide("wide-cell-page-requests", .html, [.requests]),
        wide("wide-cell-word-requests", .word, [.requests]),
        Family("shifted-border-page", "L74", [.html]) { draft in draft.shiftBorder() },
        Family("shifted-border-word", "L74", [.word]) { draft in draft.shiftBorder() },
    ]

    /// One column, heads and data, is two columns of the grid.
    private static func wide(_ name: String, _ layout: Layout, _ kinds: [FormTable]) -> Family {
        Family(name, "L74", [layout]) { draft in
            draft.blankZeros(percent: draft.generator.pick([0, 50, 100]))
            let choice = draft.generator.number(below: 1_000)
            draft.report.changes.spans = { kind, table in
                guard kinds.contains(kind) else { return table }
                let first = kind == .requests ? 3 : 0
                let column = first + choice % (table.width - first)
                return table.widened(at: column) { _ in true }
            }
        }
    }
}

extension FamilyDraft {
    /// A column of the grid that belongs to the head of one column and the data of the next.
    fileprivate mutating func shiftBorder() {
        blankZeros(percent: generator.pick([0, 50, 100]))
        let choice = generator.number(below: 14)
        report.changes.spans = { kind, table in
            guard kind == .disputes else { return table }
            let data = table.rows.count - 1
            return table.widened(at: choice) { $0 < data }
        }
    }
}

extension SpanTable {
    /// The table with one more column in its grid, behind `column`: in some rows the cell of that
    /// column takes it, in the others the cell behind.
    func widened(at column: Int, tookBefore: (Int) -> Bool) -> SpanTable {
        let starts = columns
        var rows = rows
        for row in rows.indices {
            let cells = Array(starts[row].enumerated())
            let owner = cells.last { $0.element <= column }
            guard let owner else { continue }
            let end = owner.element + rows[row][owner.offset].columns
            guard end > column else { continue }
            let hasNext = owner.offset + 1 < rows[row].count
            let goesToNext = end == column + 1 && hasNext && !tookBefore(row)
            rows[row][owner.offset + (goesToNext ? 1 : 0)].columns += 1
        }
        return SpanTable(rows: rows, width: width + 1, headerRows: headerRows)
    }
}
