import Reports

/// Reads table four: administrative review and litigation.
///
/// Its only row of values has no label: it is the first row behind the headings that is none.
struct DisputeTableReader {
    private let labels = TableLabels.forms

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableReading {
        var reading = TableReading()
        let cells = Vocabulary.disputeGroups.flatMap { group in
            Vocabulary.disputeColumns.compactMap {
                CellAddress(.disputes, row: group.id, column: $0.id)
            }
        }
        let name = Vocabulary.disputeGroups[0].label
        let placement = SlotPlacement(slots: cells.count, rows: [])
        for row in rows where isValues(row, slots: cells.count) {
            reading.take(row, label: -1, name: name, cells: cells, by: placement)
        }
        return reading
    }

    private func isValues(_ row: ScannedRow, slots: Int) -> Bool {
        let hasLabel = row.cells.contains { $0.isLabel && labels.disputeHeadings.contains($0.key) }
        return !hasLabel && (!row.isBlank || row.cells.count >= slots)
    }
}
