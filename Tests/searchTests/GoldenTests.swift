import Foundation
import TestIndexes
import TestSupport
import Testing

/// Whole outputs on the invented reports, as files to look at.
@Suite(.startsPrograms) struct GoldenTests {
    @Test(arguments: [
        // A tab grid with blanks, a Markdown table with a surplus cell, a cell a line.
        ("show-tab-grid.txt", ["show", "砚溪县-司法局-2020"]),
        ("show-markdown.txt", ["show", "霁川市-自然资源局-2019"]),
        ("show-cell-per-line.txt", ["show", "栖渚县-司法局-2021"]),
        ("show-without-title.json", ["show", "栖渚县-司法局-2020", "--format", "json"]),
        ("show-places.txt", ["show", "白砾县-司法局-2020", "--places"]),
        ("check.txt", ["check", "机关:司法局"]),
        ("check.csv", ["check", "年份:2020", "--format", "csv", "--severity", "hard"]),
        ("query.json", ["司法局 AND 本机关不掌握 > 5", "--format", "json"]),
        ("query-left-out.txt", ["行政复议 >= 0 年份:2020", "--limit", "3"]),
        ("fields.txt", ["fields", "行政复议"]),
    ])
    func `the output is the golden file`(name: String, arguments: [String]) async throws {
        for locale in ["C", "zh_CN.UTF-8"] where locale == "C" || name.hasSuffix(".txt") {
            let run = try await SharedCorpus.reports.value.search(arguments, locale: locale)
            #expect(run.status == 0)
            let printed = run.output.replacing(Repository.root.path + "/", with: "")
                .replacing(/[0-9.]+ (ms|毫秒)/, with: { "… \($0.1)" })
                .replacing(/"took_ms":[0-9.]+/, with: "\"took_ms\":0")
            let file = locale == "C" ? name : "zh-\(name)"
            #expect(try Golden(file).expected(printed: printed) == printed, "\(file)")
        }
    }
}
