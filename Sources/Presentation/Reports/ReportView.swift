public import Answers
public import Query
public import Reports

/// A report as it is shown, wherever it comes from.
public struct ReportView: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// Its title as printed.
    public let title: String?
    /// The line of the document that the title stands on.
    public let titleLine: Int?
    /// The region's name as the report states it.
    public let statedRegion: String?
    /// Where it is from, as resolved.
    public let region: HitRegion
    /// The agency.
    public let agency: Agency?
    /// Whether it speaks for one body or for a whole place.
    public let scope: Scope
    /// The reporting year.
    public let year: Int
    /// The form its tables follow.
    public let edition: Edition
    /// The layout its tables were read from.
    public let layout: Layout
    /// Where the pages of its document begin.
    public let pages: PageStarts
    /// The documents it was found in, by path.
    public let sources: [ReportSource]
    /// What a list of downloads has of it.
    public var catalogue: [ListedValue] = []
    /// The level of the division it was resolved to: `county`; nothing if it was not.
    public let level: String?
    /// Its prose, in order.
    public let sections: [Section]
    /// Its numbers.
    public let figures: Figures
    /// What reading it left in doubt, and the rules that failed or could not be checked.
    public let findings: [FindingView]
    /// Which part of its prose and of its findings this is.
    public let part: ReportPortion
    /// What came of the rules that follow from the form.
    public let hard: RuleCounts
    /// What came of the rules with lawful exceptions.
    public let soft: RuleCounts

    /// A report from its parts.
    public init(
        key: String, title: String?, titleLine: Int? = nil, statedRegion: String?,
        region: HitRegion, agency: Agency?,
        level: String?, scope: Scope, year: Int, edition: Edition, layout: Layout,
        sources: [ReportSource], sections: [Section], figures: Figures, findings: [FindingView],
        part: ReportPortion = .whole, pages: PageStarts = .none, hard: RuleCounts, soft: RuleCounts
    ) {
        self.part = part
        self.pages = pages
        self.key = key
        self.title = title
        self.titleLine = titleLine
        self.statedRegion = statedRegion
        self.region = region
        self.agency = agency
        self.scope = scope
        self.year = year
        self.edition = edition
        self.layout = layout
        self.sources = sources
        self.level = level
        self.sections = sections
        self.figures = figures
        self.findings = findings
        self.hard = hard
        self.soft = soft
    }
}
