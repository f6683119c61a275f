import Documents
import Reports

/// Where the columns of a table stand on the page.
struct PageColumns {
    private let metric: Metric
    private let positions: [Double]
    private let gap: Double

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
