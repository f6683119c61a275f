public import Query
public import Reports

/// What the program says beside the words of reports.
///
/// The words are in `Phrase+Chinese` and `Phrase+English`, one case each: a phrase without words
/// in both does not compile.
public enum Phrase: LocalizedText, Equatable, Sendable {
    // MARK: Answers

    /// Nothing fulfils the query.
    case nothingFound(milliseconds: String)
    /// How many reports fulfil the query and which of them are shown.
    case shown(first: Int, last: Int, total: Int, milliseconds: String)
    /// How many reports fulfil the query while none of them is shown.
    case noneShown(total: Int, milliseconds: String)
    /// A name of a region or an agency that no report of the index has.
    case unmatched(name: String, suggestions: [String])
    /// How many rows a list of downloads has.
    case listedRows(Int)
    /// How many of them have no file.
    case rowsWithoutFile(Int)
    /// How many files it lacks.
    case filesNotListed(Int)
    /// A name of a place whose reports of other years have other names.
    case renamed(name: String, names: [String])
    /// Reports that a missing figure kept out.
    case leftOut(field: String, reports: Int)
    /// Reports that a divisor of zero kept out.
    case zeroDivisor(String, reports: Int)
    /// The query as it was understood, with every name resolved.
    case understood(query: String)
    /// How to count a missing figure as zero.
    case readAsZero(example: String)
    /// Reports that only the literal reading of a word finds, and how to ask for it.
    case literal(term: String, quoted: String, more: Int)
    /// Words that are too common to order the hits; then the newest stand first, or the other
    /// words alone decide.
    case unranked(terms: [String], isByYear: Bool)
    /// Where a piece of text stands.
    case sectionLine(section: String, line: DocumentLine)
    /// A number that is missing.
    case missingFigure
    /// An amount of money in units of 10,000 yuan.
    case tenThousandYuan(String)
    /// The name of a number in the report of another year.
    case ofOtherYear(label: String, OtherYear)
    /// What is printed of a report's name: its title, else its agency.
    case titleOrAgency

    // MARK: Reports

    /// The name of a part of a report's identity.
    case label(ReportPart)
    /// Whom a report speaks for.
    case scope(Scope)
    /// The form of a report's tables.
    case edition(Edition)
    /// What the marks in the tables mean.
    case legend
    /// The name of a table.
    case table(FormTable)
    /// What a number counts.
    case unit(FieldUnit)
    /// How much a finding matters.
    case severity(Finding.Severity)
    /// A place in a document.
    case place(DocumentLine, column: Int)
    /// What a report states of its region, and whether that could be resolved.
    case resolution(stated: String?, isResolved: Bool)
    /// The heading of the list of places of numbers.
    case places(isPaged: Bool)
    /// What says that a number belongs to its cell.
    case placement(Placement)
    /// A region that cannot be told.
    case unknownRegion
    /// The report tells of no body.
    case unknownAgency
    /// There is no such thing in the report.
    case none

    // MARK: Rules

    /// What a finding says of the report.
    case status(Finding.Status)
    /// A cell with what is printed in it and what the rules imply.
    case cell(label: String, printed: String, implied: String?)
    /// The line of a document.
    case line(DocumentLine)
    /// Cells that are not listed.
    case moreCells(Int)
    /// Rules of one kind that could not be checked.
    case unchecked(family: String, rules: Int, message: String)
    /// The report it was compared with.
    case compared(key: String)
    /// A place that has other names in reports of other years.
    case onePlace(name: String, names: [String])
    /// Reports that share a name, so that none was compared.
    case notCompared(keys: String)
    /// Which rules were checked, and what came of them.
    case checkSummary(reports: Int, RuleCounts)
    /// What came of the rules of a severity.
    case ruleCounts(Finding.Severity, RuleCounts)
    /// What was printed in a cell.
    case printed
    /// What the rules imply for a cell.
    case implied

    // MARK: Fields and indexes

    /// No field has a name with this text.
    case noField(String)
    /// The name of a part of a status or of a summary.
    case count(CountedThing)
    /// How many reports there are of a year.
    case yearReports(year: Int, reports: Int)
    /// That a whole index is as it was written: what was compared.
    case verified(pages: Int, tables: Int, rows: Int, columns: Int)
    /// How long a run took.
    case seconds(String)

