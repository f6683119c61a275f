public import Query
public import Reports

/// A finding of a report: what reading it left in doubt, or what came of a rule.
public struct StoredFinding: LocalizedText, Equatable, Sendable {
    /// The stable id of the problem or the rule.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// Whether it was noted in reading, or what came of a rule.
    public let status: Finding.Status
    /// The problem in a Chinese sentence.
    public let chinese: String
    /// The problem in an English sentence.
    public let english: String
    /// The cells it touches.
    public let cells: [CellAddress]
    /// What cells would hold if the rules held.
    public let implied: [ImpliedValue]
    /// The position, among the findings it stands with, of what explains this one.
    public var cause: Int?
    /// The line of the document it stands on, counted over all pages.
    public let line: Int?
    /// The same line as people count it.
    public let shownLine: DocumentLine?
    /// The column it starts at, where that is known.
    public let column: Int?

    /// A finding in a document with such pages.
    public init(
        rule: String, severity: Finding.Severity, status: Finding.Status, chinese: String,
        english: String, cells: [CellAddress], implied: [ImpliedValue] = [], cause: Int? = nil,
        line: Int? = nil, column: Int? = nil, pages: PageStarts = .none
    ) {
        self.rule = rule
        self.severity = severity
        self.status = status
        self.chinese = chinese
        self.english = english
        self.cells = cells
        self.implied = implied
        self.cause = cause
        self.line = line
        shownLine = line.map(pages.line)
        self.column = column
    }

    /// What came of a rule that failed or could not be checked, in a document with such pages.
    public init(_ check: Check, on pages: PageStarts) {
        self.init(
            rule: check.rule, severity: check.severity,
            status: check.status == .failed ? .failed : .undetermined, chinese: check.chinese,
            english: check.english, cells: check.cells, implied: check.implied, line: check.line,
            pages: pages)
    }

    /// The part of the rule's id that says what it is about: `A1` of `A1.natural`.
    public var family: Substring { rule.prefix { $0 != "." } }
}
