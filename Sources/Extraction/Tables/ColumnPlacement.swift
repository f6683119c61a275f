import Documents
import Foundation
import Reports

/// Finds which values are those of which columns.
///
/// Three kinds of evidence, best first. A grid whose heading row names the columns: the cell below
/// the name. A grid without: the values stand side by side and nothing else is written behind the
/// label, so that often only one way is left to lay the columns over the cells; where blanks leave
/// several, the rows of the same shape that leave only one decide. Places on the page: the nearest
/// column of the rows that are complete. Where the evidence does not decide, every possible way is
/// returned, for the arithmetic of the form to choose from.
struct ColumnPlacement {
    /// How many columns the table has.
    let slots: Int

    private var gaps: [Shape: Set<Int>] = [:]
    /// For each width of row, the first columns that rows with a single way have.
    private var columns: [Int: Set<Int>] = [:]
    private var centres: [Centres] = []

    /// The columns that the heading of a grid names, by the grid's width.
    var headings: [Int: [Int]] = [:]

    /// A row's shape: where its label stands, and how many cells it has.
    private struct Shape: Hashable {
        let label: Int
        let width: Int
    }

    /// What can be said about the values of a row.
    enum Outcome {
        /// The value of each column; `surplus` cells behind them are zero or empty.
        case values([ScannedRow.Cell], surplus: Int)
        /// Several ways to lay the columns over the values.
        case candidates([[ScannedRow.Cell]])
        /// Neither: there are too few values to say, or none.
        case unknown
        /// There are more numbers than columns.
        case tooMany(found: Int)
    }

    /// Learns from all rows of a table.
    init(slots: Int, groups: [ValueGroup]) {
        self.slots = slots
        for group in groups where group.isGrid {
            let starts = windows(group.cells)
            guard starts.count == 1 else { continue }
            gaps[shape(of: group), default: []].insert(starts[0])
            columns[shape(of: group).width, default: []].insert(starts[0] + group.label + 1)
        }
        let complete = groups.filter { $0.isOnPage && $0.cells.count == slots }
        centres = Metric.allCases.compactMap { Centres(of: complete, by: $0) }
    }

    /// Where the values of a row stand.
    func place(_ group: ValueGroup) -> Outcome {
        group.isGrid ? placeInGrid(group) : placeLoose(group)
    }

    // MARK: Grids

    private func shape(of group: ValueGroup) -> Shape {
        Shape(label: group.label, width: group.label + 1 + group.cells.count)
    }

    private func placeInGrid(_ group: ValueGroup) -> Outcome {
        let cells = group.cells
        if let named = named(group) { return .values(named, surplus: 0) }
        // A value that spans several columns of the grid is one value.
        let own = cells.filter { !$0.source.isCovered }
        if own.count == slots, own.allSatisfy({ !$0.isBlank }) {
            return .values(own, surplus: 0)
        }
        let starts = windows(cells)
        switch starts.count {
        case 1: return .values(Array(cells[starts[0]..<starts[0] + slots]), surplus: 0)
        case 0: return placeCrowded(cells)
        default:
            // Empty cells are the same wherever the columns lie.
            if cells.allSatisfy(\.isBlank) {
                return .values(Array(cells[starts[0]..<starts[0] + slots]), surplus: 0)
            }
            let known = gaps[shape(of: group)] ?? []
            let agreed = starts.filter(known.contains)
            if known.count == 1, agreed.count == 1 {
                return .values(Array(cells[agreed[0]..<agreed[0] + slots]), surplus: 0)
            }
            // Rows of the same width whose labels stand elsewhere may still agree on the column.
            let column = columns[shape(of: group).width] ?? []
            let there = starts.filter { column.contains($0 + group.label + 1) }
            if known.isEmpty, there.count == 1 {
                return .values(Array(cells[there[0]..<there[0] + slots]), surplus: 0)
            }
            return .candidates(starts.map { Array(cells[$0..<$0 + slots]) })
        }
    }

    /// The cells below the names of the columns, if nothing is written elsewhere.
    private func named(_ group: ValueGroup) -> [ScannedRow.Cell]? {
        guard let columns = headings[group.label + 1 + group.cells.count] else { return nil }
        let indices = columns.map { $0 - group.label - 1 }
        guard indices.allSatisfy(group.cells.indices.contains) else { return nil }
        let others = group.cells.indices.filter { !indices.contains($0) }
        let end = indices.max() ?? 0
        // A column of remarks may follow the form's own.
        let isClear =
            others.allSatisfy { group.cells[$0].isBlank || ($0 > end && group.cells[$0].isText) }
            && indices.allSatisfy { !group.cells[$0].source.isCovered }
        return isClear ? indices.map { group.cells[$0] } : nil
    }

    /// Every start of the columns that leaves nothing written outside them, and covers no part
    /// of a merged cell.
    private func windows(_ cells: [ScannedRow.Cell]) -> [Int] {
        guard cells.count >= slots else { return [] }
        let first = cells.firstIndex { !$0.isBlank } ?? cells.endIndex
        // A remark behind the values is none of them.
        let last = cells.lastIndex { !$0.isBlank && !$0.isText } ?? cells.startIndex
        let starts = (0...(cells.count - slots)).filter { $0 <= first && last < $0 + slots }
        guard cells.contains(where: \.source.isCovered) else { return starts }
        let clear = starts.filter { start in
            cells[start..<start + slots].allSatisfy { !$0.source.isCovered }
        }
        return clear.isEmpty ? starts : clear
    }

