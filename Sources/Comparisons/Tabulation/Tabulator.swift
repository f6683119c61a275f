public import Deadlines
import Numbers

/// Puts the reports of a comparison into groups and computes what each group has.
public struct Tabulator {
    let comparison: Comparison
    let sample: ReportSample
    /// Whether a cell tells how the numbers of its reports are spread.
    private let withSpreads: Bool
    /// For each number, the parts it needs, in order.
    private let partsOfNumbers: [[Int]]
    /// For each number, what each report has; nil where no cell tells how that is spread.
    private var reportNumbers: [ReportNumbers]?
    private let years: [Int]
    /// Between two looks at the clock, so many reports are read or cells compared: each may take
    /// some thousand instructions, where numbers are long.
    let pace: Pace
    private let deadline: Deadline

    /// A tabulator of a sample.
    ///
    /// - Parameters:
    ///   - withSpreads: whether quartiles are computed, also where nothing else needs them.
    ///   - deadline: until when it may be at work.
    public init(
        _ comparison: Comparison, _ sample: ReportSample, withSpreads: Bool,
        within deadline: Deadline = .none
    ) {
        self.comparison = comparison
        self.sample = sample
        self.withSpreads = withSpreads || comparison.statistic != .sum
        self.deadline = deadline
        partsOfNumbers = sample.numbers.map { $0.formula.parts.sorted() }
        pace = Pace(deadline, every: 1024)
        years = Self.years(of: sample)
    }

    /// The years from the first to the last, also those without reports.
    private static func years(of sample: ReportSample) -> [Int] {
        let known = Set(sample.years.map(Int.init))
        guard let first = known.min(), let last = known.max() else { return [] }
        return last - first < longestSpan ? Array(first...last) : known.sorted()
    }

    /// Over more years gaps are no columns: a year that was misread must not make a table of a
    /// thousand.
    private static let longestSpan = 60

    /// How many cells the table has: groups times years times numbers.
    public var cellCount: Int {
        sample.groups.count * max(1, comparison.isOverYears ? years.count : 1)
            * sample.numbers.count
    }

    /// The table.
    ///
    /// - Throws: ``ComparisonRefusal/notAdditive(number:)`` where a sum is asked of what has none;
    ///   ``TimeOver`` behind the deadline.
    public func table() throws -> ComparisonTable {
        if comparison.statistic == .sum,
            let index = sample.numbers.firstIndex(where: { $0.nature == .mixed })
        {
            throw ComparisonRefusal.notAdditive(number: index)
        }
        var ready = self
        if withSpreads {
            ready.reportNumbers = try sample.numbers.map {
                try ReportNumbers(
                    $0.formula, sample.parts, count: sample.years.count, within: deadline)
            }
        }
        return try ready.tabulated()
    }

    private func tabulated() throws -> ComparisonTable {
        let columns = comparison.isOverYears ? years : []
        var rows = try cells(columns)
        var total = ComparisonTable.Row(
            group: ReportGroup(""),
            cells: try cells(ofBuckets: buckets(columns, rows: 1) { _ in 0 }))
        try share(&rows, total)
        share(&total)
        try grow(&rows, columns)
        if comparison.isOverYears { grow(&total.cells, columns) }
        try rank(&rows)
        try rows.sort { left, right in
            try pace.step()
            return precedes(left, right)
        }
        try deadline.check()
        return ComparisonTable(
            comparison: comparison, natures: sample.numbers.map(\.nature), years: columns,
            rows: rows, total: total, profile: sample.profile,
            remarks: sample.remarks + remarks(rows, total))
    }

    /// How many reports that are in groups fail a hard check.
    var failedReports: Int {
        sample.groupOfReport.indices.count {
            sample.groupOfReport[$0] >= 0 && sample.isFailed[$0]
        }
    }

    /// How many reports a group must have to be ranked.
    var minimum: Int { comparison.minimum }

    /// Whether groups are ranked.
    var isRanked: Bool { comparison.grouping != nil && comparison.grouping != .year }

    /// Whether years are the groups.
    var isByYear: Bool { comparison.grouping == .year }

    // MARK: Buckets

    /// The reports of a group, perhaps of a year, and how many were left out.
    private struct Bucket {
        var reports: [Int] = []
        var repeated = 0
    }

    private func cells(_ columns: [Int]) throws -> [ComparisonTable.Row] {
        let width = max(1, columns.count)
        let buckets = buckets(columns, rows: sample.groups.count) { Int($0) }
        var rows: [ComparisonTable.Row] = []
        for (index, group) in sample.groups.enumerated() {
            let own = Array(buckets[index * width..<(index + 1) * width])
            rows.append(ComparisonTable.Row(group: group, cells: try cells(ofBuckets: own)))
        }
        return comparison.grouping == .year ? withGaps(rows) : rows
    }

