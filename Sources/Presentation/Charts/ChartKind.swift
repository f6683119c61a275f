import Comparisons
import Numbers
import Reports

/// A kind of chart.
///
/// The raw value is its stable name.
public enum ChartKind: String, CaseIterable, Sendable {
    /// Groups by their numbers, the greatest first.
    case bars
    /// Numbers from year to year.
    case lines
    /// What parts a whole has, group by group.
    case stacked
    /// A number in two directions: reasons and applicants, groups and years, groups and numbers.
    case heatmap
    /// Two numbers of each group against each other.
    case scatter
    /// How the reports of each group are spread.
    case box
    /// Two years of each group.
    case slope
    /// Groups where they lie.
    case map
}

/// What of a comparison decides which charts fit.
struct ChartShape {
    private let table: ComparisonTable
    /// How each number is written.
    let styles: [NumberStyle]

    init(_ table: ComparisonTable) {
        self.table = table
        styles = zip(table.comparison.numbers, table.natures).map { NumberStyle($0, $1) }
    }

    private var isOverYears: Bool { table.comparison.isOverYears }
    private var isByYear: Bool { table.comparison.grouping == .year }
    private var isSingle: Bool { table.comparison.numbers.count == 1 }
    private var isOneGroup: Bool { table.comparison.grouping == nil }

    /// Whether all numbers are written alike, so that one axis fits them.
    var isOfOneStyle: Bool { Set(styles).count == 1 }

    /// Whether the numbers are several outcomes of requests, which together are all of them.
    var isOutcomes: Bool {
        let outcomes = table.comparison.numbers.compactMap { Outcome($0) }
        return outcomes.count > 1 && outcomes.count == table.comparison.numbers.count
    }

    /// The numbers as rows and columns of table three; nil if they are not several of them.
    var cross: RequestCross? { RequestCross(table.comparison.numbers) }

    /// Whether each number adds up, and none is negative.
    private var areParts: Bool {
        !isSingle && isOfOneStyle && table.natures.allSatisfy { $0 == .additive }
            && table.comparison.statistic == .sum
            && !table.rows.contains { row in
                row.cells.joined().contains { ($0.value?.numerator ?? 0) < 0 }
            }
    }

    /// The kinds that can show it.
    var fitting: [ChartKind] { ChartKind.allCases.filter(fits) }

    /// The kind that shows it best; nil if none can.
    var best: ChartKind? { fits(wanted) ? wanted : fitting.first }

    /// The kind that would show it best.
    private var wanted: ChartKind {
        if isOverYears { return isSingle && table.years.count == 2 ? .slope : .lines }
        if isOneGroup, cross != nil { return .heatmap }
        if isOutcomes, areParts { return .stacked }
        if isByYear { return table.rows.count > 1 ? .lines : .bars }
        switch table.comparison.numbers.count {
        case 2 where !isOneGroup && table.rows.count > 2: return .scatter
        case ...BarChart.mostPanels: return .bars
        default: return isOneGroup ? .bars : .heatmap
        }
    }

    /// Whether a kind can show it.
    private func fits(_ kind: ChartKind) -> Bool {
        switch kind {
        case .bars:
            !isOverYears
                && (table.comparison.numbers.count <= BarChart.mostPanels
                    || (isOneGroup && isOfOneStyle))
        case .lines:
            isOverYears ? table.years.count > 1 : isByYear && table.rows.count > 1
        case .stacked: !isOverYears && areParts
        case .heatmap:
            isOverYears ? isSingle : isOneGroup ? cross != nil : !isSingle && isOfOneStyle
        case .scatter:
            !isOverYears && !isByYear && !isOneGroup && table.comparison.numbers.count == 2
        case .box: !isOverYears && isSingle
        case .slope: isOverYears && isSingle && table.years.count > 1
        case .map: !isOverYears && isSingle && hasPlaces
        }
    }

    private var hasPlaces: Bool {
        switch table.comparison.grouping {
        case .county, .city, .province, .agency:
            table.rows.contains { $0.group.code.flatMap { DivisionPoints.standard[$0] } != nil }
        case .kind, .year, nil: false
        }
    }
}