    /// Values in all columns, and then cells that say nothing: the form has fewer columns.
    private func placeCrowded(_ cells: [ScannedRow.Cell]) -> Outcome {
        let written = cells.indices.filter { !cells[$0].isBlank }
        guard let first = written.first, let last = written.last, cells.count >= slots else {
            return written.isEmpty ? .unknown : placeLoose(cells.filter { !$0.isBlank })
        }
        guard first + slots <= cells.endIndex else { return .unknown }
        let values = Array(cells[first..<first + slots])
        let surplus = cells[(first + slots)...last]
        // Far more cells than columns are those of another table.
        if values.allSatisfy({ !$0.isBlank }), surplus.allSatisfy(\.saysNothing),
            surplus.count < slots
        {
            return .values(values, surplus: surplus.count)
        }
        return written.count > slots ? joined(cells.filter { !$0.isBlank }) : .unknown
    }

    // MARK: Values without cells for blanks

    private func placeLoose(_ group: ValueGroup) -> Outcome {
        guard group.isOnPage, group.cells.count < slots else { return placeLoose(group.cells) }
        for columns in centres {
            if let values = columns.place(group.cells) { return .values(values, surplus: 0) }
        }
        return placeLoose(group.cells)
    }

    private func placeLoose(_ cells: [ScannedRow.Cell]) -> Outcome {
        if cells.count == slots { return .values(cells, surplus: 0) }
        guard cells.count < slots else {
            if cells[slots...].allSatisfy(\.saysNothing), slots > 8 {
                return .values(Array(cells[..<slots]), surplus: cells.count - slots)
            }
            return joined(cells)
        }
        guard !cells.isEmpty, slots <= 8 else { return .unknown }
        return .candidates(spread(cells, over: slots))
    }

    /// Every way to give fewer values than columns their columns, in order.
    private func spread(_ cells: [ScannedRow.Cell], over slots: Int) -> [[ScannedRow.Cell]] {
        guard let cell = cells.first else {
            return [[ScannedRow.Cell](repeating: .lost, count: slots)]
        }
        return (0...(slots - cells.count)).flatMap { blanks in
            spread(Array(cells.dropFirst()), over: slots - blanks - 1).map { rest in
                [ScannedRow.Cell](repeating: .lost, count: blanks) + [cell] + rest
            }
        }
    }

    /// Every way to join two neighbours where a number was split: one value more than columns.
    private func joined(_ cells: [ScannedRow.Cell]) -> Outcome {
        guard cells.count == slots + 1 else { return .tooMany(found: cells.count) }
        let candidates = (0..<slots).compactMap { index -> [ScannedRow.Cell]? in
            guard let joined = cells[index].joined(with: cells[index + 1]) else { return nil }
            return Array(cells[..<index]) + [joined] + Array(cells[(index + 2)...])
        }
        return candidates.isEmpty ? .tooMany(found: cells.count) : .candidates(candidates)
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

    /// The cell that this and its right neighbour were before an extractor split them; nothing
    /// if they are not digits.
    fileprivate func joined(with other: ScannedRow.Cell) -> ScannedRow.Cell? {
        let parts = [source.text, other.source.text]
        let areDigits = parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCIIDigit) }
        guard areDigits, source.text != "0" else { return nil }
        return ScannedRow.Cell(
            Document.Cell(text: parts.joined(), place: source.place, extent: source.extent))
    }
}

/// The two ways to say where a text stands on a line of text: full-width characters are counted
/// once or twice.
private enum Metric: CaseIterable {
    case page
    case characters

    func centre(of cell: ScannedRow.Cell) -> Double {
        switch self {
        case .page:
            cell.source.extent.map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0
        case .characters:
            Double(cell.source.place.column) + Double(cell.source.text.unicodeScalars.count) / 2
        }
    }
}

/// Where the columns of a table stand on the page.
private struct Centres {
    private let metric: Metric
    private let positions: [Double]
    private let gap: Double

    /// The columns that complete rows agree on; nothing if they do not.
    init?(of groups: [ValueGroup], by metric: Metric) {
        guard let first = groups.first else { return nil }
        self.metric = metric
        let columns = first.cells.indices.map { index in
            groups.map { metric.centre(of: $0.cells[index]) }.sorted()
        }
        positions = columns.map { $0[$0.count / 2] }
        gap = zip(positions, positions.dropFirst()).map { $1 - $0 }.min() ?? 0
        let tolerance = gap / 3
        let agree = zip(columns, positions).allSatisfy { column, middle in
            column.count { abs($0 - middle) <= tolerance } * 10 >= column.count * 9
        }
        guard gap > 0, agree else { return nil }
    }

    /// The values at the nearest columns; nothing where one is far from all or two share one.
    func place(_ cells: [ScannedRow.Cell]) -> [ScannedRow.Cell]? {
        var values = [ScannedRow.Cell](repeating: .lost, count: positions.count)
        var previous = -1
        for cell in cells {
            let centre = metric.centre(of: cell)
            guard
                let nearest = positions.indices.min(by: {
                    abs(positions[$0] - centre) < abs(positions[$1] - centre)
                }), nearest > previous, abs(positions[nearest] - centre) <= gap * 0.4
            else { return nil }
            values[nearest] = cell
            previous = nearest
        }
        return values
    }
}
