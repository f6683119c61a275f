public import Answers
public import Query
public import Reports

/// What the page of broken rules is asked for.
public struct FindingsFilter: Equatable, Sendable {
    /// The kind of rules; every kind if nil.
    public var rule: String?
    /// The name of a region; everywhere if nil.
    public var region: String?
    /// Years as a query has them; all if nil.
    public var year: String?
    /// How much the rules matter; however much if nil.
    public var severity: Finding.Severity?

    /// A filter as typed.
    public init(
        rule: String? = nil, region: String? = nil, year: String? = nil,
        severity: Finding.Severity? = nil
    ) {
        self.rule = rule
        self.region = region
        self.year = year
        self.severity = severity
    }
}

/// The page of reports that break rules.
public struct FindingsPage: Sendable {
    private let frame: PageFrame
    private let filter: FindingsFilter
    private let rules: [RuleLine]

    /// A page with a form for a filter.
    ///
    /// - Parameter rules: the rules to choose from.
    public init(_ filter: FindingsFilter, rules: [RuleLine], in frame: PageFrame) {
        self.filter = filter
        self.rules = rules
        self.frame = frame
    }

    /// The page of the reports that break rules.
    ///
    /// - Parameters:
    ///   - reports: those of the page.
    ///   - total: how many there are on all pages.
    public func html(_ reports: [CheckedReport], page: Page, total: Int) -> String {
        let first = page.first
        let range =
            reports.isEmpty ? "" : "\(first)–\(first + reports.count - 1)"
        let paging = PagingValues(page, total: total, frame) { offset in
            PageAddress.findings(
                rule: filter.rule, region: filter.region, year: filter.year,
                severity: filter.severity?.rawValue, offset: offset)
        }
        let list: PageValues = [
            "found": frame.text(.brokenIn(Grouped.text(total))), "range": range,
            "none": total == 0, "reports": reports.map(values(of:)), "paging": paging.values,
        ]
        return html(["hasFaults": false, "list": [list]])
    }

    /// The page of a filter that cannot be used.
    public func html(_ errors: QueryErrors) -> String {
        var values = FaultValues(errors: errors, frame: frame) { _ in "/findings" }.values
        values["fixed"] = false
        values["list"] = false
        return html(values)
    }

    private func html(_ own: PageValues) -> String {
        let language = frame.language
        var values = own
        values["rules"] = rules.map { rule in
            [
                "family": rule.family, "says": rule.text(in: language),
                "count": Grouped.text(rule.reports ?? 0), "selected": rule.family == filter.rule,
            ] as PageValues
        }
        values["region"] = filter.region ?? ""
        values["year"] = filter.year ?? ""
        let severities = [Finding.Severity.hard, .soft].map {
            ($0.rawValue, Phrase.severity($0).text(in: language))
        }
        values["severities"] = options(
            [("", frame.text(.everySeverity))] + severities, selected: filter.severity?.rawValue)
        return frame.html("findings", title: frame.text(.checks), values)
    }

    private func values(of report: CheckedReport) -> PageValues {
        let failed = self.failed(report.findings)
        let findings = FindingValues(
            failed, figures: report.figures, key: report.key, frame
        ) { line in
            report.isWhole
                ? PageAddress.report(report.key, at: ReportAnchor.line(line))
                : PageAddress.report(report.key, partWithLine: line)
        }
        return [
            "href": PageAddress.report(report.key),
            "heading": "\(report.agencyName(in: frame.language)) \(report.year)",
            "key": SafeText.line(report.key), "source": SafeText.line(report.source),
            "findings": findings.listed,
        ]
    }

    /// What failed of the rules that are asked for, each with what explains it.
    private func failed(_ findings: [StoredFinding]) -> [StoredFinding] {
        let causes = Set(findings.filter(isWanted).compactMap(\.cause))
        var positions: [Int: Int] = [:]
        var failed: [StoredFinding] = []
        for (position, finding) in findings.enumerated()
        where isWanted(finding) || causes.contains(position) {
            positions[position] = failed.count
            var finding = finding
            finding.cause = finding.cause.flatMap { positions[$0] }
            failed.append(finding)
        }
        return failed
    }

    private func isWanted(_ finding: StoredFinding) -> Bool {
        finding.status == .failed && (filter.rule.map { finding.family == $0 } ?? true)
    }
}
