import Foundation
import TestIndexes
import TestSupport
import Testing

@Suite(.startsPrograms) struct AnswerTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test(.enabled(if: Repository.realReports != nil))
    func `both questions of the project are answered from the real reports`() throws {
        let folder = try #require(Repository.realReports)
        let built = try place.search("index", folder.path, "--format", "json")
        #expect(built.status == 0)
        #expect(built.json["reports"] as? Int == 5)

        let more = try place.search("本机关不掌握 > 5", "--format", "json")
        #expect(more.status == 0)
        #expect(keys(more) == ["410411-政府办公室-2020"])
        let both = try place.search("司法局 AND 本机关不掌握 > 5", "--format", "json")
        #expect(both.status == 1)
        #expect(both.json["total"] as? Int == 0)

        let reports = try Truth.read(folder.appendingPathComponent("truth.json"))
        let expected = try reports.filter { $0.value.year == 2020 }.keys.map(lastComponent).filter {
            try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
                .contains("保密审查")
        }
        #expect(!expected.isEmpty)
        let words = try place.search("\"保密审查\"", "--year", "2020", "--format", "json")
        #expect(sources(words) == Set(expected))
    }

    @Test func `both questions of the project are answered from the invented reports`() async throws
    {
        try await indexCorpus()
        let words = try place.search("保密审查", "--year", "2020", "--format", "json")
        #expect(
            Set(hits(words).compactMap { $0["agency"] as? String }) == [
                "砚溪县司法局", "砚溪县人民政府办公室", "栖渚县公安局", "榆漪县财政局", "鹭渚区人民政府办公室",
            ])
        let both = try place.search("司法局 AND 本机关不掌握 > 5", "--format", "json")
        let figures = hits(both).compactMap {
            ($0["figures"] as? [String: Int])?["t3.unable_notheld.total"]
        }
        #expect(figures.sorted() == [6, 7, 9])
    }

    @Test func `an answer in JSON has the documented keys and types`() async throws {
        try await indexCorpus()
        let run = try place.search("\"保密审查\"", "--format", "json")
        let answer = run.json
        #expect(
            Set(answer.keys) == [
                "query", "resolved", "total", "offset", "limit", "took_ms", "left_out", "literal",
                "unranked", "unmatched", "renamed", "warnings", "hits",
            ])
        #expect(answer["query"] is String && answer["resolved"] is String)
        #expect(answer["took_ms"] is NSNumber && answer["left_out"] is [Any])
        #expect(answer["literal"] is [Any] && answer["warnings"] is [Any])
        #expect(answer["total"] as? Int == hits(run).count)
        #expect(!hits(run).isEmpty)
        for hit in hits(run) {
            #expect(
                Set(hit.keys) == [
                    "key", "title", "region", "agency", "kind", "scope", "year", "edition",
                    "score", "source", "figures", "snippets", "findings",
                ])
            #expect(hit["year"] is Int && hit["key"] is String && hit["findings"] is Int)
            let region = hit["region"] as? [String: Any] ?? [:]
            #expect(Set(region.keys) == ["code", "county", "city", "province"])
        }
    }

    @Test func `highlights lie on the searched text, counted in Unicode scalars`() async throws {
        try await indexCorpus()
        let run = try place.search("\"保密审查\"", "--format", "json")
        let snippets = hits(run).flatMap { $0["snippets"] as? [[String: Any]] ?? [] }
        #expect(!snippets.isEmpty)
        for snippet in snippets {
            let text = Array((snippet["text"] as? String ?? "").unicodeScalars)
            let highlights = snippet["highlights"] as? [[Int]] ?? []
            #expect(!highlights.isEmpty)
            for highlight in highlights where highlight.count == 2 {
                let scalars = text[highlight[0]..<highlight[1]].map(String.init)
                #expect(scalars.filter { $0 != " " }.joined() == "保密审查")
            }
        }
    }

    @Test(
        arguments: [[], ["--sort", "新收"], ["--explain"], ["--format", "csv"], ["--count"]]
            as [[String]]
    )
    func `the greatest offset is behind all hits`(options: [String]) async throws {
        let greatest = ["--offset", "\(Int.max)", "--limit", "1000"]
        let run = try await SharedCorpus.reports.value.search(["公开"] + greatest + options)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func `pages neither repeat nor lose a report`() async throws {
        try await indexCorpus()
        let all = keys(try place.search("公开", "--limit", "1000", "--format", "json"))
        var paged: [String] = []
        for offset in stride(from: 0, to: all.count + 7, by: 7) {
            paged += keys(
                try place.search(
                    "公开", "--limit", "7", "--offset", "\(offset)", "--format", "json"))
        }
        #expect(all.count > 50)
        #expect(paged == all)
        #expect(Set(all).count == all.count)
    }

    @Test func `reports whose figure is missing are counted as left out`() async throws {
        try await indexCorpus()
        let field = "t3.unable_notheld.total"
        let truth = try Truth.read(Repository.corpus.appendingPathComponent("truth.json"))
        let missing = truth.values.count { Int($0.cells[field] ?? "") == nil }
        let run = try place.search("本机关不掌握 > 5", "--format", "json")
        let leftOut = run.json["left_out"] as? [[String: Any]] ?? []
        #expect(missing > 0)
        #expect(leftOut.first?["field"] as? String == field)
        #expect(leftOut.first?["reports"] as? Int == missing)
    }

    @Test func `a count is a number alone`() async throws {
        try await indexCorpus()
        let some = try place.search("司法局 AND 本机关不掌握 > 5", "--count")
        #expect(some.output == "3\n" && some.status == 0)
        let none = try place.search("\"没有这样的字\"", "--count")
        #expect(none.output == "0\n" && none.status == 1)
    }

    private func indexCorpus() async throws {
        try await place.takeReports()
        #expect(try place.search("status", "--format", "json").json["reports"] as? Int == 58)
    }

    private func hits(_ run: ProgramRun) -> [[String: Any]] {
        run.json["hits"] as? [[String: Any]] ?? []
    }

    private func keys(_ run: ProgramRun) -> [String] {
        hits(run).compactMap { $0["key"] as? String }
    }

    private func sources(_ run: ProgramRun) -> Set<String> {
        Set(hits(run).compactMap { $0["source"] as? String }.map(lastComponent))
    }

    private func lastComponent(_ path: String) -> String {
        URL(fileURLWithPath: path).lastPathComponent
    }
}
