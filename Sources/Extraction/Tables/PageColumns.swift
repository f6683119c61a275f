import Documents
import Reports

/// Where the columns of a table stand on the page.
struct PageColumns {
    private let metric: Metric
    private let positions: [Double]
    private let gap: Double
    /// What each row must fulfil; nil where complete rows tell the columns.
    private let sums: ColumnSums?

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
                Double(cell.source.place.column)
                    + Double(cell.source.text.unicodeScalars.count) / 2
            }
        }
    }

    /// The columns that complete rows agree on, by every way to measure that finds some.
    static func found(in groups: [ValueGroup]) -> [PageColumns] {
        // Values side by side stand where those before them end, and in no columns.
        guard !groups.allSatisfy({ isPacked($0.cells) }) else { return [] }
        return Metric.allCases.compactMap { PageColumns(groups, by: $0) }
    }

    /// Whether values are divided by the same blanks throughout, which are few or stand between
    /// values of several widths.
    private static func isPacked(_ cells: [ScannedRow.Cell]) -> Bool {
        let extents = cells.compactMap(\.source.extent)
        guard extents.count == cells.count, !extents.isEmpty else { return false }
        let widths = extents.map { $0.upperBound - $0.lowerBound }
        let digit = widths[0] / Double(max(1, cells[0].source.text.unicodeScalars.count))
        let blanks = zip(extents, extents.dropFirst()).map { $1.lowerBound - $0.upperBound }
        // Cells that touch are boxes of a page, not texts.
        guard let blank = blanks.first, digit > 0, blank > digit / 2,
            blanks.allSatisfy({ abs($0 - blank) < digit / 10 })
        else { return false }
        let isOfOneWidth = widths.allSatisfy { abs($0 - widths[0]) < digit / 10 }
        return blank <= 2.1 * digit || !isOfOneWidth
    }

    private init?(_ groups: [ValueGroup], by metric: Metric) {
        guard let first = groups.first else { return nil }
        self.metric = metric
        sums = nil
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

    /// The values at the nearest columns; nil where one is far from all or two share one.
    func place(_ cells: [ScannedRow.Cell]) -> [ScannedRow.Cell]? {
        var values = [ScannedRow.Cell](repeating: .lost, count: positions.count)
        var previous = -1
        for cell in cells {
            let centre = metric.centre(of: cell)
            guard
                let nearest = positions.indices.min(by: {
                    abs(positions[$0] - centre) < abs(positions[$1] - centre)
                }), nearest > previous, isNear(centre, nearest)
            else { return nil }
            values[nearest] = cell
            previous = nearest
        }
        if let sums, sums.verdict(of: values, isStrict: true) != .agrees { return nil }
        return values
    }

    /// Whether a middle is that of a column.
    ///
    /// Outside the first and the last there is no other that it
    /// could be; but headings that all numbers are shifted against by more than half tell nothing.
    private func isNear(_ centre: Double, _ column: Int) -> Bool {
        let distance = abs(positions[column] - centre)
        guard sums != nil else { return distance <= gap * 0.4 }
        let next = column + (centre < positions[column] ? -1 : 1)
        guard positions.indices.contains(next) else { return distance <= gap * 0.55 }
        return distance <= abs(positions[next] - positions[column]) * 0.4
    }

    // MARK: Headings

    /// The columns as the headings above the first numbers stand, where no row is complete: each
    /// heading must be there, three rows must add up below them, and nearly all others.
    ///
    /// A heading may be wrapped: its first line begins as the label does. Where both ways to measure
    /// find columns and a row's values stand in others, neither is believed.
    static func headed(
        by labels: [String], in rows: [ScannedRow], _ groups: [ValueGroup], sums: ColumnSums
    ) -> [PageColumns] {
        let heading = rows.prefix { !$0.hasNumber }.flatMap(\.cells).filter {
            $0.isLabel && $0.source.extent != nil
        }
        let cells = labels.map { label in
            heading.last { $0.key.text.count >= 2 && label.hasPrefix($0.key.text) }
        }.compactMap(\.self)
        guard cells.count == labels.count else { return [] }
        let written = groups.filter { group in
            group.cells.count > 1 && group.cells.allSatisfy { $0.source.extent != nil }
        }
        let found = Metric.allCases.compactMap { metric -> PageColumns? in
            let columns = PageColumns(cells.map(metric.centre), by: metric, sums: sums)
            let placed = written.count { columns?.place($0.cells) != nil }
            return placed >= 3 && placed * 10 >= written.count * 8 ? columns : nil
        }
        let isClear = written.allSatisfy { group in
            let ways = found.compactMap { $0.place(group.cells) }
            return ways.allSatisfy { $0.map(\.source) == ways[0].map(\.source) }
        }
        return isClear ? found : []
    }

    private init?(_ positions: [Double], by metric: Metric, sums: ColumnSums) {
        self.metric = metric
        self.positions = positions
        self.sums = sums
        gap = zip(positions, positions.dropFirst()).map { $1 - $0 }.min() ?? 0
        guard gap > 0 else { return nil }
    }
}
