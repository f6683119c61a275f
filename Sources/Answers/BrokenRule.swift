public import Query
public import Reports

/// A rule that a report breaks, by numbers: which report and which rule.
public struct BrokenRule: Hashable, Sendable {
    /// The number of the report in this file.
    public let report: Int64
    /// The stable id of the rule: `A2.natural`.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// Whether another finding of the report explains it.
    public let isExplained: Bool

    /// A rule with the report that breaks it.
    public init(report: Int64, rule: String, severity: Finding.Severity, isExplained: Bool) {
        self.report = report
        self.rule = rule
        self.severity = severity
        self.isExplained = isExplained
    }

    /// The part of the rule's id that says what it is about: `A2` of `A2.natural`.
    public var family: Substring { rule.prefix { $0 != "." } }
}

/// A kind of rules with what is said about it.
public struct RuleLine: LocalizedText, Equatable, Sendable {
    /// The part of the ids of its rules that they share: `A2`.
    public let family: String
    /// What the rules say, in Chinese.
    public let chinese: String
    /// What the rules say, in English.
    public let english: String
    /// How much a failure matters at most.
    public let severity: Finding.Severity
    /// How many reports break one of them; nothing where that is not counted.
    public let reports: Int?

    /// A kind of rules.
    public init(
        family: String, chinese: String, english: String, severity: Finding.Severity, reports: Int?
    ) {
        self.family = family
        self.chinese = chinese
        self.english = english
        self.severity = severity
        self.reports = reports
    }
}
