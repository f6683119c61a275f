import Reports
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

    /// Whether nothing at all could be indexed.
    public var isFruitless: Bool { reports == 0 || (files > 0 && refused.count == files) }
}

/// A file that is no report.
public struct RefusedFile: Equatable, Sendable {
    /// The path as found.
    public let path: String
    /// The stable id of the reason.
    public let refusal: String
    /// The reason in a Chinese sentence.
    public let chinese: String
    /// The reason in an English sentence.
    public let english: String

    /// A file and why it was refused.
    init(path: String, refusal: DocumentRefusal) {
        self.init(
            path: path, refusal: refusal.id, chinese: refusal.chinese, english: refusal.english)
    }

    /// A file and why an earlier run refused it.
    init(path: String, refusal: String, chinese: String, english: String) {
        self.path = path
        self.refusal = refusal
        self.chinese = chinese
        self.english = english
    }
}

/// How far a run of indexing has come.
public struct BuildProgress: Equatable, Sendable {
    /// The files that are done.
    public let done: Int
    /// All files of the run.
    public let total: Int
}
