import Documents
import Foundation
import Reports

/// Reads table two: what was disclosed on the body's own initiative.
///
/// Its blocks have different columns, so the headings above a row say what its values are.
struct DisclosureTableReader {
    private let labels = TableLabels.forms

    /// Whether the document lost its empty cells: a cell then says nothing of its column.
    var dropsBlanks = false

    /// How many headings may stand one after another: no block has more than four columns, so
    /// that of more it cannot be told which are whose.
    private static let mostColumns = 32

    /// A column as its heading names it.
    struct Column {
        /// Its id; nil where it cannot be told whose heading it is.
        let id: String?
        let unit: AmountUnit?
        /// The row of the document the heading stands in.
        let row: Int
        let cell: ScannedRow.Cell
        /// The heading as printed.
        let text: String
    }

    /// A row of the form with the columns above it.
    struct Row {
        let label: FoundLabel
        let columns: [Column]
    }

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableExtraction {
        var reading = TableExtraction()
        let items = FormItem.items(of: rows, in: .disclosure, slots: 1) { _ in false }
        let found = LabelFinder(labels: labels.disclosure).labels(in: items)
        let owned = Set(found.flatMap(\.items))
        let assembly = RowAssembly(items: items, labels: found, form: labels.disclosure)
        reading.hasRows = found.count >= 3
        let lines = Set(rows.compactMap { $0.place?.line })
        let headings = HeadingPlaces(rows)
        for (number, row) in formRows(items, found).enumerated() {
            guard let group = assembly.values[number] else { continue }
            take(group, of: row, headings, lines, into: &reading)
        }
        let unknown = unknownLabels(items, owned)
        for stray in assembly.strays where stray.hasNumber {
            noteUnknown(stray, unknown, in: &reading)
        }
        if found.isEmpty {
            for group in items.compactMap(\.values) where group.hasNumber {
                noteUnknown(group, unknown, in: &reading)
            }
        }
        return reading
    }

    // MARK: Headings

    /// The rows of the form that were found, each with the columns that stand above it.
    private func formRows(_ items: [FormItem], _ found: [FoundLabel]) -> [Row] {
        let heads = DisclosureHeads(items, rows: found).heads
        var starts: [Int: Int] = [:]
        for (number, label) in found.enumerated() { starts[label.items[0]] = number }

        var rows = [Row?](repeating: nil, count: found.count)
        var open: [Column] = []
        var isClosed = false
        for (position, item) in items.enumerated() {
            if let number = starts[position] {
                let isCrowded = open.count > Self.mostColumns
                rows[number] = Row(label: found[number], columns: isCrowded ? [] : open)
                isClosed = true
                continue
            }
            guard case .label(let cell, let row) = item else { continue }
            guard let head = heads[position] else {
                addUnit(of: cell, to: &open, unless: isClosed)
                continue
            }
            if isClosed {
                open = []
                isClosed = false
            }
            guard open.count <= Self.mostColumns else { continue }
            open.append(
                Column(
                    id: head.id, unit: AmountUnit(heading: cell.source.text), row: row, cell: cell,
                    text: head.text))
        }
        return rows.compactMap(\.self)
    }

    /// Takes the unit from a part of a heading that stands by itself: （单位：万元）.
    private func addUnit(
        of cell: ScannedRow.Cell, to columns: inout [Column], unless isClosed: Bool
    ) {
        guard !isClosed, let last = columns.last, last.unit == nil,
            let unit = AmountUnit(heading: cell.source.text)
        else { return }
        columns[columns.count - 1] = Column(
            id: last.id, unit: unit, row: last.row, cell: last.cell, text: last.text)
    }

    // MARK: Values

    private func take(
        _ group: ValueGroup, of row: Row, _ rows: HeadingPlaces, _ lines: Set<Int>,
        into reading: inout TableExtraction
    ) {
        let addresses = row.columns.map { column in
            column.id.flatMap { CellAddress(.disclosure, row: row.label.id, column: $0) }
        }
        let known = addresses.compactMap(\.self)
        guard !known.isEmpty else {
            if group.hasNumber {
                reading.findings.append(
                    Finding(.unknownRow(label: row.label.text), place: row.label.place))
            }
            return
        }
        guard let (cells, placement) = cells(of: group, row, rows, lines) else {
            reading.refuse(
                known, because: .ambiguousRow(label: row.label.text), place: row.label.place,
                values: group)
            return
        }
        for address in known where address.cell.editions.count == 1 {
            reading.editions.formUnion(address.cell.editions)
        }
        // The older form has two columns before the decisions, the newer one none and another
        // name.
        if known.count == 1, row.columns.count == 1, row.columns[0].id == FormID.decisions,
            !labels.isOlderName(row.columns[0].text)
        {
            reading.editions.insert(.form2021)
        }
        var figures: [(CellAddress, Figure)] = []
        for (index, column) in row.columns.enumerated() {
            guard let address = addresses[index] else {
                if let cell = cells[index], cell.reading?.reading.value ?? 0 != 0 {
                    reading.noteStray(ValueGroup(row: group.row, cells: [cell], isGrid: false))
                }
                continue
            }
            guard let cell = cells[index] else {
                reading.refuse(
                    [address], because: .missingCell(label: row.label.text),
                    place: row.label.place)
                continue
            }
            let unit = address.cell.unit.isMoney ? column.unit : nil
            let isJoined = cell.isSplitNumber && cells.contains { $0?.isBlank != false }
            let figure = cell.figure(
                headingUnit: unit, isMoney: address.cell.unit.isMoney
            ).placed(by: placement)
            figures.append((address, isJoined ? figure.unread : figure))
        }
        reading.take(figures, label: row.label.text, place: row.label.place)
        for (index, address) in addresses.enumerated() {
            if let address, let cell = cells[index] { reading.noteRemarks([cell], at: [address]) }
        }
    }

    /// The first label of each row of the document that is none of the form.
    private func unknownLabels(_ items: [FormItem], _ owned: Set<Int>) -> [Int: ScannedRow.Cell] {
        var labels: [Int: ScannedRow.Cell] = [:]
        for (index, item) in items.enumerated() where !owned.contains(index) {
            if case .label(let cell, let row) = item, labels[row] == nil { labels[row] = cell }
        }
        return labels
    }

    /// Notes values whose row the form does not have.
    private func noteUnknown(
        _ group: ValueGroup, _ labels: [Int: ScannedRow.Cell], in reading: inout TableExtraction
    ) {
        if let cell = labels[group.row] {
            reading.findings.append(
                Finding(.unknownRow(label: cell.source.text), place: cell.source.place))
        } else {
            reading.noteStray(group)
        }
    }
}
