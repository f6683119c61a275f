public import Presentation
public import Query
public import Reports
public import Store

/// Gathers what the rules make of reports, one report after the other.
public struct CheckBuilder {
    private let severity: Finding.Severity?
    private let language: MessageLanguage
    private var reports: [CheckedReportView] = []
    private var looked = 0
    private var counts = RuleCounts()

    /// Nothing is gathered yet.
    ///
    /// - Parameter severity: which rules are of interest; all if nil.
    public init(only severity: Finding.Severity?, language: MessageLanguage) {
        self.severity = severity
        self.language = language
    }

    /// Holds a report against the rules.
    public mutating func add(_ pair: YearPair) {
        let checked = CheckedReport(pair, only: severity)
        counts = counts + checked.counts
        looked += 1
        let view = checked.view(in: language)
        // That a report was not compared is said even where nothing else is.
        if !view.findings.isEmpty || !view.rivals.isEmpty { reports.append(view) }
    }

    /// What the rules made of all of them.
    public var answer: CheckAnswer {
        CheckAnswer(reports: reports, total: looked, counts: counts)
    }
}
