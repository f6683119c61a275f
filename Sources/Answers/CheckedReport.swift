public import Reports

/// A report and the rules it breaks, or of which that cannot be told.
public struct CheckedReport: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// The agency's name with its region's; nothing where the report tells of none.
    public let agency: String?
    /// The reporting year.
    public let year: Int
    /// The path of the document.
    public let source: String
    /// Its numbers.
    public let figures: Figures
    /// The rules that failed or could not be checked, a cause before what it explains.
    public let findings: [StoredFinding]
    /// How many rules came to what.
    public let counts: RuleCounts
    /// The report of the year before that it was compared with.
    public let comparedWith: String?
    /// Its place with the other name that it has in that report; none where it is the same.
    public let renamed: [UnmatchedName]
    /// The reports that share its name or that of the year before, so that none was compared.
    public let rivals: [String]
    /// Where the pages of its document begin.
    public let pages: PageStarts
    /// Whether its page shows all of it at once.
    public let isWhole: Bool

    /// A report from its parts.
    public init(
        key: String, agency: String?, year: Int, source: String, figures: Figures,
        findings: [StoredFinding], counts: RuleCounts = RuleCounts(), comparedWith: String?,
        renamed: [UnmatchedName] = [], rivals: [String], isWhole: Bool = true,
        pages: PageStarts = .none
    ) {
        self.key = key
        self.agency = agency
        self.year = year
        self.source = source
        self.figures = figures
        self.findings = findings
        self.counts = counts
        self.comparedWith = comparedWith
        self.renamed = renamed
        self.rivals = rivals
        self.isWhole = isWhole
        self.pages = pages
    }
}

/// What the rules made of some reports.
public struct CheckAnswer: Equatable, Sendable {
    /// The reports with something to say of, by key.
    public private(set) var reports: [CheckedReport]
    /// How many reports were looked at.
    public private(set) var total: Int
    /// What came of their rules.
    public private(set) var counts: RuleCounts

    /// An answer from its parts; nothing is looked at without them.
    public init(
        reports: [CheckedReport] = [], total: Int = 0, counts: RuleCounts = RuleCounts()
    ) {
        self.reports = reports
        self.total = total
        self.counts = counts
    }

    /// Adds what the rules made of one more report.
    public mutating func add(_ report: CheckedReport) {
        counts = counts + report.counts
        total += 1
        // That a report was not compared is said even where nothing else is.
        if !report.findings.isEmpty || !report.rivals.isEmpty { reports.append(report) }
    }
}
