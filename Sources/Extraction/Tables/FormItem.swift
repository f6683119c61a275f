import Documents
import Reports

/// A thing that stands in a table, in reading order: a label, or values side by side.
enum FormItem: Sendable {
    /// A cell with a label.
    case label(ScannedRow.Cell, row: Int)
    /// Values that belong to one row of the form.
    case values(ValueGroup)

    /// The number of the row it stands in.
    var row: Int {
        switch self {
        case .label(_, let row): row
        case .values(let group): group.row
        }
    }

    /// The cell of a label; nil for values.
    var label: ScannedRow.Cell? { if case .label(let cell, _) = self { cell } else { nil } }

    /// The values; nil for a label.
    var values: ValueGroup? { if case .values(let group) = self { group } else { nil } }
}

/// Values that stand side by side, or one below the other without a label between them.
struct ValueGroup: Sendable {
    /// The row of the document they (begin to) stand in.
    let row: Int

    /// The cells, blank ones among them only where the document has cells.
    var cells: [ScannedRow.Cell]

    /// Whether the document has cells for blanks too; else a blank leaves no trace.
    let isGrid: Bool

    /// For values of a grid, the index in its row of the label before them; -1 without one.
    var label = -1
}

extension FormItem {
    /// The labels and values of some rows, in reading order.
    ///
    /// - Parameters:
    ///   - rows: the rows of one table.
    ///   - table: which table it is.
    ///   - slots: how many values a row of the table has at least that holds only blanks.
    ///   - isHeading: whether a row is a heading and holds no values.
    static func items(
        of rows: [ScannedRow], in table: FormTable, slots: Int, isHeading: (ScannedRow) -> Bool
    ) -> [FormItem] {
        var items: [FormItem] = []
        // The values that still gather, which stand behind all items.
        var open: ValueGroup?
        func close() {
            if let group = open { items.append(.values(group)) }
            open = nil
        }
        for (index, row) in rows.enumerated() {
            guard row.cells.count <= 1 else {
                close()
                append(row, index, table, slots: isHeading(row) ? nil : slots, to: &items)
                continue
            }
            guard let cell = row.cells.first else { continue }
            if cell.isBlank || isLooseValue(cell, behind: items.last, open != nil) {
                if open == nil { open = ValueGroup(row: index, cells: [], isGrid: false) }
                open?.cells.append(cell)
            } else {
                close()
                items.append(.label(cell, row: index))
            }
        }
        close()
        return items
    }

    /// Whether a cell on a line of its own is a value.
    ///
    /// A Chinese numeral is one behind a label or
    /// another value; elsewhere it is a part of a label that is written downwards.
    private static func isLooseValue(
        _ cell: ScannedRow.Cell, behind last: FormItem?, _ isBehindValue: Bool
    ) -> Bool {
        if cell.reading != nil { return true }
        guard ParsedCell(value: cell.source.text) != nil else {
            return ParsedCell.isAnswer(cell.source.text) && (isBehindValue || last?.label != nil)
        }
        if cell.source.text.count > 1 || isBehindValue { return true }
        if case .label(let label, _)? = last { return label.key.text.unicodeScalars.count > 1 }
        return false
    }

    /// Appends the labels of a row with several cells, and the values behind the last of them.
    private static func append(
        _ row: ScannedRow, _ index: Int, _ table: FormTable, slots: Int?,
        to items: inout [FormItem]
    ) {
        let number = firstValue(of: row)
        let firstValue =
            slots == nil ? number : firstText(of: row, table, before: number, slots ?? 0) ?? number
        // A text behind the first value is a value that cannot be read, not a label.
        let lastLabel = row.cells.indices.last {
            row.cells[$0].isLabel && $0 < firstValue ?? row.cells.endIndex
        }
        for cell in row.cells[...(lastLabel ?? -1)] where cell.isLabel {
            if !cell.key.isEmpty { items.append(.label(cell, row: index)) }
        }
        guard let slots else { return }
        let start = (lastLabel ?? -1) + 1
        let cells = Array(row.cells[start...])
        let isGrid = row.cells.allSatisfy { $0.source.extent == nil }
        guard firstValue != nil || (isGrid && cells.count >= slots) else { return }
        items.append(
            .values(
                ValueGroup(row: index, cells: cells, isGrid: isGrid, label: lastLabel ?? -1)))
    }

    /// The first cell before the numbers of a row that is a value nobody can read: a text behind the
    /// label that is no label, or one that stands for a number where there is no label.
    private static func firstText(
        of row: ScannedRow, _ table: FormTable, before number: Int?, _ slots: Int
    ) -> Int? {
        let labels = TableLabels.forms
        let cells = row.cells[..<(number ?? row.cells.endIndex)]
        let written = cells.filter { $0.isLabel && !$0.isBlank }
        // Of most rows it is the only one.
        guard let first = written.first,
            written.count > 1 || ParsedCell.isAnswer(first.source.text)
        else { return nil }
        if let known = cells.indices.last(where: { labels.namesRow(cells[$0], of: table) }) {
            return cells.indices.first {
                $0 > known && cells[$0].isLabel && !labels.mayBeLabel(cells[$0], of: table)
            }
        }
        guard slots > 1, row.cells.count >= slots,
            cells.allSatisfy({ !$0.isLabel || ParsedCell.isAnswer($0.source.text) })
        else { return nil }
        return cells.indices.first { cells[$0].isLabel }
    }

    /// The first cell of a row with several that is a value: a number, what can only be one, or a
    /// Chinese numeral behind a label and before nothing but such cells.
    private static func firstValue(of row: ScannedRow) -> Int? {
        let cells = row.cells
        // From where on nothing but blanks and what may be a value is written.
        var valuesStart = cells.endIndex
        while valuesStart > 0, mayBeValue(cells[valuesStart - 1]) { valuesStart -= 1 }
        var label: ScannedRow.Cell?
        for (index, cell) in cells.enumerated() where !cell.isBlank {
            if cell.reading != nil { return index }
            if index > 0 {
                if ParsedCell.isValue(cell.source.text) || cell.isMisread { return index }
                if index >= valuesStart, let label, label.key.text.unicodeScalars.count > 1 {
                    return index
                }
            }
            label = cell
        }
        return nil
    }

    private static func mayBeValue(_ cell: ScannedRow.Cell) -> Bool {
        cell.isBlank || cell.reading != nil || ParsedCell(value: cell.source.text) != nil
    }
}
