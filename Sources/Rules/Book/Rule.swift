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

    /// How the two sides must stand to each other; nothing for a rule that is no sum.
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

/// What a rule says; its instances differ in their cells.
public enum RuleFamily: String, CaseIterable, Sendable {
    /// Received and carried in is done and carried out.
    case balance = "A1"
    /// Done is the sum of the outcomes.
    case outcomes = "A2"
    /// A row's total is the sum of its columns.
    case applicants = "A3"
    /// A block's total in table four is the sum of its results.
    case disputes = "A4"
    /// A printed subtotal is the sum of its parts.
    case printedSums = "A5"
    /// Carried in is what the year before carried out.
    case carried = "B1"
    /// Documents in force follow from those of the year before.
    case inForce = "B2"
    /// The number of items follows from that of the year before.
    case items = "B3"
    /// The number of disclosed documents does not fall.
    case everDisclosed = "B4"
    /// A report is not a copy of last year's.
    case copied = "B6"
    /// Counts are whole, and not negative where they must not be.
    case counts = "C1"
    /// More is disclosed in all than in a year, and no more than was made.
    case disclosed = "C2"
    /// Items are not negative, and decisions need items.
    case decisions = "C3"
    /// No more is repealed than there is.
    case repealed = "C4"
    /// Only some bodies may make rules.
    case ruleMakers = "C5"
    /// Amounts of money are of a likely size.
    case money = "C6"
    /// Requests received, as the prose has it.
    case statedReceived = "D1"
    /// Requests carried in, as the prose has it.
    case statedCarriedIn = "D2"
    /// Requests done, as the prose has it.
    case statedDone = "D3"
    /// Requests carried out, as the prose has it.
    case statedCarriedOut = "D4"
    /// Outcomes, as the prose has them.
    case statedOutcome = "D5"
    /// Shares of outcomes, as the prose has them.
    case statedShare = "D6"
    /// Applicants, as the prose has them.
    case statedApplicants = "D7"
    /// The prose says that there was no request.
    case statedNone = "D8"
    /// Reviews and suits, as the prose has them.
    case statedDisputes = "D9"
    /// Documents made, repealed and in force, as the prose has them.
    case statedDocuments = "D10"
    /// Growth against the year before, as the prose has it.
    case statedGrowth = "D11"
    /// A part of what the prose counts is not greater than the whole.
    case statedParts = "D12"
    /// What was charged for processing; a fact, held against nothing.
    case statedFee = "D13"

    /// Whether it always needs the report of the year before.
    var comparesYears: Bool { self == .copied || self == .statedGrowth }
}
