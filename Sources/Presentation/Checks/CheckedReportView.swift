public import Answers
public import Query
public import Reports

/// A report and the rules it breaks, as they are shown.
public struct CheckedReportView: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// The agency's name with its region's; nothing where the report tells of none.
    public let agency: String?
    /// The reporting year.
    public let year: Int
    /// The path of the document.
    public let source: String
    /// Its numbers.
    public let figures: Figures
    /// The rules that failed or could not be checked, a cause before what it explains.
    public let findings: [FindingView]
    /// The report of the year before that it was compared with.
    public let comparedWith: String?
    /// Its place with the other name that it has in that report; none where it is the same.
    let renamed: [UnmatchedName]
    /// The reports that share its name or that of the year before, so that none was compared.
    public let rivals: [String]
    /// Where the pages of its document begin.
    let pages: PageStarts
    /// Whether its page shows all of it at once.
    let isWhole: Bool

    /// A report from its parts.
    public init(
        key: String, agency: String?, year: Int, source: String, figures: Figures,
        findings: [FindingView], comparedWith: String?, renamed: [UnmatchedName] = [],
        rivals: [String], isWhole: Bool = true, pages: PageStarts = .none
    ) {
        self.isWhole = isWhole
        self.pages = pages
        self.key = key
        self.agency = agency
        self.year = year
        self.source = source
        self.figures = figures
        self.findings = findings
        self.comparedWith = comparedWith
        self.renamed = renamed
        self.rivals = rivals
    }

    /// The agency's name, or a word for that none is stated.
    func agencyName(in language: MessageLanguage) -> String {
        agency.map { SafeText.line($0) } ?? Phrase.unknownAgency.text(in: language)
    }

    /// What must be known where its place has another name in the report of the year before.
    func renamedNotes(in language: MessageLanguage) -> [String] {
        renamed.map { place in
            Phrase.onePlace(
                name: SafeText.line(place.name), names: place.otherNames.map { SafeText.line($0) }
            ).text(in: language)
        }
    }

    /// What is printed in a cell.
    func printed(_ cell: CellAddress) -> String { figures[cell].map(CellMark.text) ?? "" }
}

/// What the rules made of some reports.
public struct CheckAnswer: Equatable, Sendable {
    /// The reports with something to say of, by key.
    public let reports: [CheckedReportView]
    /// How many reports were looked at.
    public let total: Int
    /// What came of their rules.
    public let counts: RuleCounts

    /// An answer from its parts.
    public init(reports: [CheckedReportView], total: Int, counts: RuleCounts) {
        self.reports = reports
        self.total = total
        self.counts = counts
    }

    /// The answer in JSON.
    public var json: JSONValue { .object(members) }

    /// The answer in JSON where only a part of the reports was looked at.
    ///
    /// `reports` and `summary` are of that part alone.
    ///
    /// - Parameters:
    ///   - page: which part.
    ///   - total: how many reports there are in all parts.
    public func json(page: Page, total: Int) -> JSONValue {
        .object(
            members.merging([
                "total": .integer(total), "offset": .integer(page.offset),
                "limit": .integer(page.limit),
            ]) { first, _ in first })
    }

    private var members: [String: JSONValue] {
        [
            "reports": .array(reports.map(\.json)),
            "summary": .object([
                "reports": .integer(total), "rules": .integer(counts.checked),
                "passed": .integer(counts.passed), "failed": .integer(counts.failed),
                "undetermined": .integer(counts.undetermined),
            ]),
        ]
    }
}

extension CheckedReportView {
    fileprivate var json: JSONValue {
        .object([
            "key": .string(key), "agency": .optional(agency), "year": .integer(year),
            "source": .string(source), "compared_with": .optional(comparedWith),
            "renamed": .array(renamed.renamedJSON),
            "not_compared": .strings(rivals), "findings": .array(findings.map(json(of:))),
        ])
    }

    private func json(of finding: FindingView) -> JSONValue {
        guard case .object(var members) = finding.json else { return finding.json }
        members["printed"] = .object(
            Dictionary(finding.cells.map { ($0.id, .string(figures[$0]?.raw ?? "")) }) { $1 })
        return .object(members)
    }
}
