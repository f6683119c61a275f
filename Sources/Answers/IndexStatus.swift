/// What an index holds.
public struct IndexStatus: Equatable, Sendable {
    /// The path of the file.
    public let path: String
    /// The size of the file.
    public let bytes: Int
    /// The version of its tables.
    public let schema: String
    /// The rules its text was cut by.
    public let segmentation: String
    /// The version of the program that wrote it.
    public let program: String
    /// How many reports it holds.
    public let reports: Int
    /// How many more files hold a report that another file holds too.
    public let duplicates: Int
    /// How many reports it holds of each year, oldest first.
    public let years: [(year: Int, reports: Int)]
    /// How many cells hold a number, those with an amount of unknown unit among them.
    public let numbers: Int
    /// How many findings it holds, rules that could not be checked among them.
    public let findings: Int
    /// How many files were refused.
    public let refusedCount: Int
    /// The files that were refused, by path: all, or those that were asked for.
    public var refused: [RefusedFile]

    /// What was compared, if the whole index was verified.
    public var verified: IndexVerification?

    /// What an index holds, from its parts.
    public init(
        path: String, bytes: Int, schema: String, segmentation: String, program: String,
        reports: Int, duplicates: Int, years: [(year: Int, reports: Int)], numbers: Int,
        findings: Int, refusedCount: Int, refused: [RefusedFile]
    ) {
        self.path = path
        self.bytes = bytes
        self.schema = schema
        self.segmentation = segmentation
        self.program = program
        self.reports = reports
        self.duplicates = duplicates
        self.years = years
        self.numbers = numbers
        self.findings = findings
        self.refusedCount = refusedCount
        self.refused = refused
    }

    /// Compares all parts.
    public static func == (left: IndexStatus, right: IndexStatus) -> Bool {
        left.path == right.path && left.bytes == right.bytes && left.schema == right.schema
            && left.segmentation == right.segmentation && left.program == right.program
            && left.reports == right.reports && left.duplicates == right.duplicates
            && left.years.elementsEqual(right.years, by: ==)
            && left.numbers == right.numbers && left.findings == right.findings
            && left.refusedCount == right.refusedCount && left.refused == right.refused
            && left.verified == right.verified
    }
}

/// What was compared when a whole index was verified, and found to be as it was written.
public struct IndexVerification: Equatable, Sendable {
    /// How many pages of the file have the digests they were written with.
    public let pages: Int
    /// How many tables have the rows they had.
    public let tables: Int
    /// How many rows those are.
    public let rows: Int
    /// How many packed columns of numbers could be unpacked.
    public let columns: Int

    /// What was compared, each by its number.
    public init(pages: Int, tables: Int, rows: Int, columns: Int) {
        self.pages = pages
        self.tables = tables
        self.rows = rows
        self.columns = columns
    }
}
