/// What reading a report left in doubt, with the place.
public struct Finding: Equatable, Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// The form is broken, or a number is lost.
        case hard
        /// There may be a lawful reason.
        case soft
    }

    /// What a finding as an index keeps it says of a report.
    public enum Status: String, Sendable {
        /// Reading noted a doubt.
        case noted
        /// A rule is broken.
        case failed
        /// A rule could not be checked.
        case undetermined
    }

    /// What is in doubt.
    public let problem: ReadingProblem

    /// The cells it touches.
    public let cells: [CellAddress]

    /// Where it stands in the document.
    public let place: Place?

    /// A problem with its cells and its place.
    public init(_ problem: ReadingProblem, cells: [CellAddress] = [], place: Place? = nil) {
        self.problem = problem
        self.cells = cells
        self.place = place
    }
}

/// What can be doubtful in reading a report.
///
/// The words are in `ReadingProblem+Chinese` and `ReadingProblem+English`.
public enum ReadingProblem: Equatable, Sendable {
    /// A row has more cells than its form; the surplus ones are zero or empty and were left out.
    case surplusCells(count: Int)

    /// The values of a row cannot be told to their columns.
    case ambiguousRow(label: String)

    /// The cells of a row run together, were torn or are shifted; so many readings would fit.
    case indistinctCells(label: String, readings: Int)

    /// A row has more numbers than its form has cells.
    case tooManyValues(label: String, found: Int, expected: Int)

    /// A row of the form was not found in the report.
    case missingRow(label: String)

    /// Several rows of a table were not found in the report.
    case missingRows(table: FormTable, labels: [String])

    /// A table of the form was not found in the report, though others were.
    case missingTable(FormTable)

    /// A row ends before its last column.
    case missingCell(label: String)

    /// A cell holds text that is no number.
    case unreadableValue(raw: String)

    /// A row of the form stands twice with different values; neither was taken.
    case contradictoryRow(label: String)

    /// A row of a table has a label that the form does not know.
    case unknownRow(label: String)

    /// The rules of the form decided between several ways to place a row's values.
    case decidedByRule(rule: String, label: String)

    /// Values stand at no row of the form.
    case strayValues(raw: String)

    /// A cell says more than its number.
    case remarkInCell(raw: String)

    /// The digits of a number stood apart and were joined.
    case splitNumber(raw: String)

    /// A stated amount of money has no unit.
    case missingUnit

    /// The report has no title.
    case missingTitle

    /// The text names no title; the document's own head does.
    case titleFromHead

    /// The title names no agency; the opening of the text does.
    case agencyFromText(name: String)

    /// Neither title nor opening names the agency; the signature does.
    case agencyFromSignature(name: String)

    /// Only the table above the report names a body: the one that published it.
    case agencyFromPublisher(name: String)

    /// The title speaks of one body, the opening of another.
    case contradictoryAgency(title: String, text: String)

    /// The text speaks of another place as its own.
    case contradictoryPlace(stated: String, text: String)

    /// The title is that of one body, the text says it was put together from those of many.
    case contradictoryScope(agency: String)

    /// The title names no year; the text does.
    case yearFromText(year: Int)

    /// Neither title nor text names a year; the signature's date is of the year after it.
    case yearFromSignature(year: Int)

    /// The title names no region; another part of the text does.
    case regionFromText(name: String)

    /// Several divisions have the stated name, and the text does not tell which is meant.
    case ambiguousRegion(name: String, candidates: [String])

    /// The division table does not have the stated region.
    case unknownRegion(name: String)

    /// The year of the title and the year of the text differ.
    case contradictoryYear(title: Int, text: Int)

    /// The report has no statutory table.
    case missingTables

    /// Only the names of the file and of its folders tell body, place or year.
    case identityFromPath(name: String)

    /// Only a list of downloads tells body, place or year.
    case identityFromCatalogue(name: String)

    /// A list of downloads states what the report denies; the report was believed.
    case contradictoryCatalogue(column: String, listed: String, read: String)

    /// Only one county has the town that reports, as the table of towns has it.
    case regionFromTown(town: String, name: String)

    /// Nothing tells whose report it is.
    case unknownAgency

    /// The report is older than the forms and has no statutory table.
    case beforeForms(year: Int)
}

extension ReadingProblem {
    /// What the id of a decision by a rule begins with, before the rule's: `decided-by-A3`.
    public static let decision = "decided-by-"

    /// The stable id of the problem: in the index, in JSON and in the documentation.
    public var id: String {
        switch self {
        case .surplusCells: "surplus-cells"
        case .ambiguousRow: "ambiguous-row"
        case .indistinctCells: "indistinct-cells"
        case .tooManyValues: "too-many-values"
        case .missingRow, .missingRows: "missing-row"
        case .missingTable: "missing-table"
        case .missingCell: "missing-cell"
        case .unreadableValue: "unreadable-value"
        case .contradictoryRow: "contradictory-row"
        case .unknownRow: "unknown-row"
        case .decidedByRule(let rule, _): Self.decision + rule
        case .strayValues: "stray-values"
        case .remarkInCell: "remark-in-cell"
        case .splitNumber: "split-number"
        case .missingUnit: "missing-unit"
        case .missingTitle: "missing-title"
        case .titleFromHead: "title-from-head"
        case .agencyFromText: "agency-from-text"
        case .agencyFromSignature: "agency-from-signature"
        case .agencyFromPublisher: "agency-from-publisher"
        case .contradictoryAgency: "contradictory-agency"
        case .contradictoryPlace: "contradictory-place"
        case .contradictoryScope: "contradictory-scope"
        case .yearFromText: "year-from-text"
        case .yearFromSignature: "year-from-signature"
        case .regionFromText: "region-from-text"
        case .ambiguousRegion: "ambiguous-region"
        case .unknownRegion: "unknown-region"
        case .contradictoryYear: "contradictory-year"
        case .missingTables: "missing-tables"
        case .identityFromPath: "identity-from-path"
        case .identityFromCatalogue: "identity-from-catalogue"
        case .contradictoryCatalogue: "contradictory-catalogue"
        case .regionFromTown: "region-from-town"
        case .unknownAgency: "unknown-agency"
        case .beforeForms: "before-forms"
        }
    }

    /// How much it matters.
    public var severity: Finding.Severity {
        switch self {
        case .ambiguousRow, .indistinctCells, .tooManyValues, .missingRow, .missingRows,
            .missingTable, .missingCell, .unreadableValue, .contradictoryRow,
            .unknownRow, .strayValues, .missingTables:
            .hard
        case .surplusCells, .decidedByRule, .remarkInCell, .splitNumber,
            .missingUnit, .missingTitle, .titleFromHead, .agencyFromText,
            .agencyFromSignature, .agencyFromPublisher, .contradictoryAgency, .contradictoryPlace,
            .contradictoryScope, .yearFromText, .yearFromSignature, .regionFromText,
            .ambiguousRegion,
            .unknownRegion, .contradictoryYear, .identityFromPath, .regionFromTown,
            .identityFromCatalogue, .contradictoryCatalogue,
            .unknownAgency, .beforeForms:
            .soft
        }
    }
}

extension ReadingProblem {
    /// So many labels of missing rows are named.
    static let listed = 3

    /// The first of some labels, without the notes in brackets that some have.
    static func shortList(_ labels: [String], _ separator: String) -> String {
        labels.prefix(listed).map { label in
            let brackets: Set<Character> = ["(", "\u{FF08}"]
            return String(label.prefix { !brackets.contains($0) })
        }.joined(separator: separator)
    }
}
