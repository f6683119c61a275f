public import Reports

/// A rule that the numbers of reports should follow.
public struct Rule: Equatable, Sendable {
    /// The stable id: family, then what it is about, `A2.natural`.
    public let id: String

    /// What it says.
    public let family: RuleFamily

    /// How much a failure matters.
    public let severity: Finding.Severity

    /// The forms it belongs to.
    public let editions: [Edition]

    /// How the two sides must stand to each other; nil for a rule that is no sum.
    public let relation: RuleRelation?

    /// The sum on the left.
    public let left: [RuleTerm]

    /// The sum on the right.
    public let right: [RuleTerm]

    /// A rule that compares two sums.
    init(
        _ family: RuleFamily, _ subject: String, _ severity: Finding.Severity,
        _ left: [RuleTerm], _ relation: RuleRelation, _ right: [RuleTerm],
        editions: [Edition] = Edition.forms
    ) {
        id = "\(family.rawValue).\(subject)"
        self.family = family
        self.severity = severity
        self.editions = editions
        self.relation = relation
        self.left = left
        self.right = right
    }

    /// A rule that is no sum.
    init(
        _ family: RuleFamily, about subject: String? = nil, _ severity: Finding.Severity,
        editions: [Edition] = Edition.forms
    ) {
        id = family.rawValue + (subject.map { ".\($0)" } ?? "")
        self.family = family
        self.severity = severity
        self.editions = editions
        relation = nil
        left = []
        right = []
    }

    /// The cells of both sides, the left first.
    public var cells: [CellAddress] { (left + right).map(\.cell) }

    /// Whether it needs the report of the year before.
    public var needsYearBefore: Bool {
        (left + right).contains { $0.year == .before } || family.comparesYears
    }

    /// The rule as a formula of cell ids; empty for a rule that is no sum.
    public var formula: String {
        guard let relation else { return "" }
        return "\(Self.sum(left)) \(relation.rawValue) \(Self.sum(right))"
    }

    private static func sum(_ terms: [RuleTerm]) -> String {
        guard !terms.isEmpty else { return "0" }
        return terms.map(\.description).joined(separator: " + ")
    }
}

/// How the sums of a rule must stand to each other.
public enum RuleRelation: String, Sendable {
    /// They are the same.
    case equal = "="
    /// The left is not smaller.
    case atLeast = "≥"
    /// The left is not greater.
    case atMost = "≤"
}

/// A cell in a sum.
public struct RuleTerm: Equatable, Sendable, CustomStringConvertible {
    /// Whose report the cell stands in.
    public enum Year: Sendable {
        /// The report itself.
        case this
        /// That of the same body for the year before.
        case before
    }

    /// The cell.
    public let cell: CellAddress

    /// How often it counts.
    public let coefficient: Int

    /// Whose report it stands in.
    public let year: Year

    /// The term as formulas print it: `t3.new.total`, `t3.new.total@-1` for the year before.
    public var description: String {
        let name = cell.id + (year == .before ? "@-1" : "")
        return coefficient == 1 ? name : "\(coefficient) × \(name)"
    }
}
