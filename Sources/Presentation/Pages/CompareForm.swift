public import Comparisons
import Query

/// What the page of comparisons is asked for, as typed.
public struct CompareForm: Equatable, Sendable {
    /// The numbers.
    public var expressions: [String]
    /// The query that chooses the reports; empty for all of them.
    public var query: String
    /// What makes a group; nil for one group of all.
    public var grouping: Grouping?
    /// Whether each group is shown year by year.
    public var isOverYears: Bool
    /// What is computed of a group's reports.
    public var statistic: Statistic
    /// How many reports a group must have to be ranked.
    public var minimum: Int
    /// Whether only reports take part whose hard checks all hold.
    public var isVerified: Bool
    /// The kind of the chart; nil for the one that fits best.
    public var chart: ChartKind?

    /// A form as filled in.
    public init(
        expressions: [String], query: String = "", grouping: Grouping? = nil,
        isOverYears: Bool = false, statistic: Statistic = .sum, minimum: Int = 1,
        isVerified: Bool = false, chart: ChartKind? = nil
    ) {
        self.expressions = expressions
        self.query = query
        self.grouping = grouping
        self.isOverYears = isOverYears
        self.statistic = statistic
        self.minimum = minimum
        self.isVerified = isVerified
        self.chart = chart
    }

    /// So many numbers can be compared at once.
    public static let mostNumbers = 8

    /// The parameters of an address, those that differ from what is usual.
    var parameters: [(String, String?)] {
        expressions.map { ("expr", $0) } + [
            ("q", query), ("by", grouping?.rawValue), ("over", isOverYears ? "year" : nil),
            ("stat", statistic == .sum ? nil : statistic.rawValue),
            ("min", minimum > 1 ? "\(minimum)" : nil), ("verified", isVerified ? "1" : nil),
            ("chart", chart?.rawValue),
        ]
    }

    /// The same on the command line.
    var command: [String] {
        let hasMinus = expressions.contains { ShellCommand.isOption(SafeText.line($0)) }
        var options = query.isEmpty ? [] : ["--where", SafeText.line(query)]
        if let grouping { options += ["--by", grouping.rawValue] }
        if isOverYears { options += ["--over", "year"] }
        if statistic != .sum { options += ["--stat", statistic.rawValue] }
        if minimum > 1 { options += ["--min", "\(minimum)"] }
        if isVerified { options.append("--verified") }
        let numbers = expressions.map { SafeText.line($0) }
        return ["search", "compare"] + (hasMinus ? options + ["--"] + numbers : numbers + options)
    }
}
