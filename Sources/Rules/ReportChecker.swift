public import Reports

/// Holds a report against every rule that needs no other report.
///
/// The same report always has the same results.
public struct ReportChecker: Sendable {
    /// A checker.
    public init() {}

    /// What came of each rule, and what explains failed sums.
    public func checks(of report: Report) -> Checks {
        let figures = report.figures
        let sums = FormSums(figures: figures, edition: report.identity.edition).checks()
        let disclosure = DisclosureChecks(figures: figures, identity: report.identity).results()
        let claims = ClaimReader(report.identity).claims(in: report.sections)
        return Checks(
            results: sums.results + report.printedSums.map { $0.check(figures) } + disclosure
                + ClaimCheck(figures: figures).results(claims),
            causes: sums.causes)
    }
}
