import Documents
import Foundation
import Reports

/// Which values of table two stand below which headings.
extension DisclosureTableReader {
    /// How many columns a block of the form has at most.
    private static let mostColumnsOfBlock = 3

    /// The value below each heading, and what tells it; nil where it cannot be told which
    /// value is whose.
    func cells(
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
}

/// Where in its row of the document each heading stands.
///
/// A row may be a hundred thousand cells long and head as many rows: it is gone over once.
final class HeadingPlaces {
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
