public import Reports

/// A report as an index holds it.
public struct StoredReport: Equatable, Sendable {
    /// Its name in the index: `410411-司法局-2020`.
    public let key: String
    /// Its title as printed; nothing if it has none.
    public let title: String?
    /// The region's name as the report states it.
    public let statedRegion: String?
    /// Where it is from, as resolved.
    public let region: ReportRegion
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
    /// Its prose, in order, without the title.
    public let sections: [Section]
    /// Its numbers, with raw text and places.
    public let figures: Figures
    /// What reading it left in doubt.
    public let findings: [StoredFinding]
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
}

/// A finding as an index holds it.
public struct StoredFinding: Equatable, Sendable {
    /// The stable id of the problem.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// The problem in a Chinese sentence.
    public let chinese: String
    /// The problem in an English sentence.
    public let english: String
    /// The cells it touches.
    public let cells: [CellAddress]
    /// Where it stands in the document.
    public let place: Place?
}
