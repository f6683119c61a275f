/// A report with what stands beside it: what came of all rules, the body's other years, the same
/// kind of agency near by.
public struct ReportSurroundings: Equatable, Sendable {
    /// The report.
    public let report: StoredReport
    /// What came of the rules, those that compare it with the year before among them.
    public let checked: CheckedReport
    /// The reports of the same body, this one among them, oldest first.
    public let years: [BodyReport]
    /// Reports of the same kind of agency near by.
    public let neighbours: [Hit]
    /// The query that finds them all; nothing where there is none.
    public let neighbourQuery: String?

    /// A report with what stands beside it.
    public init(
        report: StoredReport, checked: CheckedReport, years: [BodyReport], neighbours: [Hit],
        neighbourQuery: String?
    ) {
        self.report = report
        self.checked = checked
        self.years = years
        self.neighbours = neighbours
        self.neighbourQuery = neighbourQuery
    }
}
