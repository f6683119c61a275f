public import Reports

/// Whose a report is, as a row of a table for statistics has it.
public struct ExportedIdentity: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// Its title as printed; nothing if it has none.
    public let title: String?
    /// Where it is from.
    public let region: ReportRegion
    /// The region's name as the report states it.
    public let statedRegion: String?
    /// The body with its place.
    public let agency: String?
    /// The body without its place.
    public let kind: String?
    /// Whether it speaks for one body or for a whole place.
    public let scope: Scope
    /// The reporting year.
    public let year: Int
    /// The form its tables follow.
    public let edition: Edition
    /// What came of the rules that follow from the form.
    public let hard: RuleCounts
    /// The path of its document.
    public let source: String
    /// The SHA-256 of its document.
    public let sha256: String

    /// An identity from its parts.
    public init(
        key: String, title: String?, region: ReportRegion, statedRegion: String?, agency: String?,
        kind: String?, scope: Scope, year: Int, edition: Edition, hard: RuleCounts, source: String,
        sha256: String
    ) {
        self.key = key
        self.title = title
        self.region = region
        self.statedRegion = statedRegion
        self.agency = agency
        self.kind = kind
        self.scope = scope
        self.year = year
        self.edition = edition
        self.hard = hard
        self.source = source
        self.sha256 = sha256
    }

    /// The body that reports, the same in all its years; nothing where it or its place is not known.
    ///
    /// Two reports of one body and one year are two versions of the same.
    public var body: String? {
        let place = region.code == Region.unknownCode ? statedRegion : region.code
        guard let place, let kind else { return nil }
        return "\(place)-\(kind)-\(scope.rawValue)"
    }
}

/// A report with the comparable numbers of all cells: a row of a wide table.
public struct ExportedReport: Sendable {
    /// Whose it is.
    public let identity: ExportedIdentity

    /// What it has in each cell of both forms, in printed order; money in 万元.
    public let cells: [ExportedCell]

    /// A report from its parts.
    public init(identity: ExportedIdentity, cells: [ExportedCell]) {
        self.identity = identity
        self.cells = cells
    }
}

/// What a report has in a cell, as far as it may be compared.
public enum ExportedCell: Equatable, Sendable {
    /// A number.
    case number(Double)
    /// None, and why.
    case missing(MissingReason)
}

/// A report with its figures as printed: rows of a long table.
public struct ExportedFigures: Sendable {
    /// Whose it is.
    public let identity: ExportedIdentity

    /// Its figures, with raw text and places.
    public let figures: Figures

    /// Where the pages of its document begin.
    public let pages: PageStarts

    /// A report from its parts.
    public init(identity: ExportedIdentity, figures: Figures, pages: PageStarts = .none) {
        self.pages = pages
        self.identity = identity
        self.figures = figures
    }
}
