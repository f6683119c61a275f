import Reports

extension CodebookPhrase {
    /// The phrase in English.
    public var english: String {
        switch self {
        case .column(let name): Self.columns[name] ?? name
        case .missing(.blank): "the cell is empty"
        case .missing(.notApplicable): "struck out: not applicable"
        case .missing(.unreadable): "could not be read"
        case .missing(.absent): "the report's form does not have it"
        case .missing(.unitUnknown): "an amount without a unit"
        case .missing(.noReport): "no report of the other year"
        case .missing(.zeroDivisor): "the divisor is zero"
        case .unit(true): "10,000 yuan"
        case .unit(false): "count"
        case .noOrder: "an export has neither an order nor a limit; leave sort: and limit: out"
        }
    }

    private static let columns = [
        "key": "name of the report in the index",
        "body": "the body that reports, the same in all its years; several rows of one body and"
            + " year are versions of the same report: keep one",
        "code": "division code of GB/T 2260; 000000 where the place cannot be told",
        "province": "province", "city": "city", "county": "county",
        "stated_region": "the place as the report names it",
        "agency": "the body with its place", "kind": "the body without its place",
        "scope": "own, or aggregated for a report of a whole place: never add the two",
        "year": "reporting year",
        "edition": "form of the tables: 2019, 2021, mixed, none",
        "hard_passed": "rules of the form that hold",
        "hard_failed": "rules of the form that are broken",
        "hard_undetermined": "rules of the form that could not be checked",
        "title": "title as printed", "source": "path of the document",
        "sha256": "SHA-256 of the document",
        "cell": "id of the cell", "value": "number as it may be compared; money in 10,000 yuan",
        "state": "value, blank, not-applicable (/) or unreadable",
        "raw": "text as printed", "unit": "unit of money as printed",
        "page": "page of the document, from 1; empty where it has none",
        "line": "line of the document, in a PDF of the page, from 1",
        "column": "column in the line, from 1",
        "placed_by": "what places it: grid (its column), order (a value for every column of the"
            + " form) or rule (the sums leave one place)",
    ]
}
