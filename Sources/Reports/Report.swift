/// One body's report for one year, read.
public struct Report: Equatable, Sendable {
    /// Whose report it is, and for which year.
    public let identity: Identity

    /// The layout its tables were read from.
    public let layout: Layout

    /// Its prose, in order.
    public let sections: [Section]

    /// Its numbers.
    public let figures: Figures

    /// Subtotals that it prints though the form has none.
    public var printedSums: [PrintedSum]

    /// Where the pages of its document begin.
    public let pages: PageStarts

    /// What reading it left in doubt.
    public let findings: [Finding]

    /// What a list of downloads states of it; nil where none lists it.
    public let catalogue: CatalogueEntry?

    /// What came of holding it against the rules; nothing until that is done.
    public var checks: Checks

    /// A report with everything read from its document.
    public init(
        identity: Identity, layout: Layout, sections: [Section], figures: Figures,
        findings: [Finding], printedSums: [PrintedSum] = [], checks: Checks = Checks(),
        pages: PageStarts = .none, catalogue: CatalogueEntry? = nil
    ) {
        self.catalogue = catalogue
        self.identity = identity
        self.layout = layout
        self.sections = sections
        self.figures = figures
        self.findings = findings
        self.printedSums = printedSums
        self.checks = checks
        self.pages = pages
    }
}

/// Whose report it is, and for which year.
public struct Identity: Equatable, Sendable {
    /// The title as printed; nil if the report has none.
    public let title: String?

    /// The region as stated and as resolved.
    public let region: Region

    /// The body that reports; nil where the report tells of none.
    public let agency: Agency?

    /// Whether it speaks for itself or for all bodies below it.
    public let scope: Scope

    /// The reporting year.
    public let year: Int

    /// The form its tables follow.
    public let edition: Edition

    /// An identity from its parts.
    public init(
        title: String?, region: Region, agency: Agency?, scope: Scope, year: Int, edition: Edition
    ) {
        self.title = title
        self.region = region
        self.agency = agency
        self.scope = scope
        self.year = year
        self.edition = edition
    }

    /// The report's name in the index, `410411-司法局-2020`, before reports that share it are
    /// numbered.
    public var key: String { Self.key(place: region.keyName, kind: agency?.kind, year: year) }

    /// The name in the index of a report of a place, a kind of agency and a year.
    public static func key(place: String, kind: String?, year: Int) -> String {
        "\(place)-\(kind ?? IdentityVocabulary.unsignedAgency)-\(year)"
    }
}

/// The body that reports.
public struct Agency: Equatable, Sendable {
    /// Its name with its region's, as stated or completed: 湛河区司法局.
    public let name: String

    /// Its name without the region's, in its common form: 司法局, 政府办公室.
    public let kind: String

    /// An agency by its name and its kind.
    public init(name: String, kind: String) {
        self.name = name
        self.kind = kind
    }
}

/// Whether a report speaks for one body or for a whole place.
///
/// The two are different documents with the same kind of title: never add them together.
public enum Scope: String, CaseIterable, Codable, Sendable {
    /// The body's own report.
    case own
    /// Put together from the reports of all bodies of a county or city.
    case aggregated
}

/// How a document lays out its tables.
public enum Layout: String, CaseIterable, Codable, Sendable {
    /// A line a row, tabs between the cells.
    case tabGrid = "tab-grid"
    /// A Markdown table: a line a row, bars between the cells.
    case markdown
    /// A line a cell, each after a tab, rows divided by empty lines.
    case cellPerLine = "cell-per-line"
    /// A line a cell, without tabs; bars may stand between the cells.
    case lines
    /// Columns aligned with blanks, as a PDF's text has them.
    case aligned
    /// The tables of a web page.
    case html
    /// The tables of a Word document (DOCX).
    case word = "docx"
    /// The tables of a Word document of before 2007 (DOC).
    case legacyWord = "doc"
    /// The pages of a PDF.
    case pdf
    /// No tables.
    case prose
}
