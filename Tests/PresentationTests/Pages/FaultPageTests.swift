import Query
import Reports
import Testing

@testable import Presentation

/// The page of a query that cannot be run.
@Suite struct FaultPageTests {
    private static func html(_ query: String, sort: String? = nil) throws -> String {
        do throws(QueryErrors) {
            _ = try QueryCompiler().compile(query, filters: QueryFilters(sort: sort))
            Issue.record("\(query) is no wrong query")
            return ""
        } catch {
            return FaultyQueryPage(error, sort: sort, in: PageFrame(language: .chinese)).html
        }
    }

    @Test(arguments: [
        ("新收 > > 5", "新收 &gt; <mark>&gt;</mark> 5"),
        ("年份:abc", "年份:<mark>abc</mark>"),
        ("😀😀 年份:abc", "😀😀 年份:<mark>abc</mark>"),
        ("<i> AND 年份:\"<b>\"", "<mark>&quot;&lt;b&gt;&quot;</mark>"),
    ])
    func `the place of a problem is marked, whatever stands before it`(
        query: String, marked: String
    ) throws {
        #expect(try Self.html(query).contains(marked))
    }

    @Test func `what was perhaps meant is one click away`() throws {
        let html = try Self.html("新收 ＞＝ 5 AND 年分:2020")
        #expect(html.contains("class=\"fix\""))
        #expect(html.contains("href=\"/?q="))
        #expect(html.contains("aria-invalid=\"true\"") && html.contains("role=\"alert\""))
    }

    @Test func `a wrong order is told apart from the query`() throws {
        let html = try Self.html("保密审查", sort: "无此")
        #expect(html.contains("<span class=\"option\">--sort </span><mark>无此</mark>"))
        #expect(!html.contains("class=\"fix\""))
    }
}
