/// What a run of indexing did.
public struct BuildSummary: Equatable, Sendable {
    /// How many files were looked at.
    public var files = 0
    /// How many reports are new.
    public var added = 0
    /// How many reports took the place of an older reading of the same file.
    public var changed = 0
    /// How many files were as the index had them; refused ones included.
    public var unchanged = 0
    /// How many reports were forgotten because their file is gone.
    public var forgotten = 0
    /// The files that are no reports, with the reason, in the order of their paths; those that an
    /// earlier run refused and that have not changed are among them.
    public var refused: [RefusedFile] = []
    /// How many reports the index holds now.
    public var reports = 0
    /// How many more files the index knows that hold a report another file holds too.
    public var duplicates = 0
    /// How many cells of the reports read in this run hold a number.
    public var cells = 0
    /// How many findings, rules that failed or could not be checked among them, the reports read in this run have.
    public var findings = 0
    /// What of a list of downloads has no file, and the other way round; nil without a list.
    public var catalogue: CatalogueSummary?
    /// How long the run took.
    public var duration = Duration.zero

    /// A run that has done nothing yet.
    public init() {}

    /// Whether nothing at all could be indexed.
    public var isFruitless: Bool { reports == 0 || (files > 0 && refused.count == files) }
}

/// What a list of downloads and the files of a run have and the other has not.
public struct CatalogueSummary: Equatable, Sendable {
    /// How many rows the list has.
    public let rows: Int
    /// The paths of rows for which there is no file, or several of the name.
    public let missing: [String]
    /// The files that the list lacks.
    public let unlisted: [String]

    /// What only the list and only the files have.
    public init(rows: Int, missing: [String], unlisted: [String]) {
        self.rows = rows
        self.missing = missing
        self.unlisted = unlisted
    }
}
