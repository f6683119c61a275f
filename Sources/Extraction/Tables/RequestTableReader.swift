import Documents
import Reports

/// Reads table three: requests and how they were answered.
///
/// A row is told by its label wherever that stands: page breaks move labels, and merged cells
/// put group labels before them.
struct RequestTableReader {
    private let labels = TableLabels.forms

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableReading {
        var reading = TableReading()
        let labelled = rows.compactMap { row in self.label(of: row).map { (row: row, label: $0) } }
        let placement = SlotPlacement(slots: Vocabulary.requestColumns.count, rows: labelled)
        for row in rows where !isHeading(row) && !row.isBlank {
            guard let label = label(of: row), let id = labels.requestRows[row.cells[label].key]
            else {
                noteUnknown(row, in: &reading)
                continue
            }
            if isGroupHeading(id, row, label: label) { continue }
            let cells = Vocabulary.requestColumns.compactMap {
                CellAddress(.requests, row: id, column: $0.id)
            }
            reading.take(
                row, label: label, name: row.cells[label].source.text, cells: cells, by: placement)
            let editions = cells.first?.cell.editions ?? []
            if editions.count == 1 { reading.editions.formUnion(editions) }
        }
        return reading
    }

    /// The index of the cell that names the row of the form: the last that does.
    private func label(of row: ScannedRow) -> Int? {
        isHeading(row)
            ? nil : row.cells.lastIndex { $0.isLabel && labels.requestRows[$0.key] != nil }
    }

    private func isHeading(_ row: ScannedRow) -> Bool {
        row.cells.contains { $0.isLabel && labels.requestColumnHeadings.contains($0.key) }
    }

    /// Whether the row is only the heading of the three rows that 其他处理 has since 2021.
    private func isGroupHeading(_ id: String, _ row: ScannedRow, label: Int) -> Bool {
        id == OutcomeGroup.other.rawValue
            && row.cells.count - label - 1 < Vocabulary.requestColumns.count
            && row.cells[(label + 1)...].allSatisfy(\.isBlank)
    }

    /// Notes a row that holds numbers under a label the form does not have.
    private func noteUnknown(_ row: ScannedRow, in reading: inout TableReading) {
        guard row.cells.contains(where: { $0.reading?.reading.value != nil }) else { return }
        let label = row.cells.last { $0.isLabel && !$0.key.isEmpty }?.source.text ?? ""
        reading.findings.append(Finding(.unknownRow(label: label), place: row.place))
    }
}
