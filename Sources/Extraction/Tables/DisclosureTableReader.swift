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

    /// How many columns a block of the form has at most.
    private static let mostColumnsOfBlock = 3

    /// A column as its heading names it.
    private struct Column {
        /// Its id; nothing where it cannot be told whose heading it is.
        let id: String?
        let unit: AmountUnit?
        /// The row of the document the heading stands in.
        let row: Int
        let cell: ScannedRow.Cell
        /// The heading as printed.
        let text: String
    }

    /// A row of the form with the columns above it.
    private struct Row {
        let label: FoundLabel
        let columns: [Column]
    }

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableReading {
        var reading = TableReading()
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
        into reading: inout TableReading
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
        if known.count == 1, row.columns.count == 1, row.columns[0].id == "decisions",
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

    /// The value below each heading, and what tells it; nothing where it cannot be told which
    /// value is whose.
    private func cells(
        of group: ValueGroup, _ row: Row, _ headings: HeadingPlaces, _ lines: Set<Int>
    ) -> ([ScannedRow.Cell?], Placement)? {
        let rows = headings.rows
        let written = group.cells.filter { !$0.isBlank }
        let count = row.columns.count
        if dropsBlanks, !written.isEmpty {
            return written.count == count ? (written, .order) : nil
        }
        if group.isGrid, let cells = below(row, group, headings) { return (cells, .grid) }
        if group.isGrid, losesHead(row, group, headings) { return nil }
        let own = group.cells.filter { !$0.source.isCovered }
        if own.count == count { return (own, group.isGrid ? .grid : .order) }
        if written.count == count { return (written, .order) }
        if let digits = zeros(of: written, count) { return (digits, .order) }
        if !group.isGrid {
            guard isWhole(group, rows, lines),
                let cells = onPage(written, row, isWrapped: isWrapped(group, rows))
            else { return nil }
            return (cells, .grid)
        }
        // Empty cells are the same wherever the columns stand.
        return written.isEmpty && own.count > count ? (Array(own.prefix(count)), .grid) : nil
    }

    /// As many zeros as columns in one cell: they ran together, and are no number.
    private func zeros(of written: [ScannedRow.Cell], _ count: Int) -> [ScannedRow.Cell]? {
        guard count > 1, written.count == 1, let cell = written.first,
            cell.source.text.utf8.count == count,
            cell.source.text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
        else { return nil }
        return (0..<count).map { _ in
            ScannedRow.Cell(Document.Cell(text: "0", place: cell.source.place))
        }
    }

    /// The cells of a grid below their headings; what stands below other headings is not the
    /// form's.
    private func below(
        _ row: Row, _ group: ValueGroup, _ headings: HeadingPlaces
    ) -> [ScannedRow.Cell?]? {
        let rows = headings.rows
        let source = rows[group.row].cells
        guard let heading = row.columns.first?.row, row.columns.allSatisfy({ $0.row == heading })
        else { return nil }
        let indices = row.columns.compactMap { column in
            headings.index(of: column.cell.source.place, inRow: heading)
        }
        let names = rows[heading].cells
        guard indices.count == row.columns.count, Set(indices).count == indices.count,
            indices.allSatisfy({ $0 > group.label }), source.count == names.count
        else { return nil }
        let others = source.indices.filter {
            $0 > group.label && !source[$0].isBlank && !indices.contains($0)
        }
        // The heading must be as wide as it looks: with a value below none it was packed.
        guard others.allSatisfy({ names[$0].isLabel && !names[$0].isBlank }) else { return nil }
        return indices.map { source[$0] }
    }

    /// Whether a value stands where the heading row has an empty cell before its last heading, and
    /// with it no more columns than the form has: that heading was lost.
    private func losesHead(_ row: Row, _ group: ValueGroup, _ headings: HeadingPlaces) -> Bool {
        guard let heading = row.columns.first?.row, row.columns.allSatisfy({ $0.row == heading })
        else { return false }
        let names = headings.rows[heading].cells
        let values = headings.rows[group.row].cells
        guard names.count == values.count,
            let last = names.lastIndex(where: { !$0.isBlank }), last > group.label
        else { return false }
        let lost = (group.label + 1..<last).filter {
            names[$0].isBlank && !names[$0].source.isCovered
        }
        return lost.contains { !values[$0].isBlank }
            && row.columns.count + lost.count <= Self.mostColumnsOfBlock
    }

    /// Whether the lines around some values are of the table too; a line that is not may hold a
    /// part of a value.
    private func isWhole(
        _ group: ValueGroup, _ rows: [ScannedRow], _ lines: Set<Int>
    ) -> Bool {
        guard let line = rows[group.row].place?.line else { return false }
        return lines.contains(line - 1) && lines.contains(line + 1)
    }

    /// Whether a line beside some values begins as a value does and is none: a narrow cell wrapped
    /// its remark, and where the number belongs cannot be told.
    private func isWrapped(_ group: ValueGroup, _ rows: [ScannedRow]) -> Bool {
        [group.row - 1, group.row + 1].contains { row in
            rows.indices.contains(row)
                && rows[row].cells.contains { cell in
                    cell.isLabel && !cell.isNumbered
                        && cell.source.text.first.map { $0.isASCII && $0.isNumber } ?? false
                }
        }
    }

    /// Values each below the nearest heading on the page; below the others is nothing, or what was
    /// wrapped.
    private func onPage(
        _ written: [ScannedRow.Cell], _ row: Row, isWrapped: Bool
    ) -> [ScannedRow.Cell?]? {
        let centres = row.columns.compactMap(\.cell.centre)
        guard centres.count == row.columns.count, written.count < centres.count,
            written.allSatisfy({ $0.centre != nil })
        else { return nil }
        let gap = zip(centres, centres.dropFirst()).map { $1 - $0 }.min() ?? 0
        guard gap > 0 else { return nil }
        var cells = [ScannedRow.Cell?](repeating: isWrapped ? nil : .lost, count: centres.count)
        var previous = -1
        for cell in written {
            let centre = cell.centre ?? 0
            guard
                let nearest = centres.indices.min(by: {
                    abs(centres[$0] - centre) < abs(centres[$1] - centre)
                }), nearest > previous, abs(centres[nearest] - centre) < gap / 3
            else { return nil }
            cells[nearest] = cell
            previous = nearest
        }
        return cells
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
        _ group: ValueGroup, _ labels: [Int: ScannedRow.Cell], in reading: inout TableReading
    ) {
        if let cell = labels[group.row] {
            reading.findings.append(
                Finding(.unknownRow(label: cell.source.text), place: cell.source.place))
        } else {
            reading.noteStray(group)
        }
    }
}

/// Where in its row of the document each heading stands.
///
/// A row may be a hundred thousand cells long and head as many rows: it is gone over once.
private final class HeadingPlaces {
    let rows: [ScannedRow]
    private var indices: [Int: [Place: Int]] = [:]

    init(_ rows: [ScannedRow]) { self.rows = rows }

    /// The first cell of a row that stands at a place.
    func index(of place: Place, inRow row: Int) -> Int? {
        if indices[row] == nil {
            let places = rows[row].cells.enumerated().map { ($1.source.place, $0) }
            indices[row] = Dictionary(places, uniquingKeysWith: { first, _ in first })
        }
        return indices[row]?[place]
    }
}

extension ScannedRow.Cell {
    /// The middle of the cell on the page, where it is known.
    fileprivate var centre: Double? {
        source.extent.map { ($0.lowerBound + $0.upperBound) / 2 }
    }
}
