public import Numbers
public import Query

/// The reports that are compared, as columns: what an index gives for a comparison.
///
/// Each report stands once, and each body at most once a year.
public struct ReportSample: Sendable {
    /// The groups, in no certain order.
    public let groups: [ReportGroup]

    /// For each report, its group; -1 for none.
    public let groupOfReport: [Int32]

    /// For each report, its year.
    public let years: [Int32]

    /// For each report, whether a hard check fails.
    public let isFailed: [Bool]

    /// The parts of the numbers, those of a ``Decomposer`` in its order.
    public let parts: [PartColumn]

    /// For each number, how it follows from the parts.
    public let numbers: [Decomposition]

    /// Reports that were left out since their body has another of the same year: their groups and
    /// years.
    public let repeated: [(group: Int32, year: Int32)]

    /// What is known of the selection already.
    public let remarks: [ComparisonRemark]

    /// What the reports are.
    public let profile: SelectionProfile

    /// A sample from its parts.
    ///
    /// - Precondition: all columns are of the same length.
    public init(
        groups: [ReportGroup], groupOfReport: [Int32], years: [Int32], isFailed: [Bool],
        parts: [PartColumn], numbers: [Decomposition], repeated: [(group: Int32, year: Int32)],
        remarks: [ComparisonRemark], profile: SelectionProfile
    ) {
        precondition(
            years.count == groupOfReport.count && isFailed.count == years.count
                && parts.allSatisfy { $0.isKnown.count == years.count },
            "each report stands in every column")
        self.groups = groups
        self.groupOfReport = groupOfReport
        self.years = years
        self.isFailed = isFailed
        self.parts = parts
        self.numbers = numbers
        self.repeated = repeated
        self.remarks = remarks
        self.profile = profile
    }
}

/// A part of a number in every report.
public struct PartColumn: Sendable {
    /// The numbers; any where one is not known.
    public enum Values: Sendable {
        /// Integers: nearly all columns of nearly all indexes.
        case integers([Int])
        /// Decimals and others.
        case fractions([Fraction])
    }

    /// The numbers.
    public let values: Values

    /// Whether a report has the number.
    public let isKnown: [Bool]

    /// Of a number that belongs to a place and not to the report, the place of each report; it
    /// counts once a place and year, however many reports a place has.
    public let places: [Int32]?

    /// A column from its parts.
    public init(values: Values, isKnown: [Bool], places: [Int32]? = nil) {
        self.values = values
        self.isKnown = isKnown
        self.places = places
    }

    /// The number of a report, as exact as it is known.
    func fraction(_ report: Int) -> Fraction {
        switch values {
        case .integers(let values): Fraction(values[report])
        case .fractions(let values): values[report]
        }
    }
}

/// A group of reports: what they have in common, and how to ask for them.
public struct ReportGroup: Equatable, Sendable {
    /// What it is called.
    public let label: String

    /// The code of the place; nil where the group is none, or the code is not known.
    public var code: String?

    /// The province, as far as the group tells it.
    public var province: String?

    /// The city, as far as the group tells it.
    public var city: String?

    /// The county, as far as the group tells it.
    public var county: String?

    /// The year, where years are the groups.
    public var year: Int?

    /// What a report of the group fulfils.
    public var filter = Condition.everything

    /// Whether it holds reports of places that lie in one another, each of a whole place.
    public var isNested = false

    /// A group by its name.
    public init(_ label: String) {
        self.label = label
    }
}
