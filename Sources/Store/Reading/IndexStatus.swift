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
    public var refused: [RefusedSource]

    /// Compares all parts.
    public static func == (left: IndexStatus, right: IndexStatus) -> Bool {
        left.path == right.path && left.bytes == right.bytes && left.schema == right.schema
            && left.segmentation == right.segmentation && left.program == right.program
            && left.reports == right.reports && left.duplicates == right.duplicates
            && left.years.elementsEqual(right.years, by: ==)
            && left.numbers == right.numbers && left.findings == right.findings
            && left.refusedCount == right.refusedCount && left.refused == right.refused
    }
}

/// A file that an index knows of and that is no report.
public struct RefusedSource: Equatable, Sendable {
    /// The path of the file.
    public let path: String
    /// The stable id of the reason.
    public let refusal: String
    /// The reason in a Chinese sentence.
    public let chinese: String
    /// The reason in an English sentence.
    public let english: String
}
