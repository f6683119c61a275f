import Foundation
import TestIndexes
import TestSupport
import Testing

/// Comparisons and tables over HTTP, and their page.
@Suite(.serialized) struct ComparisonTests {
    @Test(.startsPrograms) func `comparisons are those of the command line`() async throws {
        try await InnerDaemon.with { daemon in
            for (target, arguments) in [
                (
                    "expr=新收&q=范围:本级&by=county&over=year",
                    ["新收", "--where", "范围:本级", "--by", "county", "--over", "year"]
                ),
                (
                    "expr=不予公开 / 办结&expr=新收&q=范围:本级&by=kind&stat=median&min=3",
                    [
                        "不予公开 / 办结", "新收", "--where", "范围:本级", "--by", "kind", "--stat", "median",
                        "--min", "3",
                    ]
                ),
                ("expr=新收&q=范围:本级&verified=1", ["新收", "--where", "范围:本级", "--verified"]),
            ] {
                let pairs = target.split(separator: "&").map { pair in
                    let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                    return "\(parts[0])=\(parts[1].encoded)"
                }.joined(separator: "&")
                let json = try await daemon.get("/api/v1/compare?\(pairs)")
                #expect(json.status == 200, "\(target): \(json.text)")
                let line = try ProgramRun(
                    "search",
                    ["compare"] + arguments + ["--format", "json", "--index", daemon.corpus.index],
                    home: daemon.corpus.home)
                #expect(isSame(json.json, line.json), "\(target)")
                let table = try await daemon.get("/api/v1/compare?\(pairs)&format=csv")
                let csv = try ProgramRun(
                    "search",
                    ["compare"] + arguments + ["--format", "csv", "--index", daemon.corpus.index],
                    home: daemon.corpus.home)
                #expect(table.text == csv.output, "\(target)")
            }
        }
    }

    @Test(.startsPrograms) func `a table for statistics is that of the command line, byte by byte`()
        async throws
    {
        try await InnerDaemon.with { daemon in
            for (target, arguments) in [
                ("", []), ("?shape=long", ["--shape", "long"]),
                ("?format=jsonl&q=\("年份:2020".encoded)", ["年份:2020", "--format", "jsonl"]),
                ("?q=\("无此词语无此词语".encoded)", ["无此词语无此词语"]),
            ] {
                let answer = try await daemon.get("/api/v1/export\(target)")
                #expect(answer.status == 200)
                let line = try ProgramRun(
                    "search", ["export"] + arguments + ["--index", daemon.corpus.index],
                    home: daemon.corpus.home)
                #expect(answer.text == line.output, "\(target)")
                let tag = try #require(answer.headers["etag"])
                let again = try await daemon.get("/api/v1/export\(target)", ("If-None-Match", tag))
                #expect(again.status == 304 && again.body.isEmpty)
            }
        }
    }

    @Test(arguments: [
        ("", "missing-number"), ("expr=", "missing-number"), ("expr=5", nil as String?),
        ("expr=新收%20%2B", nil), ("expr=新收", "mixed-scopes"),
        ("expr=规章.现行有效件数&q=范围:本级", "incomparable-editions"),
        ("expr=新收&by=planet", "bad-by"), ("expr=新收&stat=max", "bad-stat"),
        ("expr=新收&over=month", "bad-over"), ("expr=新收&min=0", "bad-min"),
        ("expr=新收&min=x", "bad-min"), ("expr=新收&by=year&over=year", "years-twice"),
        ("expr=新收&q=sort:新收", "no-order"), ("expr=新收&verified=yes", "bad-verified"),
        ("expr=新收&format=pdf", "bad-format"),
        ("expr=!", "condition-for-number"), ("expr=)", "unmatched-bracket"),
        ("expr=,", "unexpected-token"), ("expr=:", "unexpected-token"),
        ("expr=@", "detached-at"), ("expr=..", "unexpected-token"),
        ("expr=AND", "unexpected-token"), ("expr=且", "unexpected-token"),
        ("expr=新收&min=9223372036854775808", "bad-min"),
        ("expr=a&expr=b&expr=c&expr=d&expr=e&expr=f&expr=g&expr=h&expr=i", "too-many-numbers"),
    ])
    func `what cannot be compared is refused with the reason`(
        parameters: String, code: String?
    ) async throws {
        try await InnerDaemon.with { daemon in
            let target = parameters.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed)
            // What is encoded already stays so.
            let encoded = try #require(target).replacing("%25", with: "%")
            let answer = try await daemon.get("/api/v1/compare?\(encoded)")
            #expect(answer.status == 400)
            #expect(answer.errorCode != nil)
            if let code { #expect(answer.errorCode == code, "\(parameters)") }
            guard code != "missing-number", code != "bad-format" else { return }
            let page = try await daemon.get("/compare?\(encoded)", ("Accept-Language", "zh"))
            #expect(page.status == 400 && page.text.contains("<html lang=\"zh-CN\">"))
        }
    }

    @Test func `a form without scripts may leave its fields empty`() async throws {
        try await InnerDaemon.with { daemon in
            let filled = "expr=\("新收".encoded)&q=\("范围:本级".encoded)"
            let empty = "&expr=&by=&stat=sum&chart=&min="
            for address in [
                "/compare?\(filled)\(empty)", "/findings?rule=&region=&year=&severity=",
                "/?q=&sort=",
            ] {
                let answer = try await daemon.get(address)
                #expect(answer.status == 200, "\(address)")
            }
        }
    }

    @Test func `the numbers of the page are those of the API, each leading to its reports`()
        async throws
    {
        try await InnerDaemon.with { daemon in
            let target = "expr=\("新收".encoded)&q=\("范围:本级".encoded)&by=kind&over=year"
            let page = try await daemon.get("/compare?\(target)", ("Accept-Language", "zh")).text
            let answer = try await daemon.get("/api/v1/compare?\(target)").json
            let groups = try #require(answer["groups"] as? [[String: Any]])
            var followed = 0
            for group in groups {
                let label = try #require(group["label"] as? String)
                let start = try #require(page.range(of: ">\(label)</a></th>")?.upperBound)
                let row = page[start...].prefix { $0 != "\n" }
                let cells = try #require(group["cells"] as? [[String: Any]])
                    .compactMap { cell in (cell["value"] as? NSNumber).map { ($0, cell["reports"]) }
                    }
                let links = row.matches(of: /<td><a href="([^"]*)">([^<]*)<\/a>/)
                #expect(links.map { String($0.2) } == cells.map { "\($0.0)" }, "\(label)")
                for (link, cell) in zip(links, cells).prefix(2) {
                    let address = String(link.1).replacing("&amp;", with: "&")
                    let found = try await daemon.get("/api/v1/search" + address.dropFirst(1)).json
                    #expect(found["total"] as? Int == cell.1 as? Int, "\(label) \(address)")
                    followed += 1
                }
            }
            #expect(followed > 5)
        }
    }
}
