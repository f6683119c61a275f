import Documents
import Foundation
import Reports

/// Where the columns of a grid stand in rows of each shape.
///
/// An extractor flattens merged cells, so that rows whose labels span more or fewer columns may be
/// shifted against each other and against the heading. So each shape of row is looked at by
/// itself: a place for the columns is theirs if something speaks for it, nothing against it, and
/// neither holds for another place.
struct GridColumns {
    /// The rows whose columns stand in the same cells.
    struct Shape: Hashable {
        let label: Int
        let width: Int
        let kind: Int
    }

    let slots: Int
    let sums: ColumnSums
    let headings: [Int: Heading]
    /// The columns of each shape, as indices in the whole row.
    private var columns: [Shape: [Int]] = [:]
    /// Whether some row has an empty cell between its values: the grid drops no blanks.
    private(set) var keepsBlanks = false
    /// Whether rows tell that their empty cells were dropped.
    private(set) var dropsBlanks = false
    /// Whether some row has a value in every column, the sum of the others last.
    private(set) var hasTotals = false
    /// Whether zeros beside an empty total tell that they stand elsewhere.
    private(set) var isStrict = true

    /// The columns that the heading rows of a width name.
    struct Heading {
        /// Where each column stands.
        let columns: [Int]
        /// Whether the document says which cells are merged, so that the columns are exact.
        let isExact: Bool
    }

    init(slots: Int, sums: ColumnSums, headings: [Int: Heading], rows: [TableRow]) {
        self.slots = slots
        self.sums = sums
        self.headings = headings
        let grids = rows.filter(\.hasCells)
        keepsBlanks = grids.contains { $0.group.hasGap }
        hasTotals = grids.contains { row in
            let own = row.cells(row.own).filter { !$0.isBlank }
            return own.count == slots && sums.verdict(of: own, isStrict: true) == .agrees
        }
        isStrict = !keepsBlanks && !grids.contains { sums.areParts($0.run) }
        dropsBlanks = Self.losesCells(grids, slots) || (!keepsBlanks && isPacked(grids))
        var shapes: [Shape: [TableRow]] = [:]
        for row in grids where !row.group.isEmpty { shapes[row.shape, default: []].append(row) }
        var evidence: [Shape: [[Int]: Evidence]] = [:]
        for (shape, rows) in shapes { evidence[shape] = self.evidence(of: rows, in: shape) }
        let trusted = Set(headings.keys.filter { isTrusted($0, evidence) })
        for (shape, found) in evidence {
            columns[shape] = decided(found, shape, trusted.contains(shape.width))
        }
        let open = evidence.filter { shape, found in
            columns[shape] == nil && !found.values.contains { $0.isGood }
        }
        share(open)
    }

    /// The columns of a row, as indices in the whole row; nil where they are not known.
    func columns(of row: TableRow) -> [Int]? {
        if let named = named(row) { return named }
        let options = self.options(row)
        if options.count == 1, isSpanned(row, by: options[0]) { return options[0] }
        guard !dropsBlanks else { return nil }
        guard let found = columns[row.shape] else { return nil }
        guard options.contains(found) || holds(row, in: found) else { return nil }
        guard sums.verdict(of: row.cells(found), isStrict: isStrict) == .contradicts,
            options.count > 1
        else {
            return found
        }
        // A row that does not add up stands where all others and the heading say.
        let isHeaded = headings[row.shape.width]?.columns == found && keepsBlanks
        let rivals = options.filter {
            $0 != found && sums.verdict(of: row.cells($0), isStrict: isStrict) == .agrees
        }
        return isHeaded && rivals.isEmpty ? found : nil
    }

    /// Whether the columns of a row are those of a grid, and not only as many as its values.
    func isKnown(for row: TableRow) -> Bool {
        row.group.isGrid && (named(row) != nil || (!dropsBlanks && columns[row.shape] != nil))
    }

    /// Every place for the columns that leaves no value outside.
    func options(_ row: TableRow) -> [[Int]] {
        let own = row.own
        if own.count == slots { return [own] }
        guard own.count > slots, row.group.isGrid else { return [] }
        let cells = row.group.cells
        let first = own.firstIndex { !cells[$0 - row.offset].isBlank } ?? own.endIndex
        // A remark behind the values is none of them.
        let last =
            own.lastIndex {
                !cells[$0 - row.offset].isBlank && !cells[$0 - row.offset].isText
            } ?? first
        let lowest = max(0, last - slots + 1)
        let highest = min(first, own.count - slots)
        guard lowest <= highest else { return [] }
        return (lowest...highest).map { Array(own[$0..<$0 + slots]) }
    }

    /// Gives shapes of which nothing tells the columns those of the shapes that differ least, if
    /// nothing speaks against it.
    private mutating func share(_ open: [Shape: [[Int]: Evidence]]) {
        let known = columns
        for (shape, evidence) in open {
            let near = known.filter { $0.key.label == shape.label && $0.key.width == shape.width }
            let wide = known.filter { $0.key.width == shape.width }
            let found = Set((near.isEmpty ? wide : near).values)
            guard found.count == 1, let place = found.first, evidence[place] != nil,
                isOnlyFit(place, in: evidence)
            else { continue }
            columns[shape] = place
        }
    }

    // MARK: Rows

    /// Whether several rows add up nowhere: their values were pushed together.
    private func isPacked(_ rows: [TableRow]) -> Bool {
        rows.count { row in
            guard row.group.isGrid, row.run.count != slots else { return false }
            let options = self.options(row)
            return !options.isEmpty
                && options.allSatisfy {
                    sums.verdict(of: row.cells($0), isStrict: isStrict) == .contradicts
                }
        } >= 2
    }

    /// Whether many rows have too few cells for the columns: those that look whole have lost cells
    /// too.
    private static func losesCells(_ rows: [TableRow], _ slots: Int) -> Bool {
        let open = rows.filter { row in
            row.group.isGrid && row.group.cells.contains { $0.value != nil }
                && row.run.count != slots
        }
        let short = open.count { $0.own.count < slots }
        return short >= 2 && short * 3 >= open.count
    }

    /// The columns that an exact heading names, if nothing is written elsewhere in the row and the
    /// rows of its shape do not add up in another place.
    private func named(_ row: TableRow) -> [Int]? {
        guard let heading = headings[row.shape.width], heading.isExact,
            holds(row, in: heading.columns)
        else { return nil }
        let other = columns[row.shape]
        return other == nil || other == heading.columns ? heading.columns : nil
    }

    /// Whether values stand in the first and in the last of some columns.
    func isSpanned(_ row: TableRow, by columns: [Int]) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        return row.cells([first, last]).allSatisfy { $0.value != nil || $0.isStruckOut }
    }

    /// Whether everything written stands in some columns, or behind them and is a remark.
    func holds(_ row: TableRow, in columns: [Int]) -> Bool {
        let end = columns.last ?? 0
        guard let first = columns.first, first > row.group.label, end < row.shape.width else {
            return false
        }
        var next = 0
        for (index, cell) in row.group.cells.enumerated() {
            let position = index + row.offset
            if next < columns.count, columns[next] == position {
                next += 1
                if cell.source.isCovered { return false }
            } else if !cell.isBlank, !(position > end && cell.isText) {
                return false
            }
        }
        return true
    }
}
