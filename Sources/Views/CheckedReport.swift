import Answers
public import Presentation
public import Query
public import Reports
import Rules
public import Store

/// A report held against all rules, those of two years included.
public struct CheckedReport {
    private let pair: YearPair
    private let severity: Finding.Severity?
    /// What came of the rules that need the report of the year before.
    private let years: [Check]

    /// Compares a report with that of the year before.
    ///
    /// - Parameter severity: which rules are of interest; all if nil.
    public init(_ pair: YearPair, only severity: Finding.Severity?) {
        self.pair = pair
        self.severity = severity
        guard let before = pair.before else {
            years = []
            return
        }
        let report = pair.report
        let claims = ClaimReader(year: report.year, scope: report.scope)
            .claims(in: report.sections).filter { $0.family == .statedGrowth }
        let growth = ClaimCheck(figures: report.figures, before: before.figures)
            .results(claims).filter { $0.rule == RuleFamily.statedGrowth.rawValue }
        let results =
            YearComparison(report.figures, before: before.figures).results() + growth
        years = results.filter { severity == nil || $0.severity == severity }
    }

    /// How many rules of interest came to what.
    public var counts: RuleCounts {
        var counts = RuleCounts()
        if severity != .soft { counts = counts + pair.report.hard }
        if severity != .hard { counts = counts + pair.report.soft }
        for check in years { counts.add(check.status) }
        return counts
    }

    /// The names of the place in both reports, where they differ.
    private var renamed: [UnmatchedName] {
        guard let before = pair.before, let own = pair.report.region.ownName,
            let other = before.region.ownName, own != other
        else { return [] }
        return [UnmatchedName(own, suggestions: [], otherNames: [other])]
    }

    /// The report with the rules that failed or could not be checked.
    public func view(in language: MessageLanguage) -> CheckedReportView {
        let report = pair.report
        // Without what reading noted, causes stand elsewhere.
        var positions: [Int: Int] = [:]
        var findings: [FindingView] = []
        for (position, finding) in report.findings.enumerated()
        where finding.status != .noted && (severity == nil || finding.severity == severity) {
            positions[position] = findings.count
            var view = FindingView(finding, on: report.pages, language: language)
            view.cause = finding.cause(among: report).flatMap { positions[$0] }
            findings.append(view)
        }
        findings += years.filter { $0.status == .failed || $0.status == .undetermined }
            .map { FindingView($0, on: report.pages, language: language) }
        return CheckedReportView(
            key: report.key, agency: report.agency?.name, year: report.year,
            source: report.source, figures: report.figures, findings: findings,
            comparedWith: pair.before?.key, renamed: renamed, rivals: pair.rivals,
            isWhole: report.part.isWhole, pages: report.pages)
    }
}
