public import Query

/// What is compared: some numbers, over groups of reports, perhaps over years.
public struct Comparison: Equatable, Sendable {
    /// The numbers, in the order of the columns; never empty.
    public let numbers: [ComparedNumber]

    /// Which reports take part; true of every report where none is asked for.
    public let condition: Condition

    /// What makes a group; nil for one group of all.
    public let grouping: Grouping?

    /// Whether each group is shown year by year.
    public let isOverYears: Bool

    /// What is computed of a group's reports.
    public let statistic: Statistic

    /// How many reports a group must have to be ranked.
    public let minimum: Int

    /// Whether only reports take part whose hard checks all hold.
    public let isVerified: Bool

    /// A comparison from its parts.
    ///
    /// All reports year by year are groups of one year each.
    public init(
        numbers: [ComparedNumber], condition: Condition = .everything, grouping: Grouping? = nil,
        isOverYears: Bool = false, statistic: Statistic = .sum, minimum: Int = 1,
        isVerified: Bool = false
    ) {
        precondition(!numbers.isEmpty, "a comparison shows a number")
        let isYears = grouping == .year || (grouping == nil && isOverYears)
        self.numbers = numbers
        self.condition = condition
        self.grouping = isYears ? .year : grouping
        self.isOverYears = isOverYears && !isYears
        self.statistic = statistic
        self.minimum = minimum
        self.isVerified = isVerified
    }
}

/// What the reports of a group have in common.
public enum Grouping: String, CaseIterable, Sendable {
    /// The county.
    case county
    /// The city.
    case city
    /// The province.
    case province
    /// The body that reports, known again in other years.
    case agency
    /// The kind of the body.
    case kind
    /// The reporting year.
    case year
}

/// What is computed of the reports of a group.
public enum Statistic: String, CaseIterable, Sendable {
    /// The sum; of a ratio the sum of what is above over the sum of what is below.
    case sum
    /// The mean of what each report has.
    case mean
    /// The median of what each report has.
    case median
}

/// A number that is compared.
public struct ComparedNumber: Equatable, Sendable {
    /// The number as typed.
    public let text: String

    /// How it is computed for one report.
    public let number: NumericExpression

    /// The same with every name resolved.
    public let resolved: String

    /// The fields it names, with their places in the text.
    public let mentions: [FieldMention]

    /// The number that a text means.
    public init(_ compiled: CompiledNumber) {
        text = compiled.text
        number = compiled.number
        resolved = compiled.resolved
        mentions = compiled.mentions
    }

    /// The one field that it is; nil for a calculation.
    public var field: Field? {
        if case .field(let field) = number { field } else { nil }
    }
}
