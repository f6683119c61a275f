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
    /// How its region was resolved: the division's level; nothing if it was not.
    public let level: String?
    /// Its prose, in order, without the title.
    public let sections: [Section]
    /// Its numbers, with raw text and places.
    public let figures: Figures
    /// What reading it left in doubt, and the rules that failed or could not be checked.
    public let findings: [StoredFinding]
    /// Which part of its prose and of its findings this is.
    public let part: ReportPortion
    /// How many findings stand before the first of these; positions of causes count those, too.
    public let firstFinding: Int
    /// How many rules that follow from the form came to what.
    public let hard: RuleCounts
    /// How many rules with lawful exceptions came to what.
    public let soft: RuleCounts

    /// The path of the first of its documents.
    public var source: String { sources.first?.path ?? "" }
}

/// A region as an index names it.
public struct ReportRegion: Equatable, Sendable {
    /// The six-digit code; `000000` where it cannot be told.
    public let code: String
    /// The county.
    public let county: String?
    /// The city.
    public let city: String?
    /// The province.
    public let province: String?

    /// What the place itself is called.
    public var ownName: String? { county ?? city ?? province }
}

/// A finding as an index holds it.
public struct StoredFinding: Equatable, Sendable {
    /// The stable id of the problem.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// Whether it was noted in reading, or what came of a rule.
    public let status: Finding.Status
    /// The problem in a Chinese sentence.
    public let chinese: String
    /// The problem in an English sentence.
    public let english: String
    /// The cells it touches.
    public let cells: [CellAddress]
    /// What cells would hold if the rules held.
    public let implied: [ImpliedValue]
    /// The position among the report's findings of what explains this one.
    public let cause: Int?
    /// The line of the document it stands on.
    public let line: Int?
    /// The column it starts at, where that is known.
    public let column: Int?
}
