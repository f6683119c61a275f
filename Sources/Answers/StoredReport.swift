public import Query
public import Reports

/// A report as an index holds it.
public struct StoredReport: Equatable, Sendable {
    /// Its name in the index: `410411-司法局-2020`.
    public let key: String
    /// Its title as printed; nothing if it has none.
    public let title: String?
    /// The line of the document that the title stands on; nothing if it has none.
    public let titleLine: Int?
    /// The region's name as the report states it.
    public let statedRegion: String?
    /// Where it is from, as resolved.
    public let region: ReportRegion
    /// The agency; nothing where the report tells of none.
    public let agency: Agency?
    /// How its region was resolved: the division's level; nothing if it was not.
    public let level: String?
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
    /// The documents it was found in, by path; more than one if several files hold it.
    public let sources: [ReportSource]
    /// What a list of downloads has of it: `url`, `downloaded` and the columns that are not known.
    public let catalogue: [ListedValue]
    /// Its prose, in order, without the title.
    public let sections: [Section]
    /// Its numbers, with raw text and places.
    public let figures: Figures
    /// What reading it left in doubt, and the rules that failed or could not be checked.
    public let findings: [StoredFinding]
    /// Which part of its prose and of its findings this is.
    public let part: ReportPortion
    /// How many rules that follow from the form came to what.
    public let hard: RuleCounts
    /// How many rules with lawful exceptions came to what.
    public let soft: RuleCounts

    /// A report from its parts.
    public init(
        key: String, title: String?, titleLine: Int? = nil, statedRegion: String?,
        region: ReportRegion, agency: Agency?, level: String?, scope: Scope, year: Int,
        edition: Edition, layout: Layout, sources: [ReportSource], catalogue: [ListedValue] = [],
        sections: [Section], figures: Figures, findings: [StoredFinding],
        part: ReportPortion = .whole, pages: PageStarts = .none, hard: RuleCounts, soft: RuleCounts
    ) {
        self.key = key
        self.title = title
        self.titleLine = titleLine
        self.statedRegion = statedRegion
        self.region = region
        self.agency = agency
        self.level = level
        self.scope = scope
        self.year = year
        self.edition = edition
        self.layout = layout
        self.sources = sources
        self.catalogue = catalogue
        self.sections = sections
        self.figures = figures
        self.findings = findings
        self.part = part
        self.pages = pages
        self.hard = hard
        self.soft = soft
    }

    /// The path of the first of its documents.
    public var source: String { sources.first?.path ?? "" }
}

/// A report, and what the index has of the same body and scope for the year before.
public struct YearPair: Equatable, Sendable {
    /// The report.
    public let report: StoredReport
    /// That of the year before; nothing if there is none, or if it cannot be told.
    public let before: StoredReport?
    /// The keys of reports that share the name of either: which are to be compared cannot be told.
    public let rivals: [String]

    /// A report with that of the year before, or with those that make it impossible to tell.
    public init(report: StoredReport, before: StoredReport? = nil, rivals: [String] = []) {
        self.report = report
        self.before = before
        self.rivals = rivals
    }
}
