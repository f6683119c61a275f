/// A comparison worked out report by report, in doubles, with nothing of the program's.
struct BruteForce {
    /// What is compared: for a report what stands above a line and what below it.
    struct Number: Sendable {
        let text: String
        /// Above and below; below is 1 for what is no ratio.
        ///
        /// Nothing where a figure is missing.
        let parts: @Sendable (ShownReport, [ShownReport]) -> (above: Double, below: Double)?
        var isRatio = true
        /// What is added to the quotient.
        var offset = 0.0
    }

    struct Cell: Equatable {
        var value: Double?
        var reports = 0
        var n = 0
        var missing = 0
        var failed = 0
        var repeated = 0
        var quartiles: [Double] = []
        var mean: Double?
    }

    let reports: [ShownReport]
    let everything: [ShownReport]
    let number: Number
    let statistic: String

    /// The reports without those of a body that has another of the year, and those.
    static func once(_ reports: [ShownReport]) -> (kept: [ShownReport], repeated: [ShownReport]) {
        var seen: Set<String> = []
        var kept: [ShownReport] = []
        var repeated: [ShownReport] = []
        for report in reports.sorted(by: { $0.key < $1.key }) {
            guard let body = report.body else {
                kept.append(report)
                continue
            }
            if seen.insert("\(body) \(report.year)").inserted {
                kept.append(report)
            } else {
                repeated.append(report)
            }
        }
        return (kept, repeated)
    }

    /// The cell of a group of reports.
    func cell(_ belongs: (ShownReport) -> Bool) -> Cell {
        let (kept, repeated) = Self.once(reports)
        let group = kept.filter(belongs)
        let known = group.compactMap { report in
            number.parts(report, everything).map { (report: report, parts: $0) }
        }
        let own = known.filter { $0.parts.below != 0 }
            .map { (report: $0.report, value: $0.parts.above / $0.parts.below + number.offset) }
        let sorted = own.map(\.value).sorted()
        var cell = Cell()
        cell.reports = group.count
        cell.repeated = repeated.count { belongs($0) }
        cell.missing = group.count - known.count
        cell.mean = sorted.isEmpty ? nil : sorted.reduce(0, +) / Double(sorted.count)
        cell.quartiles = sorted.isEmpty ? [] : [1, 2, 3].map { Self.quantile($0, sorted) }
        let counted = statistic == "sum" ? known.map(\.report) : own.map(\.report)
        cell.n = counted.count
        cell.failed = counted.count { $0.isFailed }
        switch statistic {
        case "sum":
            let above = known.reduce(0) { $0 + $1.parts.above }
            let below = known.reduce(0) { $0 + $1.parts.below }
            guard !known.isEmpty else { break }
            if number.isRatio {
                cell.value = below == 0 ? nil : above / below + number.offset
            } else {
                cell.value = above
            }
        case "mean": cell.value = cell.mean
        default: cell.value = cell.quartiles.isEmpty ? nil : cell.quartiles[1]
        }
        return cell
    }

    /// A quartile that divides the way between two numbers evenly.
    private static func quantile(_ quarters: Int, _ sorted: [Double]) -> Double {
        let place = Double(sorted.count - 1) * Double(quarters) / 4
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }

    // MARK: Numbers

    static let numbers: [Number] = [
        Number(text: "新收", parts: { report, _ in report["new"].map { ($0, 1) } }, isRatio: false),
        Number(
            text: "新收 + 上年结转",
            parts: { report, _ in report.sum(["new", "carryin"]).map { ($0, 1) } }, isRatio: false),
        Number(
            text: "缺省(新收, 0) * 2",
            parts: { report, _ in (2 * (report["new"] ?? 0), 1) }, isRatio: false),
        Number(text: "不予公开 / 办结") { report, _ in ratio(report.sum(denials), report["done"]) },
        Number(text: "(予以公开 + 部分公开) / 办结 * 100") { report, _ in
            ratio(report.sum(["granted", "partial"]).map { $0 * 100 }, report["done"])
        },
        Number(text: "公开率") { report, _ in
            ratio(report.sum(["granted", "partial"]), done(report))
        },
        Number(text: "zero_request_share") { report, _ in report["new"].map { ($0 == 0 ? 1 : 0, 1) }
        },
        Number(
            text: "growth",
            parts: { report, all in ratio(report["new"], yearBefore(report, all)) }, offset: -1),
    ]

    private static func ratio(_ above: Double?, _ below: Double?) -> (Double, Double)? {
        above.flatMap { above in below.map { (above, $0) } }
    }

    private static let denials = [
        "secret", "law", "safety", "third", "internal", "process", "casefile", "query",
    ].map { "deny_\($0)" }

    private static let outcomes =
        ["granted", "partial"] + denials
        + ["notheld", "create", "unclear"].map { "unable_\($0)" }
        + ["petition", "repeat", "publication", "mass", "confirm"].map { "reject_\($0)" }

    private static func done(_ report: ShownReport) -> Double? {
        let other = report["other"] ?? report.sum(["other_nofix", "other_nofee", "other_misc"])
        let sum = report.sum(outcomes).flatMap { sum in other.map { sum + $0 } }
        return sum ?? report["done"]
    }

    /// What the one report of the body for the year before has; nothing where there are several of
    /// either year.
    private static func yearBefore(_ report: ShownReport, _ all: [ShownReport]) -> Double? {
        guard let body = report.body else { return nil }
        let own = all.filter { $0.body == body }
        let before = own.filter { $0.year == report.year - 1 }
        guard before.count == 1, own.count(where: { $0.year == report.year }) == 1
        else { return nil }
        return before[0]["new"]
    }
}
