extension ReadingProblem {
    /// The problem in one English sentence, without its place.
    public var english: String {
        switch self {
        case .surplusCells(let count):
            "the row has \(count) cell(s) more than the form; zero or empty, left out"
        case .ambiguousRow(let label):
            "the values of row \(label) cannot be told to their columns; none was taken"
        case .indistinctCells(let label, let readings):
            "the cells of row \(label) cannot be told apart: \(readings) readings would fit; none was taken"
        case .tooManyValues(let label, let found, let expected):
            "row \(label) has \(found) numbers where the form has \(expected) cells; none was taken"
        case .missingRow(let label): "the table has no row \(label)"
        case .missingRows(let table, let labels):
            "\(Self.names[table] ?? "") lacks \(labels.count) rows: "
                + Self.shortList(labels, ", ") + (labels.count > Self.listed ? " …" : "")
        case .missingTable(let table): "the report has no \(Self.names[table] ?? "")"
        case .missingCell(let label): "the row '\(label)' ends before its last column"
        case .unreadableValue(let raw): "'\(raw)' is not a number"
        case .contradictoryRow(let label):
            "row \(label) stands twice with different values; neither was taken"
        case .unknownRow(let label): "the form has no row \(label); its values were left out"
        case .decidedByRule(let rule, let label):
            "the values of the row '\(label)' were placed by rule \(rule)"
        case .strayValues(let raw): "the values '\(raw)' belong to no row of the form"
        case .remarkInCell(let raw): "the cell says more than its number: '\(raw)'"
        case .splitNumber(let raw): "the digits of '\(raw)' stood apart and were joined"
        case .missingUnit:
            "the amount has no unit (yuan or ten thousand yuan) and takes no part in comparisons"
        case .missingTitle: "the report has no title"
        case .titleFromHead: "the text has no title; that of the page's head was taken"
        case .agencyFromText(let name):
            "the title names no body; the opening of the text names \(name)"
        case .agencyFromSignature(let name):
            "neither title nor opening names a body; the signature names \(name)"
        case .agencyFromPublisher(let name):
            "the report names no body; \(name) published it and was taken"
        case .contradictoryAgency(let title, let text):
            "the title names \(title), the opening of the text \(text); the title was taken"
        case .contradictoryPlace(let stated, let text):
            "the report is of \(stated), but its text has \(text) for its own place; the title was taken"
        case .contradictoryScope(let agency):
            "the title is of \(agency) alone, but the text says it was put together from the reports "
                + "of many bodies; it was taken for one of all"
        case .yearFromText(let year): "the title names no year; the text names \(year)"
        case .yearFromSignature(let year):
            "no year is named; \(year) is the year before the signature's date"
        case .regionFromText(let name): "the title names no region; the text names \(name)"
        case .ambiguousRegion(let name, let candidates):
            "\(name) may be any of \(candidates.joined(separator: ", ")); the text does not tell"
        case .unknownRegion(let name): "the division table has no \(name)"
        case .contradictoryYear(let title, let text):
            "the title says \(title), the text \(text); the title was taken"
        case .identityFromPath(let name):
            "the report does not say it; the names of its file and folders say \(name)"
        case .identityFromCatalogue(let name):
            "the report does not say it; the catalogue says \(name)"
        case .contradictoryCatalogue(let column, let listed, let read):
            "the catalogue has \(listed) for \(column), the report \(read); the report was taken"
        case .regionFromTown(let town, let name):
            "no region is named; of the counties that fit only \(name) has a \(town)"
        case .unknownAgency: "nothing tells which body reports"
        case .missingTables: "the report has no statutory table (a picture or an attachment?)"
        case .beforeForms(let year): "there were no statutory tables yet in \(year); only text"
        }
    }

    private static let names: [FormTable: String] = [
        .disclosure: "table 2 (disclosed)", .requests: "table 3 (requests)",
        .disputes: "table 4 (reviews and suits)",
    ]
}
