import Answers
import Foundation
import Query
import Reports
import Testing

@testable import Presentation

/// The page of hits, without an index.
@Suite struct SearchPageTests {
    private static let facets = Facets(
        years: [.init(2021, reports: 30), .init(2020, reports: 11)],
        provinces: [.init("<b>省", reports: 41)], cities: [],
        counties: (0..<100).map { .init("县\($0)", reports: 100 - $0) }, kinds: [],
        editions: [.init(.form2019, reports: 41)], verdicts: [.init(.failed, reports: 2)])

    private static func page(
        _ answer: SearchAnswer, sort: String? = nil, language: MessageLanguage = .chinese
    ) -> String {
        let frame = PageFrame(language: language, reports: 41, written: nil)
        return SearchPage(
            answer, typed: answer.query, facets: facets, sort: sort, mostResults: 30, in: frame
        ).html
    }

    @Test(arguments: MessageLanguage.allCases)
    func `hostile names do nothing but stand there`(language: MessageLanguage) throws {
        let html = Self.page(try AnswerFixture.everything(), language: language)
        #expect(!html.contains("<script>`") && !html.contains("<b>省"))
        #expect(html.contains("&lt;script&gt;"))
        for scalar in ["\u{202E}", "\u{1B}", "\u{0}"] {
            #expect(!html.unicodeScalars.contains { String($0) == scalar })
        }
        #expect(!html.contains("{{") && !html.contains("Optional("))
    }

    @Test func `a page says what was left out, and links to how to include it`() throws {
        let html = Self.page(try AnswerFixture.everything())
        #expect(
            html.contains(
                "因缺少“\(FieldCaption.text(AnswerFixture.newBefore, in: .chinese))”未计入：12 篇"))
        #expect(html.contains("缺数按 0 算"))
        #expect(html.contains("“司法局”按字面另有 3 篇"))
        #expect(!html.contains("“保密”按字面"))
    }

    @Test func `facets are links to queries, few at once`() throws {
        let html = Self.page(try AnswerFixture.nothing())
        // Nothing was found: there is nothing to narrow down.
        #expect(!html.contains("id=\"facets\""))
        let found = Self.page(try AnswerFixture.everything())
        #expect(found.contains("年份%3A2021".addressed))
        #expect(found.contains(">县7<") && found.contains(">县67<") && !found.contains(">县68<"))
        #expect(found.contains("还有 32 项未列"))
        // All reports are of one province and follow one form: no choice.
        #expect(!found.contains("facet-province") && !found.contains("facet-edition"))
        #expect(found.contains("facet-check"))
    }

    @Test func `a table of more hits than may be asked for says so`() throws {
        let html = Self.page(try AnswerFixture.everything())
        #expect(html.contains("CSV（前 30 篇）") && html.contains("limit=30&amp;format=csv"))
    }

    @Test func `the command is what a shell reads as the query`() throws {
        let html = Self.page(try AnswerFixture.everything(), sort: "-t3.new.total")
        let query = "司法局 OR &quot;公开&quot; 不予公开 &gt; 5"
        #expect(
            html.contains("search &#39;\(query)&#39; &#39;--sort=-t3.new.total&#39; --offset 20"))
        #expect(ShellCommand.text(["search", "it's", "", "a-b"]) == "search 'it'\\''s' '' a-b")
    }

    @Test func `numbers of a calculation are shown with their result`() throws {
        let query = try QueryCompiler().compile("新收 / 不予公开 > 0.3 AND 新收 > 0")
        let fields = query.condition.fields
        let hit = Hit(
            key: "k", title: nil,
            region: ReportRegion(code: "1", county: nil, city: nil, province: nil),
            agency: "a", kind: "a", scope: .own, year: 2020, edition: .form2019, score: nil,
            source: "", figures: zip(fields, [1, 3]).map { HitFigure(field: $0, value: $1) },
            snippets: [], findings: 0)
        let found = Calculation.all(of: hit, in: query, language: .chinese)
        #expect(found.map(\.value) == ["0.3333 (33.3 %)"])
        #expect(found.map(\.caption) == ["本年新收政府信息公开申请数量.总计 / 不予公开.总计"])
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000"),
    ])
    func `large numbers are grouped`(number: Int, text: String) {
        #expect(Grouped.text(number) == text)
    }
}

extension String {
    /// The text with what stands before its first percent sign encoded for an address.
    fileprivate var addressed: String {
        split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false).enumerated()
            .map { $0 == 0 ? PageAddress.encoded(String($1)) : "%\($1)" }.joined()
    }
}
