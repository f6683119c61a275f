public import Answers
import Query
public import Reports
import Rules

extension CheckedReport {
    /// A report with what came of all rules, those that compare it with the year before included.
    ///
    /// - Parameter severity: which rules are of interest; all if nil.
    public init(_ pair: YearPair, only severity: Finding.Severity?) {
        let report = pair.report
        let years = pair.comparisons.filter { severity == nil || $0.severity == severity }
        var counts = RuleCounts()
        if severity != .soft { counts = counts + report.hard }
        if severity != .hard { counts = counts + report.soft }
        for check in years { counts.add(check.status) }
        let compared = years.filter { $0.status == .failed || $0.status == .undetermined }
        self.init(
            key: report.key, agency: report.agency?.name, year: report.year,
            source: report.source, figures: report.figures,
            findings: report.checked(only: severity)
                + compared.map { StoredFinding($0, on: report.pages) },
            counts: counts,
            comparedWith: pair.before?.key, renamed: pair.renamed, rivals: pair.rivals,
            isWhole: report.part.isWhole, pages: report.pages)
    }
}

extension StoredReport {
    /// The rules that failed or could not be checked.
    ///
    /// Without what reading noted, causes stand elsewhere.
    fileprivate func checked(only severity: Finding.Severity?) -> [StoredFinding] {
        var positions: [Int: Int] = [:]
        var checked: [StoredFinding] = []
        for (position, finding) in findings.enumerated()
        where finding.status != .noted && (severity == nil || finding.severity == severity) {
            positions[position] = checked.count
            var own = finding
            own.cause = finding.cause.flatMap { positions[$0] }
            checked.append(own)
        }
        return checked
    }
}

extension YearPair {
    /// What came of the rules that need the report of the year before; none without one.
    fileprivate var comparisons: [Check] {
        guard let before else { return [] }
        let claims = ClaimReader(year: report.year, scope: report.scope)
            .claims(in: report.sections).filter { $0.family == .statedGrowth }
        let growth = ClaimCheck(figures: report.figures, before: before.figures)
            .results(claims).filter { $0.rule == RuleFamily.statedGrowth.rawValue }
        return YearComparison(report.figures, before: before.figures).results() + growth
    }

    /// The names of the place in both reports, where they differ.
    fileprivate var renamed: [UnmatchedName] {
        guard let before, let own = report.region.ownName, let other = before.region.ownName,
            own != other
        else { return [] }
        return [UnmatchedName(own, suggestions: [], otherNames: [other])]
    }
}
