import Answers
import Query
import Reports

/// The sections of a report with their lines, each table behind its section.
struct ReportBody {
    private let report: StoredReport
    private let tables: FormTableValues
    private let frame: PageFrame

    init(_ report: StoredReport, findings: [StoredFinding], _ frame: PageFrame) {
        self.report = report
        self.frame = frame
        let prose = Self.lines(of: report)
        tables = FormTableValues(
            report.figures, notes: CellNotes(findings, language: frame.language),
            source: report.sources.first?.path,
            takenLines: prose, pages: report.pages, frame,
            lineAddress: Self.lineAddress(report, prose))
    }

    /// Where a line of the document is shown: on this page, or on that of another part.
    static func lineAddress(_ report: StoredReport, _ prose: Set<Int>) -> (Int) -> String {
        { line in
            report.part.isWhole || prose.contains(line)
                ? "#\(PageAddress.encoded(ReportAnchor.line(line)))"
                : PageAddress.report(report.key, partWithLine: line)
        }
    }

    /// The lines of the document that its prose stands on.
    static func lines(of report: StoredReport) -> Set<Int> {
        Set(report.sections.flatMap { [$0.line] + $0.paragraphs.map(\.line) })
    }

    /// The values of the sections; tables without a section stand at the end.
    var sections: [PageValues] {
        var open = FormTable.allCases
        var anchors: Set<Int> = []
        var sections: [PageValues] = []
        for section in report.sections {
            var own: [FormTable] = []
            if let table = FormTable(section.kind), let place = open.firstIndex(of: table) {
                own.append(open.remove(at: place))
            }
            sections.append(values(of: section, tables: own, anchors: &anchors))
        }
        for table in open {
            let drawn = tables.tables(table)
            guard !drawn.isEmpty else { continue }
            sections.append([
                "heading": Phrase.table(table).text(in: frame.language), "id": table.rawValue,
                "line": "", "paragraphs": [PageValues](), "tables": drawn,
                "places": tables.places(table),
            ])
        }
        return sections
    }

    private func values(
        of section: Section, tables own: [FormTable], anchors: inout Set<Int>
    ) -> PageValues {
        let number = section.number.map { "\($0)、" } ?? ""
        let heading = SafeText.line(number + section.heading)
        let isAnchored = !heading.isEmpty && anchors.insert(section.line).inserted
        let paragraphs = section.paragraphs.map { paragraph -> PageValues in
            let isFirst = anchors.insert(paragraph.line).inserted
            return [
                "id": isFirst ? ReportAnchor.line(paragraph.line) : "",
                "line": report.pages.line(paragraph.line).mark,
                "lineLabel": Phrase.line(report.pages.line(paragraph.line)).text(
                    in: frame.language),
                "paragraph": SafeText.line(paragraph.text),
            ]
        }
        return [
            "heading": heading.isEmpty ? false : heading as Any,
            "id": isAnchored ? ReportAnchor.line(section.line) : "",
            "line": report.pages.line(section.line).mark,
            "paragraphs": paragraphs, "tables": own.flatMap(tables.tables),
            "places": own.flatMap(tables.places),
        ]
    }
}

extension FormTable {
    /// The table that stands in a section.
    fileprivate init?(_ kind: SectionKind) {
        switch kind {
        case .disclosure: self = .disclosure
        case .requests: self = .requests
        case .review: self = .disputes
        case .title, .preface, .overview, .problems, .other: return nil
        }
    }
}

extension DocumentLine {
    /// The line as it stands in a margin: `12`, or `3:12` on the third page.
    var mark: String { (page.map { "\($0):" } ?? "") + "\(number)" }
}
