import Answers
import Foundation
import Query
import Reports
import Testing

@testable import Presentation

/// A place in a document with pages is shown as page and line of that page; links keep the line
/// counted over all pages, since it alone is one number.
@Suite struct PagePlaceTests {
    /// Two pages of 39 and 0 lines, then a third.
    private static let pages = PageStarts([1, 40, 40])

    @Test(arguments: [
        (1, 1, 1), (39, 1, 39), (40, 3, 1), (47, 3, 8), (1_000, 3, 961),
    ])
    func `a line has its page and its number there`(line: Int, page: Int, number: Int) {
        #expect(Self.pages.line(line) == DocumentLine(page: page, number: number))
        #expect(PageStarts.none.line(line) == DocumentLine(page: nil, number: line))
    }

    @Test func `a finding and a cell in JSON have both`() throws {
        for (pages, page, line) in [(Self.pages, 3, 8), (.none, nil, 47)] {
            let report = try Self.report(pages)
            let json = try report.json(in: .english).text(isPretty: false)
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
            let cells = try #require(object["cells"] as? [String: [String: Any]])
            let findings = try #require(object["findings"] as? [[String: Any]])
            let sections = try #require(object["sections"] as? [[String: Any]])
            for place in [cells["t3.new.total"], findings.first, sections.first] {
                #expect(place?["page"] as? Int == page)
                #expect(place?["page"] != nil)
                #expect(place?["line"] as? Int == line)
            }
        }
    }

    @Test(arguments: [
        (MessageLanguage.english, "page 3, line 8"), (.chinese, "第 3 页第 8 行"),
    ])
    func `what people read says both`(language: MessageLanguage, place: String) throws {
        let report = try Self.report(Self.pages)
        let shown = ReportText(language: language, showsPlaces: true).text(report)
        let ends = ["D2", "t3.new.total"].map { word in
            shown.split(separator: "\n").contains { $0.contains(word) && $0.contains(place) }
        }
        #expect(ends == [true, true], "\(shown)")
        let answer = CheckAnswer(reports: [Self.checked(report)], total: 1, counts: RuleCounts())
        let text = CheckText(language: language).text(answer)
        // The finding, and the cell below it.
        #expect(text.components(separatedBy: place).count == 3, "\(text)")
        #expect(CheckCSV(language: language).text(answer).contains(",3,8,"))
    }

    @Test func `a page of the report shows both and links by the line over all pages`() throws {
        let report = try Self.report(Self.pages)
        let html = ReportPage(
            ReportSurroundings(
                report: report, checked: Self.checked(report), years: [], neighbours: [],
                neighbourQuery: nil),
            in: PageFrame(language: .english, reports: 1, written: nil)
        ).html
        for part in ["id=\"L47\"", "href=\"#L47\"", ">3:8<", "page 3, line 8"] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(!html.contains("L8\"") && !html.contains("line 47"))
    }

    private static func checked(_ report: StoredReport) -> CheckedReport {
        CheckedReport(
            key: report.key, agency: "湛河区司法局", year: 2020, source: "a.pdf",
            figures: report.figures, findings: report.findings, comparedWith: nil, rivals: [],
            pages: report.pages)
    }

    private static func report(_ pages: PageStarts) throws -> StoredReport {
        var figures = Figures()
        let cell = try #require(CellAddress("t3.new.total"))
        figures[cell] = Figure(reading: .value(3), raw: "3", place: Place(line: 47, column: 2))
        let section = Section(
            kind: .overview, number: "一", heading: "总体情况", line: 47,
            paragraphs: [Paragraph(text: "全年新收申请4件。", line: 47)])
        return StoredReport(
            key: "410411-司法局-2020", title: nil, statedRegion: nil,
            region: ReportRegion(code: "410411", county: nil, city: nil, province: nil),
            agency: Agency(name: "湛河区司法局", kind: "司法局"), level: nil, scope: .own, year: 2020,
            edition: .form2019, layout: .pdf, sources: [], sections: [section], figures: figures,
            findings: [
                StoredFinding(
                    rule: "D2", severity: .soft, status: .failed, chinese: "不符", english: "differs",
                    cells: [cell], line: 47, pages: pages)
            ], pages: pages, hard: RuleCounts(), soft: RuleCounts())
    }
}