    // MARK: Options

    /// A limit that is out of bounds.
    case badLimit(name: String)
    /// An offset that is out of bounds.
    case badOffset(name: String)
    /// A number of workers that is out of bounds.
    case badJobs
    /// An explanation has neither of the forms that list hits.
    case noExplanation(format: String)
    /// What is checked has no order and no limit.
    case noOrderInCheck
    /// A count is not explained.
    case noExplainedCount
    /// A port that is out of bounds.
    case badPort
    /// An option with a number that is out of bounds.
    case badCount(option: String, least: Int, most: Int)
    /// An option with a time that is none, or out of bounds.
    case badTime(option: String)
    /// A daemon must not listen to other machines without a token.
    case foreignHost(String)
    /// A file with a token cannot be read.
    case noTokenFile(String)
    /// A file with a token can be read by others.
    case openTokenFile(String)
    /// A file holds no token that can be used.
    case badToken(String, least: Int)
    /// A port that another program listens on.
    case portInUse(Int)
    /// An address that cannot be listened on, with the reason in the system's words.
    case cannotListen(String, Int, reason: String)

    // MARK: Requests

    /// A number that is out of bounds.
    case outOfBounds(name: String, most: Int)
    /// Something other than a severity.
    case badSeverity(name: String)
    /// Something other than a form of an answer.
    case badFormat(name: String)
    /// Something other than one of some choices.
    case badChoice(name: String, choices: [String])
    /// A comparison without a number.
    case missingNumber
    /// A comparison of too many numbers.
    case tooManyNumbers(most: Int)
    /// The numbers of a comparison are longer together than so many bytes.
    case numbersTooLong(most: Int)
    /// A comparison has more cells than so many.
    case tooManyCells(most: Int)
    /// A query whose answer has no order and no limit.
    case noOrder
    /// Years are the groups and the columns at once.
    case yearsTwice
    /// A parameter that there is not.
    case unknownParameter(String)
    /// A parameter that stands twice.
    case repeatedParameter(String)
    /// A text that is too long.
    case queryTooLong(most: Int)
    /// An address that is too long.
    case addressTooLong(most: Int)
    /// Headers that are too long.
    case headersTooLarge(most: Int)
    /// A request that brings something along.
    case bodyNotTaken
    /// A request by a method that changes something.
    case methodNotAllowed
    /// A request from a page of another site.
    case foreignOrigin
    /// A request without the token.
    case unauthorized
    /// Too many requests wait.
    case busy
    /// A request does not name this machine.
    case misdirected
    /// A request names nothing that there is.
    case unknownPath
    /// A request lacks its query.
    case missingQuery
    /// A request whose parameters are not encoded as they should be.
    case badEncoding
    /// Something went wrong that is not the user's doing.
    case failure(String)
}

/// A part of a report as it is shown.
public enum ReportPart: CaseIterable, Sendable {
    /// The name in the index.
    case key
    /// The agency.
    case agency
    /// The region.
    case region
    /// The year.
    case year
    /// The form.
    case edition
    /// The scope.
    case scope
    /// How the tables stood in the document.
    case layout
    /// The document.
    case source
    /// The findings.
    case findings
    /// The formula of a sum.
    case formula
    /// A formula that counts where the one before it lacks a number.
    case otherwise
    /// What it is called.
    case name
    /// Further names.
    case aliases
    /// What to beware of.
    case note
    /// What is counted.
    case unit
    /// The row of a table.
    case row
}

/// What an index or a run of indexing counts.
public enum CountedThing: CaseIterable, Sendable {
    /// Files that were read.
    case files
    /// New reports.
    case added
    /// Replaced reports.
    case changed
    /// Files as before.
    case unchanged
    /// Reports that are gone.
    case forgotten
    /// Files that are no reports.
    case refused
    /// Reports.
    case reports
    /// Files with a report that another file holds too.
    case duplicates
    /// Cells with a number.
    case cells
    /// Findings.
    case findings
    /// Time.
    case time
    /// The index file.
    case index
    /// The size of the file.
    case bytes
    /// The version of the tables.
    case schema
    /// The rules of cutting words.
    case segmentation
    /// The program that wrote it.
    case program
}