    /// The buckets of some rows, a column each; `row` tells that of a group.
    private func buckets(
        _ columns: [Int], rows: Int, row: (Int32) -> Int
    ) -> [Bucket] {
        let width = max(1, columns.count)
        let place = places(of: columns)
        var buckets = [Bucket](repeating: Bucket(), count: rows * width)
        for (report, group) in sample.groupOfReport.enumerated() where group >= 0 {
            buckets[row(group) * width + place(sample.years[report])].reports.append(report)
        }
        for (group, year) in sample.repeated where group >= 0 {
            buckets[row(group) * width + place(year)].repeated += 1
        }
        return buckets
    }

    /// The column of a year.
    private func places(of columns: [Int]) -> (Int32) -> Int {
        guard let first = columns.first, let last = columns.last else { return { _ in 0 } }
        guard last - first < Self.longestSpan else {
            let places = Dictionary(uniqueKeysWithValues: zip(columns, 0...))
            return { places[Int($0)] ?? 0 }
        }
        var places = [Int](repeating: 0, count: last - first + 1)
        for (place, year) in columns.enumerated() { places[year - first] = place }
        return { year in
            let offset = Int(year) - first
            return places.indices.contains(offset) ? places[offset] : 0
        }
    }

    /// The years as rows, with a row for each year without reports.
    private func withGaps(_ rows: [ComparisonTable.Row]) -> [ComparisonTable.Row] {
        let known = Set(rows.compactMap(\.group.year))
        return rows
            + years.filter { !known.contains($0) }.map { year in
                var group = ReportGroup("\(year)")
                group.year = year
                let cell = [ComparedCell()]
                return ComparisonTable.Row(
                    group: group, cells: sample.numbers.map { _ in cell })
            }
    }

    // MARK: Cells

    private func cells(ofBuckets buckets: [Bucket]) throws -> [[ComparedCell]] {
        var cells: [[ComparedCell]] = []
        for number in sample.numbers.indices {
            let formula = sample.numbers[number].formula
            let parts = partsOfNumbers[number]
            var column: [ComparedCell] = []
            column.reserveCapacity(buckets.count)
            for bucket in buckets {
                column.append(try cell(of: bucket, number, formula, parts))
            }
            cells.append(column)
        }
        return cells
    }

    private func cell(
        of bucket: Bucket, _ number: Int, _ formula: SumFormula, _ parts: [Int]
    ) throws -> ComparedCell {
        try pace.step(1 + parts.count)
        var cell = ComparedCell()
        cell.reports = bucket.reports.count
        cell.repeated = bucket.repeated
        var known = bucket.reports
        for part in parts {
            try pace.step(known.count / 16)
            let isKnown = sample.parts[part].isKnown
            known.removeAll { !isKnown[$0] }
        }
        cell.missing = bucket.reports.count - known.count
        var counted = known
        if let numbers = reportNumbers?[number] {
            let estimates = numbers.estimates
            let own = known.filter { !estimates[$0].isNaN }
            cell.zeroDivisors = known.count - own.count
            if comparison.statistic != .sum { counted = own }
            cell.spread = try Spread(of: own, numbers, pace)
        }
        cell.n = counted.count
        let isFailed = sample.isFailed
        cell.failed = counted.count { isFailed[$0] }
        cell.value =
            switch comparison.statistic {
            case .sum: known.isEmpty ? nil : try sum(of: known, formula, parts)
            case .mean: cell.spread?.mean
            case .median: cell.spread?.median
            }
        return cell
    }

    private func sum(
        of reports: [Int], _ formula: SumFormula, _ parts: [Int]
    ) throws -> Fraction? {
        var sums: [Int: Fraction] = [:]
        for part in parts {
            try pace.step(reports.count / 16)
            sums[part] = sum(of: sample.parts[part], reports)
        }
        return formula.outcome { sums[$0] }.number
    }

    private func sum(of part: PartColumn, _ reports: [Int]) -> Fraction? {
        var sum = FractionSum()
        if let places = part.places {
            var seen: Set<Int64> = []
            for report in reports {
                let place = Int64(places[report]) << 32 | Int64(sample.years[report])
                if seen.insert(place).inserted { sum.add(part.fraction(report)) }
            }
            return sum.total
        }
        switch part.values {
        case .integers(let values): for report in reports { sum.add(values[report]) }
        case .fractions(let values): for report in reports { sum.add(values[report]) }
        }
        return sum.total
    }
}
