public import Answers
import Foundation
import Query
public import Reports

/// The page of a report.
public struct ReportPage: Sendable {
    private let frame: PageFrame
    private let report: StoredReport
    private let checked: CheckedReport
    private let years: [BodyReport]
    private let neighbours: [Hit]
    private let neighbourQuery: String?

    /// The numbers that are shown of each year of a body: requests received, and decided.
    public static var cellsOfYears: [CellAddress] {
        ["t3.new.total", "t3.done.total"].compactMap { CellAddress($0) }
    }

    /// A page of a report with what stands beside it.
    public init(_ surroundings: ReportSurroundings, in frame: PageFrame) {
        self.frame = frame
        report = surroundings.report
        checked = surroundings.checked
        years = surroundings.years
        neighbours = surroundings.neighbours
        neighbourQuery = surroundings.neighbourQuery
    }

    /// The page as a browser gets it.
    public var html: String {
        let title = report.title.map { SafeText.line($0) } ?? ""
        let heading =
            title.isEmpty ? "\(agencyName) \(report.year)" : title
        var values: PageValues = [
            "heading": heading, "key": SafeText.line(report.key), "facts": facts,
            "titleAnchor": shown(titleAnchor),
            "hasFigures": report.figures.count > 0,
            "legend": frame.text(.legend),
            "json": PageAddress.reportData(report.key, part: report.part.number),
            "paging": parts,
            "command": ShellCommand.text(["search", "show", SafeText.line(report.key)]),
        ]
        for part in [checks, beside] { values.merge(part) { $1 } }
        values["sections"] = ReportBody(report, findings: findings, frame).sections
        return frame.html("report", title: heading, values)
    }

    /// The place of the line that the title stands on, where no other part of the page has it.
    private var titleAnchor: String? {
        let others = ReportBody.lines(of: report)
        return report.titleLine.flatMap { others.contains($0) ? nil : ReportAnchor.line($0) }
    }

    /// The way to the parts before and after; nothing where all is on one page.
    private var parts: [PageValues] {
        PagingValues(
            Page(offset: report.part.number - 1, limit: 1), total: report.part.count, frame
        ) { PageAddress.report(report.key, part: $0 + 1) }.values
    }

    // MARK: Identity

    private var agencyName: String {
        report.agency.map { SafeText.line($0.name) }
            ?? Phrase.unknownAgency.text(in: frame.language)
    }

    private var facts: [PageValues] {
        let language = frame.language
        let names = report.region.names
        let region = names.isEmpty ? Phrase.unknownRegion.text(in: language) : names
        let resolution = Phrase.resolution(
            stated: report.statedRegion.map { SafeText.line($0) }, isResolved: report.level != nil)
        let sources = report.sources.prefix(Self.mostSources).map { source in
            fact(.source, SafeText.line(source.path), why: "SHA-256 \(source.sha256)")
        }
        return [
            fact(.agency, agencyName, why: report.agency.map { SafeText.line($0.kind) }),
            fact(
                .region, "\(region) \(report.region.code)", why: resolution.text(in: language)),
            fact(.year, "\(report.year)"),
            fact(.scope, Phrase.scope(report.scope).text(in: language)),
            fact(
                .edition, Phrase.edition(report.edition).text(in: language),
                why: report.layout.rawValue),
        ] + sources + moreSources + listed
    }

    /// What a list of downloads has of the report; its address is text, and no link that a list could
    /// lead anywhere.
    private var listed: [PageValues] {
        report.catalogue.prefix(Self.mostSources).map { column in
            [
                "label": SafeText.line(column.name), "value": SafeText.line(column.value),
                "why": shown(nil),
            ]
        }
    }

    /// So many documents of a report are listed.
    private static let mostSources = 20

    /// That further documents have the report; nothing where there are none.
    private var moreSources: [PageValues] {
        let more = report.sources.count - Self.mostSources
        return more > 0 ? [fact(.source, frame.text(.moreSources(more)))] : []
    }

    private func fact(_ part: ReportPart, _ value: String, why: String? = nil) -> PageValues {
        ["label": Phrase.label(part).text(in: frame.language), "value": value, "why": shown(why)]
    }

    // MARK: Checks

    /// What reading noted and the rules of the report, then those that compare two years.
    private var findings: [StoredFinding] {
        guard report.part.isFirst else { return report.findings }
        // What was checked begins with what the report itself came to, without what reading noted.
        let own = report.findings.filter { $0.status != .noted }.count
        return report.findings + checked.findings.dropFirst(own)
    }

    private var checks: PageValues {
        let values = FindingValues(
            findings, figures: report.figures, key: nil, frame,
            lineAddress: ReportBody.lineAddress(report, ReportBody.lines(of: report)))
        let verdicts = [(Finding.Severity.hard, report.hard), (.soft, report.soft)].map {
            ["verdict": Phrase.ruleCounts($0, $1).text(in: frame.language)]
        }
        let compared =
            checked.rivals.isEmpty
            ? checked.comparedWith.map { Phrase.compared(key: SafeText.line($0)) }
            : .notCompared(keys: SafeText.line(checked.rivals.joined(separator: ", ")))
        let notes = checked.renamedNotes(in: frame.language).map { ["note": $0] as PageValues }
        return [
            "verdicts": verdicts, "findings": values.listed, "gathered": values.gathered,
            "compared": shown(compared?.text(in: frame.language)), "comparedHref": false,
            "renamed": notes,
        ]
    }

    // MARK: Beside

    private var beside: PageValues {
        let columns = [PageText.received, .decided].map { ["column": frame.text($0)] as PageValues }
        return [
            "yearColumns": columns, "years": yearRows,
            "hasNeighbours": !neighbours.isEmpty,
            "neighboursHeading": frame.text(
                .neighbours(SafeText.line(report.region.city ?? report.region.province ?? ""))),
            "neighbours": neighbours.map { hit in
                [
                    "href": hit.key == report.key ? false : PageAddress.report(hit.key) as Any,
                    "name": hit.agencyName(in: frame.language),
                ] as PageValues
            }.filter { $0["href"] is String },
            "neighboursHref": shown(neighbourQuery.map { PageAddress.search($0) }),
            "neighboursAll": frame.text(.allNeighbours),
        ]
    }

    /// A row for every year from the first to the last, those without a report among them.
    private var yearRows: [PageValues] {
        guard let first = years.first?.year, let last = years.last?.year else { return [] }
        let byYear = Dictionary(grouping: years, by: \.year)
        return (first...last).flatMap { year -> [PageValues] in
            guard let reports = byYear[year] else {
                return [
                    [
                        "year": "\(year)", "href": false, "current": false,
                        "gap": Self.cellsOfYears.count + 1,
                    ]
                ]
            }
            return reports.map { report in
                let isCurrent = report.key == self.report.key
                return [
                    "year": "\(year)", "current": isCurrent, "gap": false,
                    "href": isCurrent ? false : PageAddress.report(report.key) as Any,
                    "values": report.values.map { ["value": shown($0.map { "\($0)" })] },
                    "failed": report.failed,
                ]
            }
        }
    }
}
