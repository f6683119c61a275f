import Foundation
import TestSupport
import Testing

/// Where a number of a PDF stands is told by page and line of that page, in every form of answer.
@Suite(.startsPrograms) struct PagePlaceTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let file = Repository.corpus.appendingPathComponent("irregular/layouts/pdf-2021.pdf")
        let run = try place.search("index", file.path)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `a number of the second page is on its second page's line`() throws {
        let hits = try place.search("情况", "--format", "json").json["hits"] as? [[String: Any]]
        let hit = try #require(hits?.first)
        let key = try #require(hit["key"] as? String)
        let snippets = try #require(hit["snippets"] as? [[String: Any]])
        #expect(snippets.allSatisfy { $0["page"] is Int && $0["line"] is Int })

        let report = try place.search("show", key, "--format", "json").json
        let cells = try #require(report["cells"] as? [String: [String: Any]])
        let fee = try #require(cells["t2.fee.amount"])
        #expect(fee["page"] as? Int == 2 && fee["line"] as? Int == 2)
        let lines = cells.values.compactMap { $0["line"] as? Int }
        #expect(lines.count > 100 && lines.allSatisfy { $0 < 60 })
        let sections = try #require(report["sections"] as? [[String: Any]])
        #expect(sections.compactMap { $0["page"] as? Int } == [1, 1, 2, 3, 3, 3])

        for (locale, words) in [("C", "page 2, line 2"), ("zh_CN.UTF-8", "第 2 页第 2 行")] {
            let text = try place.search("show", key, "--places", locale: locale).output
            let isThere = text.split(separator: "\n").contains {
                $0.contains("t2.fee.amount") && $0.contains(words)
            }
            #expect(isThere, "\(text)")
        }
        let rows = try place.search("export", "年份:2022", "--shape", "long", "--format", "jsonl")
            .output.split(separator: "\n")
        let row = try #require(rows.first { $0.contains("\"t2.fee.amount\"") })
        #expect(row.contains("\"page\":2,\"line\":2,"), "\(row)")
    }
}
