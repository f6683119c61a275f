import Answers
import Comparisons
import Foundation
@testable import Presentation
import Query
import TestSupport
import Testing

@Suite struct ChartTests {
    @Test(arguments: ChartExample.all)
    func `a specification is the golden file`(example: ChartExample) throws {
        let printed = try example.chart(.chinese).specification.text(isPretty: true) + "\n"
        #expect(try Golden("\(example.name).vl.json").expected(printed: printed) == printed)
    }

    @Test func `charts speak English too, with numbers grouped instead of counted in 万`() throws {
        let example = try #require(ChartExample.all.first { $0.name == "bars" })
        let printed = try example.chart(.english).specification.text(isPretty: true) + "\n"
        let golden = Golden("bars-english.vl.json")
        #expect(try golden.expected(printed: printed) == printed)
        #expect(!printed.contains("万") && printed.contains("31,000"))
    }

    @Test func `every kind has an example`() {
        #expect(Set(ChartExample.all.map(\.kind)) == Set(ChartKind.allCases))
    }

    @Test(arguments: [
        (["新收"], Grouping?.some(.kind), false, ChartKind.bars), (["新收"], .kind, true, .slope),
        (["新收", "公开率"], .kind, false, .scatter), (["新收", "公开率"], .kind, true, .lines),
        (["新收"], .year, false, .lines), (ChartExample.outcomes, .kind, false, .stacked),
        (ChartExample.outcomes, .year, false, .stacked),
        (["国家秘密.自然人", "国家秘密.商业企业", "信访.自然人"], nil, false, .heatmap),
    ])
    func `the shape of a comparison chooses the kind`(
        numbers: [String], grouping: Grouping?, isOverYears: Bool, kind: ChartKind
    ) throws {
        let fixture = ChartFixture(
            years: [2019, 2020], grouping: grouping, isOverYears: isOverYears)
        #expect(try Chart(of: fixture.answer(numbers), language: .chinese).kind == kind)
    }

    @Test func `three years are lines rather than a slope`() throws {
        let fixture = ChartFixture(years: [2019, 2020, 2021], isOverYears: true)
        #expect(try Chart(of: fixture.answer(["新收"]), language: .chinese).kind == .lines)
    }

    @Test(arguments: ChartKind.allCases)
    func `a kind that does not fit names those that do, and they do`(kind: ChartKind) throws {
        let answer = try ChartFixture().answer(["新收", "公开率"])
        let fitting = ChartShape(answer.table).fitting
        #expect(fitting == [.bars, .scatter])
        guard !fitting.contains(kind) else {
            #expect(throws: Never.self) { try Chart(kind, of: answer, language: .chinese) }
            return
        }
        #expect(throws: ChartMisfit.kind(kind, fitting: fitting)) {
            try Chart(kind, of: answer, language: .chinese)
        }
        for language in [MessageLanguage.chinese, .english] {
            let text = ChartMisfit.kind(kind, fitting: fitting).text(in: language)
            #expect(text.contains(kind.rawValue) && text.contains("scatter"))
        }
    }

    @Test func `a gap is a missing number and never zero or joined`() throws {
        let example = try #require(ChartExample.all.first { $0.name == "lines" })
        let text = try example.chart(.chinese).specification.text(isPretty: false)
        let pattern = /\{[^{}]*"series":"公安局"[^{}]*\}/
        let points = text.matches(of: pattern).map { String($0.output) }
        #expect(points.count == 3)
        let gap = try #require(points.first { $0.contains("\"year\":\"2020\"") })
        #expect(gap.contains("\"value\":null"))
        #expect(text.contains("\"invalid\":\"break-paths-show-domains\""))
    }

    @Test func `what a group is called is data and never an expression`() throws {
        let hostile = "a'); alert(1); ('</script><b>\u{202E}"
        let fixture = ChartFixture(groups: [ReportGroup(hostile), ReportGroup(hostile)])
        for kind in [ChartKind.bars, .box] {
            let chart = try Chart(kind, of: fixture.answer(["新收"]), language: .english)
            let text = try chart.specification.text(isPretty: false)
            let expressions = text.matches(
                of: /"(?:filter|test|expr|labelExpr)":"((?:[^"\\]|\\.)*)"/)
            #expect(!expressions.contains { $0.output.1.contains("alert") })
            let page = try ChartPage(chart).text(script: (text: "vegaEmbed", digest: "x"))
            #expect(page.components(separatedBy: "</script>").count == 3)
            #expect(!page.contains("<b>") && !page.contains("\u{202E}"))
        }
    }

    @Test func `two groups with one name stay two`() throws {
        let fixture = ChartFixture(groups: [ReportGroup("新华区"), ReportGroup("新华区")])
        let chart = try Chart(.bars, of: fixture.answer(["新收"]), language: .chinese)
        let text = try chart.specification.text(isPretty: false)
        #expect(text.contains("\"group\":\"新华区\"") && text.contains("\"group\":\"新华区 (2)\""))
    }

    @Test func `a page without the script shows the table and says how to get the chart`() throws {
        let example = try #require(ChartExample.all.first)
        for (language, words) in [
            (MessageLanguage.chinese, "make charts"), (.english, "make charts"),
        ] {
            let page = try ChartPage(example.chart(language)).text(script: nil)
            #expect(page.contains(words) && page.contains("<td>") && !page.contains("<script"))
            #expect(page.contains("script-src 'none'"))
        }
    }

    @Test func `a page with the script allows that script and nothing else`() throws {
        let example = try #require(ChartExample.all.first)
        let page = try ChartPage(example.chart(.chinese)).text(
            script: (text: "vegaEmbed()", digest: "abc="))
        #expect(page.contains("script-src 'sha256-abc='") && page.contains("default-src 'none'"))
        #expect(page.contains("<script>vegaEmbed()</script>"))
        #expect(page.contains("invented") && page.contains("nianbao 1.0"))
    }
}
