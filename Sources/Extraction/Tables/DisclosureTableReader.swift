import Documents
import Reports

/// Reads table two: what was disclosed on the body's own initiative.
///
/// Its blocks have different columns, so the heading above a row says what its values are.
struct DisclosureTableReader {
    private let labels = TableLabels.forms

    /// The columns that a heading row names.
    private struct Heading {
        /// How many cells the heading row has.
        let width: Int
        /// For each column, the cell of the heading row, the column and its unit.
        let columns: [(index: Int, label: FormLabel, unit: MoneyUnit?)]
    }

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableReading {
        var reading = TableReading()
        var heading: Heading?
        for row in rows {
            if let found = self.heading(in: row) {
                heading = found
            } else if let label = row.cells.firstIndex(where: isRowLabel) {
                take(row, label: label, under: heading, into: &reading)
            } else if row.cells.contains(where: { $0.reading?.reading.value != nil }) {
                let label = row.cells.last { $0.isLabel && !$0.key.isEmpty }?.source.text ?? ""
                reading.findings.append(Finding(.unknownRow(label: label), place: row.place))
            }
        }
        return reading
    }

    private func isRowLabel(_ cell: ScannedRow.Cell) -> Bool {
        cell.isLabel && labels.disclosureRows[cell.key] != nil
    }

    private func heading(in row: ScannedRow) -> Heading? {
        let columns = row.cells.indices.compactMap { index in
            let cell = row.cells[index]
            return labels.disclosureColumn(cell).map {
                (index: index, label: $0, unit: MoneyUnit(heading: cell.source.text))
            }
        }
        return columns.isEmpty ? nil : Heading(width: row.cells.count, columns: columns)
    }

    private func take(
        _ row: ScannedRow, label: Int, under heading: Heading?, into reading: inout TableReading
    ) {
        guard let id = labels.disclosureRows[row.cells[label].key] else { return }
        let name = row.cells[label].source.text
        let columns = heading?.columns ?? []
        let addresses = columns.compactMap {
            CellAddress(.disclosure, row: id, column: $0.label.id)
        }
        guard !addresses.isEmpty, addresses.count == columns.count else {
            if row.cells.contains(where: { $0.reading?.reading.value != nil }) {
                reading.findings.append(Finding(.unknownRow(label: name), place: row.place))
            }
            return
        }
        for address in addresses where address.cell.editions.count == 1 {
            reading.editions.formUnion(address.cell.editions)
        }
        guard let indices = indices(of: row, label: label, under: heading) else {
            reading.refuse(addresses, because: .ambiguousRow(label: name), place: row.place)
            return
        }
        let figures = zip(addresses, zip(indices, columns)).map { address, slot in
            let unit = address.cell.unit.isMoney ? slot.1.unit : nil
            return (address, row.cells[slot.0].figure(headingUnit: unit))
        }
        reading.take(figures, label: name, place: row.place)
    }

    /// The cells of a row that hold its values: those under the headings where the row is as wide
    /// as the heading, else the only way to lay the columns over the cells.
    private func indices(of row: ScannedRow, label: Int, under heading: Heading?) -> [Int]? {
        guard let heading else { return nil }
        let under = heading.columns.map(\.index)
        let written = row.cells.indices.filter { $0 > label && !row.cells[$0].isBlank }
        if row.cells.count == heading.width, under.allSatisfy({ $0 > label }),
            written.allSatisfy(under.contains)
        {
            return under
        }
        let placement = SlotPlacement(slots: under.count, rows: [])
        guard case .values(let start, _) = placement.place(row, label: label) else { return nil }
        return Array(start..<(start + under.count))
    }
}

extension MoneyUnit {
    /// The unit that a heading states: （单位：万元）.
    init?(heading: String) {
        if heading.contains(MoneyUnit.tenThousandYuan.rawValue) {
            self = .tenThousandYuan
        } else if heading.contains(MoneyUnit.yuan.rawValue) {
            self = .yuan
        } else {
            return nil
        }
    }
}
