import Reports

/// A row of the table `findings`.
struct FindingRow {
    let rule: String
    let severity: Finding.Severity
    let status: Finding.Status
    let chinese: String
    let english: String
    let cells: [CellAddress]
    var implied: [ImpliedValue] = []
    /// The position of the row that explains this one.
    var cause: Int?
    var line: Int?
    var column: Int?

    /// The rows of a report: what reading noted; each cause with the failures it explains; other
    /// failures; what could not be checked.
    static func rows(of report: Report) -> [FindingRow] {
        var rows = report.findings.map(FindingRow.init)
        let results = report.checks.results
        for (index, cause) in report.checks.causes.enumerated() {
            let position = rows.count
            rows.append(FindingRow(cause))
            rows += results.filter { $0.cause == index }.map { FindingRow($0, cause: position) }
        }
        let rest = results.filter { $0.cause == nil }
        return rows + rest.filter { $0.status == .failed }.map { FindingRow($0) }
            + rest.filter { $0.status == .undetermined }.map { FindingRow($0) }
    }

    private init(_ finding: Finding) {
        rule = finding.problem.id
        severity = finding.problem.severity
        status = .noted
        chinese = finding.problem.chinese
        english = finding.problem.english
        cells = finding.cells
        line = finding.place?.line
        column = finding.place?.column
    }

    private init(_ check: Check, cause: Int? = nil) {
        rule = check.rule
        severity = check.severity
        status = check.status == .failed ? .failed : .undetermined
        chinese = check.chinese
        english = check.english
        cells = check.cells
        implied = check.implied
        line = check.line
        self.cause = cause
    }

    private init(_ cause: Cause) {
        rule = Cause.rule
        severity = .hard
        status = .failed
        chinese = cause.chinese
        english = cause.english
        cells = Set(cause.alternatives.flatMap(\.self)).sorted()
        implied = cause.implied
    }
}
