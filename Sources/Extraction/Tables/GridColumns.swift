import Documents
import Foundation
import Reports

/// A row of a table whose columns are looked for.
struct TableRow {
    /// Its values; of a grid, all its cells behind the label.
    let group: ValueGroup

    /// What its label is to others: rows of one kind are labelled in the same way.
    var kind = 0
}

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

    private let slots: Int
    private let sums: ColumnSums
    private let headings: [Int: Heading]
    /// The columns of each shape, as indices in the whole row.
    private var columns: [Shape: [Int]] = [:]
    /// Whether some row has an empty cell between its values: the grid drops no blanks.
    private(set) var keepsBlanks = false
    /// Whether rows tell that their empty cells were dropped.
    private(set) var dropsBlanks = false
    /// Whether some row has a value in every column, the sum of the others last.
    private(set) var hasTotals = false
    /// Whether zeros beside an empty total tell that they stand elsewhere.
    private var isStrict = true

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

    /// The columns of a row, as indices in the whole row; nothing where they are not known.
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

    // MARK: Evidence

    /// What speaks for a place of the columns in rows of one shape, and what against it.
    private struct Evidence {
        /// Rows that add up there, those with an empty cell between their values among them.
        var agreeing = 0
        var agreeingWithGap = 0
        /// Rows whose first and last values stand in the first and the last column.
        var spanning = 0
        /// Rows with all parts of the total and without it.
        var wholeParts = 0
        /// Rows that do not add up there or stand outside.
        var against = 0
        var isHeaded = false
        var isOnlyPlace = false
        let keepsBlanks: Bool

        /// Whether rows themselves speak for it, and not the heading alone.
        var isProven: Bool {
            (agreeing > 0 && keepsBlanks) || spanning > 0 || isOnlyPlace
        }
        var isSupported: Bool { isProven || isHeaded }
        var isGood: Bool {
            isSupported && (against == 0 || agreeingWithGap >= 3 * against)
        }
    }

    private func evidence(of rows: [TableRow], in shape: Shape) -> [[Int]: Evidence] {
        var evidence: [[Int]: Evidence] = [:]
        let none = Evidence(keepsBlanks: keepsBlanks)
        let heading = headings[shape.width]?.columns
        if let heading, heading.first ?? 0 > shape.label { evidence[heading] = none }
        for row in rows {
            for place in options(row) where evidence[place] == nil { evidence[place] = none }
        }
        // Rows of one shape differ only in what is written: more places than this are those of
        // another table.
        guard evidence.count <= 2 * slots + 8 else { return [:] }
        for place in evidence.keys {
            evidence[place]?.isHeaded = place == heading
            for row in rows { weigh(row, at: place, &evidence[place, default: none]) }
        }
        return evidence
    }

    private func weigh(_ row: TableRow, at place: [Int], _ evidence: inout Evidence) {
        guard holds(row, in: place) else {
            evidence.against += 1
            return
        }
        if row.own == place { evidence.isOnlyPlace = true }
        let cells = row.cells(place)
        let isFull = cells.allSatisfy { !$0.isBlank }
        if isSpanned(row, by: place) { evidence.spanning += 1 }
        if cells.last?.isBlank == true, sums.areParts(row.run) { evidence.wholeParts += 1 }
        switch sums.verdict(of: cells, isStrict: isStrict) {
        case .agrees:
            evidence.agreeing += 1
            if row.group.hasGap { evidence.agreeingWithGap += 1 }
        case .contradicts:
            if !isFull { evidence.against += 1 }
        case .silent: break
        }
    }

    /// The only place that is good; nothing where none or several are.
    private func decided(
        _ evidence: [[Int]: Evidence], _ shape: Shape, _ isTrusted: Bool
    ) -> [Int]? {
        let good = evidence.filter(\.value.isGood)
        if good.count == 1, let found = good.first {
            let isTold = isTrusted && isOnlyFit(found.key, in: evidence)
            return found.value.isProven || isTold ? found.key : nil
        }
        guard good.isEmpty, keepsBlanks, let heading = headings[shape.width]?.columns,
            let named = evidence[heading], named.isProven || named.wholeParts > 0
        else { return nil }
        // The column of the total may be empty in all rows: then the heading tells, unless the
        // rows fit elsewhere.
        let others = evidence.filter { $0.key != heading }.values
        let isBest = others.allSatisfy {
            $0.agreeing == 0 && $0.spanning == 0 && $0.against >= named.against && $0.against > 0
        }
        return isBest ? heading : nil
    }

    /// Whether the heading of a width may tell columns where no row does: rows of some shape
    /// prove it, or nothing in the table speaks against it.
    private func isTrusted(_ width: Int, _ evidence: [Shape: [[Int]: Evidence]]) -> Bool {
        guard let heading = headings[width]?.columns else { return false }
        let found = evidence.filter { $0.key.width == width }.compactMap { $0.value[heading] }
        return found.contains { $0.isProven && $0.isGood } || found.allSatisfy { $0.against == 0 }
    }

    /// Whether nothing speaks against a place, and something against every other.
    private func isOnlyFit(_ place: [Int], in evidence: [[Int]: Evidence]) -> Bool {
        evidence.allSatisfy { ($0.value.against == 0) == ($0.key == place) }
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
    private func isSpanned(_ row: TableRow, by columns: [Int]) -> Bool {
        guard let first = columns.first, let last = columns.last else { return false }
        return row.cells([first, last]).allSatisfy { $0.value != nil || $0.isStruckOut }
    }

    /// Whether everything written stands in some columns, or behind them and is a remark.
    private func holds(_ row: TableRow, in columns: [Int]) -> Bool {
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

extension TableRow {
    /// The index in the whole row of the first cell behind the label.
    var offset: Int { group.label + 1 }

    var shape: GridColumns.Shape {
        GridColumns.Shape(label: group.label, width: offset + group.cells.count, kind: kind)
    }

    /// Whether its blank cells are known: it is a row of a grid, or has lines for them.
    var hasCells: Bool { group.isGrid || group.cells.contains(where: \.isBlank) }

    /// The indices of its cells that are no further parts of others.
    var own: [Int] {
        group.cells.indices.filter { !group.cells[$0].source.isCovered }.map { $0 + offset }
    }

    /// Its numbers, if they stand side by side; else nothing.
    var run: [Decimal] {
        let values = group.stretch.map(\.value)
        return values.contains(nil) ? [] : values.compactMap(\.self)
    }

    /// The cells at some indices of the whole row.
    func cells(_ columns: [Int]) -> [ScannedRow.Cell] {
        columns.map { group.cells[$0 - offset] }
    }
}

extension ValueGroup {
    /// Its cells from the first number to the last.
    fileprivate var stretch: ArraySlice<ScannedRow.Cell> {
        let own = cells.filter { !$0.source.isCovered }
        guard let first = own.firstIndex(where: { $0.value != nil }),
            let last = own.lastIndex(where: { $0.value != nil })
        else { return [] }
        return own[first...last]
    }

    /// Whether an empty cell stands between two of its numbers.
    fileprivate var hasGap: Bool { stretch.contains(where: \.isBlank) }
}
