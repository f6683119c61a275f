public import Answers
public import Query
import Reports

/// Prints a report for people: whose it is, what is in doubt, then prose and tables in place.
public struct ReportText: Sendable {
    /// The columns of a terminal that a report is printed for.
    static let width = 96

    private let language: MessageLanguage
    private let style: MatchStyle
    private let showsPlaces: Bool

    /// A printer for a language.
    ///
    /// - Parameters:
    ///   - style: whether headings and failures stand out in colours.
    ///   - showsPlaces: whether to list under each table where its numbers stand in the document.
    public init(language: MessageLanguage, style: MatchStyle = .plain, showsPlaces: Bool = false) {
        self.language = language
        self.style = style
        self.showsPlaces = showsPlaces
    }

    /// The report; lines with their ends.
    public func text(_ report: StoredReport) -> String {
        let blocks =
            [identity(of: report), findings(of: report)] + body(of: report)
            + (report.figures.count > 0 ? [[Phrase.legend.text(in: language)]] : [])
        return blocks.filter { !$0.isEmpty }
            .map { block in block.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    // MARK: Head

    private func identity(of report: StoredReport) -> [String] {
        let title = report.title ?? "[\(agencyName(of: report)) \(report.year)]"
        let sources = report.sources.map { source in
            labelled(.source, "\(source.path) (SHA-256 \(source.sha256))")
        }
        return [style.heading(SafeText.line(title))] + [
            labelled(.key, report.key),
            labelled(
                .agency, agencyName(of: report) + (report.agency.map { " (\($0.kind))" } ?? "")),
            labelled(.region, region(of: report)),
            labelled(.year, "\(report.year)"),
            labelled(.scope, Phrase.scope(report.scope).text(in: language)),
            labelled(.edition, Phrase.edition(report.edition).text(in: language)),
            labelled(.layout, report.layout.rawValue),
        ] + sources + report.catalogue.map { "  " + SafeText.line("\($0.name): \($0.value)") }
    }

    private func agencyName(of report: StoredReport) -> String {
        report.agency?.name ?? Phrase.unknownAgency.text(in: language)
    }

    /// The place with its code, and what of it the report states.
    private func region(of report: StoredReport) -> String {
        let names = report.region.names
        let place = names.isEmpty ? Phrase.unknownRegion.text(in: language) : names
        let isResolved = report.level != nil
        return "\(place) \(report.region.code), "
            + Phrase.resolution(stated: report.statedRegion, isResolved: isResolved)
            .text(in: language)
    }

    private func findings(of report: StoredReport) -> [String] {
        let counts = [(Finding.Severity.hard, report.hard), (.soft, report.soft)].map {
            "  " + Phrase.ruleCounts($0.0, $0.1).text(in: language)
        }
        let list = FindingList(
            report.findings, figures: report.figures, pages: report.pages, language: language
        )
        .lines(withCells: false)
        let heading = Phrase.label(.findings).text(in: language)
        guard !list.isEmpty else {
            return [style.heading("\(heading): \(Phrase.none.text(in: language))")] + counts
        }
        return [style.heading(heading)] + counts
            + list.flatMap { line -> [String] in
                let indent = line.prefix { $0 == " " }.count + 2
                return TextWrap.lines(String(line.drop { $0 == " " }), width: Self.width - indent)
                    .enumerated().map { index, text in
                        String(repeating: " ", count: indent + (index > 0 ? 2 : 0)) + text
                    }
            }
    }

    // MARK: Body

    /// The sections with their tables; tables without a section stand at the end.
    private func body(of report: StoredReport) -> [[String]] {
        let grid = FormGrid(
            report.figures, notes: CellNotes(report.findings, language: language),
            pages: report.pages,
            language: language)
        var open = FormTable.allCases
        var blocks: [[String]] = []
        for section in report.sections {
            blocks.append(lines(section))
            guard let table = Self.tables[section.kind], let place = open.firstIndex(of: table)
            else { continue }
            open.remove(at: place)
            blocks += self.blocks(table, in: grid)
        }
        for table in open {
            let own = self.blocks(table, in: grid)
            if !own.isEmpty { blocks += [[style.heading(Phrase.table(table).text(in: language))]] }
            blocks += own
        }
        return blocks
    }

    /// The section that each table stands in.
    private static let tables: [SectionKind: FormTable] = [
        .disclosure: .disclosure, .requests: .requests, .review: .disputes,
    ]

    private func blocks(_ table: FormTable, in grid: FormGrid) -> [[String]] {
        let places = showsPlaces ? grid.places(table) : []
        let heading = Phrase.places(isPaged: grid.isPaged).text(in: language)
        return [grid.lines(table), places.isEmpty ? [] : [heading] + places]
            .map { $0.map { $0.isEmpty ? "" : "  " + $0 } }.filter { !$0.isEmpty }
    }

    private func lines(_ section: Section) -> [String] {
        let number = section.number.map { "\($0)、" } ?? ""
        let heading = SafeText.line(number + section.heading)
        return (heading.isEmpty ? [] : [style.heading(heading)])
            + section.paragraphs.flatMap { paragraph in
                TextWrap.lines(SafeText.line(paragraph.text), width: Self.width - 2)
                    .map { "  " + $0 }
            }
    }

    private func labelled(_ part: ReportPart, _ value: String) -> String {
        "  \(Phrase.label(part).text(in: language)): \(SafeText.line(value))"
    }
}
