extension LabelSet {
    /// Whether a text is a label, or so much of one that it is no value.
    func isLabel(_ cell: ScannedRow.Cell) -> Bool {
        let key = cell.key.text
        return cell.isLabel && !key.isEmpty
            && (exact[key] != nil || headings.contains(key)
                || (key.unicodeScalars.count > 3 && text.includes(key)))
    }
}

extension ValueGroup {
    /// The values of a grid with the texts before them that are no labels but say what their cells
    /// say.
    func withTexts(
        from rows: [ScannedRow], isLabel: (ScannedRow.Cell) -> Bool
    ) -> ValueGroup {
        guard isGrid, label >= 0, rows[row].cells.indices.contains(label) else { return self }
        let cells = rows[row].cells
        let last = cells[...label].lastIndex(where: isLabel) ?? -1
        return ValueGroup(
            row: row, cells: Array(cells[(last + 1)...]), isGrid: true, label: last)
    }
}
