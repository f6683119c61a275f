public import Numbers
import Reports

/// A comparison carried out: groups with their numbers.
public struct ComparisonTable: Sendable {
    /// What was asked.
    public let comparison: Comparison

    /// For each number, what it is to a group.
    public let natures: [Decomposition.Nature]

    /// The years of the columns, gaps included; empty where there is one column a number.
    public let years: [Int]

    /// The groups in order: ranked ones first, the greatest first number first; over years by
    /// their places; years themselves in order, with gaps.
    public let rows: [Row]

    /// All reports that are in groups, together.
    public let total: Row

    /// How many reports take part, and which.
    public let profile: SelectionProfile

    /// How many reports take part.
    public var reports: Int { profile.scopes.values.reduce(0, +) }

    /// What must be known to read it rightly.
    public let remarks: [ComparisonRemark]

    /// A group with its numbers.
    public struct Row: Sendable {
        /// The group.
        public let group: ReportGroup

        /// For each number, a cell a year; one cell where there are no years.
        public var cells: [[ComparedCell]]
    }

    /// Whether no cell has a number.
    public var isEmpty: Bool {
        rows.allSatisfy { row in row.cells.joined().allSatisfy { $0.value == nil } }
    }
}

/// A number of a group, perhaps of a year, with what it rests on.
public struct ComparedCell: Equatable, Sendable {
    /// The number; nil where there is none.
    public var value: Fraction?

    /// How many reports the group has; none is a gap.
    public var reports = 0

    /// How many of them the number rests on.
    public var n = 0

    /// How many lack a figure.
    public var missing = 0

    /// How many divide by zero, which only keeps them out of what each report has.
    public var zeroDivisors = 0

    /// How many count although a hard check fails.
    public var failed = 0

    /// How many were left out since their body has another report of the year.
    public var repeated = 0

    /// How the numbers of the reports themselves are spread; nil where that was not asked for.
    public var spread: Spread?

    /// The share of all groups together; nil for what does not add up.
    public var share: Fraction?

    /// The place among the groups that can be ranked; equal numbers share one.
    public var rank: Int?

    /// The relative change since the year before; nil behind a gap.
    public var growth: Fraction?

    /// A cell of a group without reports.
    public init() {}
}

/// How numbers of reports are spread.
public struct Spread: Equatable, Sendable {
    /// The smallest.
    public let minimum: Fraction
    /// A quarter of them is smaller.
    public let lowerQuartile: Fraction
    /// Half of them are smaller.
    public let median: Fraction
    /// Three quarters of them are smaller.
    public let upperQuartile: Fraction
    /// The greatest.
    public let maximum: Fraction
    /// Their sum divided by how many there are; nil where it cannot be kept.
    public let mean: Fraction?
}
