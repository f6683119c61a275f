public import Query
public import Reports

/// A report as it is shown, wherever it comes from.
public struct ReportView: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// Its title as printed.
    public let title: String?
    /// The region's name as the report states it.
    public let statedRegion: String?
    /// Where it is from, as resolved.
    public let region: HitRegion
    /// The agency.
    public let agency: Agency
    /// Whether it speaks for one body or for a whole place.
    public let scope: Scope
    /// The reporting year.
    public let year: Int
    /// The form its tables follow.
    public let edition: Edition
    /// The layout its tables were read from.
    public let layout: Layout
    /// The path of the document.
    public let source: String
    /// The SHA-256 of the document, in hexadecimal digits.
    public let sha256: String
    /// Its prose, in order.
    public let sections: [Section]
    /// Its numbers.
    public let figures: Figures
    /// What reading it left in doubt.
    public let findings: [FindingView]

    /// A report from its parts.
    public init(
        key: String, title: String?, statedRegion: String?, region: HitRegion, agency: Agency,
        scope: Scope, year: Int, edition: Edition, layout: Layout, source: String, sha256: String,
        sections: [Section], figures: Figures, findings: [FindingView]
    ) {
        self.key = key
        self.title = title
        self.statedRegion = statedRegion
        self.region = region
        self.agency = agency
        self.scope = scope
        self.year = year
        self.edition = edition
        self.layout = layout
        self.source = source
        self.sha256 = sha256
        self.sections = sections
        self.figures = figures
        self.findings = findings
    }
}

/// A finding as it is shown.
public struct FindingView: Equatable, Sendable {
    /// The stable id of the problem.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// The problem in words, in the user's language.
    public let message: String
    /// The cells it touches.
    public let cells: [CellAddress]
    /// Where it stands in the document.
    public let place: Place?

    /// A finding from its parts.
    public init(
        rule: String, severity: Finding.Severity, message: String, cells: [CellAddress],
        place: Place?
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.cells = cells
        self.place = place
    }
}
