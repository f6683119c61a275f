import Documents
import Foundation
import Reports

/// Finds which values are those of which columns.
///
/// Best is a grid, whose blank cells are known. Else a row with exactly as many values as the form
/// has columns tells them by their order; fewer are told by where they stand on the page, if
/// complete rows agree on the columns. What nothing tells is left to the arithmetic of the form,
/// and then unread: no value is moved, none is left out, and what the document does not show is
/// not taken for zero.
struct ColumnPlacement {
    /// How many columns the table has.
    let slots: Int
    private let sums: ColumnSums
    private let grid: GridColumns
    private let pages: [PageColumns]

    /// What can be said about the values of a row.
    enum Outcome {
        /// The value of each column; `surplus` cells behind them are zero or empty.
        case values([ScannedRow.Cell], surplus: Int, by: Placement)
        /// The values run together or are torn, and may be divided in one way or in several.
        case divisions([[ScannedRow.Cell]])
        /// The columns cannot be told; so many places would fit.
        case unknown(places: Int)
        /// There are more numbers than columns.
        case tooMany(found: Int)
    }

    /// Learns from all rows of a table.
    init(
        slots: Int, sums: ColumnSums, headings: [Int: GridColumns.Heading] = [:], rows: [TableRow]
    ) {
        self.slots = slots
        self.sums = sums
        grid = GridColumns(slots: slots, sums: sums, headings: headings, rows: rows)
        let complete = rows.map(\.group).filter { $0.isOnPage && $0.cells.count == slots }
        pages = PageColumns.found(in: complete)
    }

    /// Whether the table tells that empty cells were dropped from it.
    var dropsBlanks: Bool { grid.dropsBlanks }

    /// Where the values of a row stand.
    func place(_ row: TableRow, division: inout CellDivision) -> Outcome {
        let cells = row.group.cells
        if row.group.isEmpty { return placeEmpty(row) }
        if row.hasCells, let columns = grid.columns(of: row) {
            return .values(
                row.cells(columns), surplus: 0, by: row.group.isGrid ? .grid : .order)
        }
        let written = cells.filter { !$0.isBlank }
        if let values = inOrder(row, written) { return .values(values, surplus: 0, by: .order) }
        if let crowded = crowded(cells) { return crowded }
        if row.group.isOnPage, cells.count < slots {
            for columns in pages {
                if let values = columns.place(cells) {
                    return .values(values, surplus: 0, by: .grid)
                }
            }
        }
        let isWhole = row.own.count < slots || written.count == 1 || written.count > slots
        if isWhole, let ways = division.divide(written, into: slots, sums) {
            return .divisions(ways)
        }
        return written.count > slots
            ? .tooMany(found: written.count) : .unknown(places: grid.options(row).count)
    }

    /// Empty cells are the same wherever the columns stand.
    private func placeEmpty(_ row: TableRow) -> Outcome {
        let own = row.own
        guard own.count == slots || (own.count > slots && row.group.isGrid) else {
            return .unknown(places: 0)
        }
        let columns = grid.columns(of: row) ?? Array(own.prefix(slots))
        return .values(row.cells(columns), surplus: 0, by: .grid)
    }

    /// As many values as columns; a remark behind them is none, nor is a text before them.
    private func inOrder(
        _ row: TableRow, _ written: [ScannedRow.Cell]
    ) -> [ScannedRow.Cell]? {
        let values = written.count > slots ? written.filter { !$0.isText } : written
        guard values.count == slots else { return nil }
        // Values side by side are whole. With empty cells among them there may be more columns
        // than the form's, unless they add up.
        let own = row.group.cells.filter { !$0.source.isCovered }
        let first = own.firstIndex { $0.source == values[0].source } ?? 0
        let isRun =
            own.count >= first + slots
            && zip(own[first...], values).allSatisfy { $0.source == $1.source }
        guard isRun || sums.verdict(of: values, isStrict: true) == .agrees else { return nil }
        return values
    }

    /// Values in all columns, and then cells that say nothing: the form has fewer columns.
    private func crowded(_ cells: [ScannedRow.Cell]) -> Outcome? {
        let own = cells.filter { !$0.source.isCovered }
        guard let first = own.firstIndex(where: { !$0.isBlank }), first + slots < own.count,
            let last = own.lastIndex(where: { !$0.isBlank }), last >= first + slots
        else { return nil }
        let values = Array(own[first..<first + slots])
        let surplus = own[(first + slots)...last]
        // Far more cells than columns are those of another table.
        guard values.allSatisfy({ !$0.isBlank }), surplus.allSatisfy(\.saysNothing),
            surplus.count < slots, sums.verdict(of: values, isStrict: true) != .contradicts
        else { return nil }
        // That the surplus is at the end must be told by the sums, unless all is zero.
        let shifted = Array(own[(last - slots + 1)...last])
        let isZero = own[first...last].allSatisfy(\.saysNothing)
        guard isZero || slots > 8 || sums.verdict(of: shifted, isStrict: true) == .contradicts
        else { return nil }
        return .values(values, surplus: surplus.count, by: .order)
    }
}

extension ValueGroup {
    /// Whether it is known where its values stand on the page.
    fileprivate var isOnPage: Bool { !isGrid && cells.allSatisfy { $0.source.extent != nil } }
}

extension ScannedRow.Cell {
    /// A cell of which the document shows nothing.
    static let lost = ScannedRow.Cell(
        Document.Cell(text: "", place: Place(line: 0, column: 0)))

    /// Whether it is empty or zero.
    fileprivate var saysNothing: Bool { isBlank || reading?.reading == .value(0) }
}
