import Foundation
import TestSupport
import Testing

/// The pages as they come over the wire.
@Suite(.serialized) struct PageTests {
    private static let chinese = ("Accept-Language", "zh-CN,zh;q=0.9")

    @Test func `no link of any page leads nowhere`() async throws {
        try await InnerDaemon.with { daemon in
            var waiting = ["/"]
            var seen: Set<String> = ["/"]
            var pages: [String: String] = [:]
            var fragments: [(page: String, path: String, id: String)] = []
            while let address = waiting.popLast(), pages.count < 400 {
                let answer = try await daemon.get(address, Self.chinese)
                #expect(answer.status == 200, "\(address): \(answer.status)")
                guard answer.headers["content-type"]?.hasPrefix("text/html") == true else {
                    continue
                }
                pages[address] = answer.text
                for link in answer.text.matches(of: /(?:href|src)="([^"]*)"/) {
                    let target = String(link.1).replacing("&amp;", with: "&")
                    let parts = target.split(
                        separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                    let path = parts[0].isEmpty ? address : String(parts[0])
                    #expect(path.hasPrefix("/"), "\(address) leads to \(target)")
                    if parts.count > 1 { fragments.append((address, path, String(parts[1]))) }
                    guard seen.insert(path).inserted else { continue }
                    // Reports first: there are more queries than can be asked.
                    let place = path.hasPrefix("/reports/") ? waiting.endIndex : 0
                    waiting.insert(path, at: place)
                }
            }
            #expect(pages.count >= 300)
            #expect(pages.keys.filter { $0.hasPrefix("/reports/") }.count > 30)
            var checked = 0
            for fragment in fragments {
                guard let page = pages[fragment.path] else { continue }
                let id = try #require(fragment.id.removingPercentEncoding)
                let isThere = page.contains("id=\"\(id)\"")
                #expect(isThere, "\(fragment.page): \(fragment.path)#\(id)")
                checked += 1
            }
            #expect(checked > 5_000)
        }
    }

    @Test func `every number of a report leads to the line that it came from`() async throws {
        try await InnerDaemon.with { daemon in
            let hits =
                try await daemon.get("/api/v1/search?q=\("年份:2019..2024".encoded)&limit=20")
                .json["hits"] as? [[String: Any]]
            for key in try #require(hits).compactMap({ $0["key"] as? String }) {
                let report = try await daemon.get("/api/v1/reports/\(key.encoded)").json
                let page = try await daemon.get("/reports/\(key.encoded)").text
                let cells = try #require(report["cells"] as? [String: [String: Any]])
                for (id, cell) in cells {
                    guard let value = cell["value"] as? NSNumber, let line = cell["line"] as? Int
                    else { continue }
                    let place = page.range(of: "<td id=\"\(id)\"")
                    let start = try #require(place?.upperBound, "\(key) \(id)")
                    let text = page[start...].prefix(300)
                    #expect(text.contains("href=\"#L\(line)\""), "\(key) \(id)")
                    #expect(text.contains(">\(value)"), "\(key) \(id) \(value)")
                }
            }
        }
    }

    @Test func `wrong requests are answered with pages, in the browser's language`() async throws {
        try await InnerDaemon.with { daemon in
            let browser = ("Accept", "text/html,*/*")
            for (path, status, chinese, english) in [
                ("/?q=\("新收 >".encoded)", 400, "数字", "number"),
                ("/reports/none", 404, "没有这一页", "There is no such page"),
                ("/nothing", 404, "没有这一页", "There is no such page"),
                ("/findings?year=abc", 400, "不是年份", "not a year"),
                ("/?q=a&q=b", 400, "出现了两次", "given twice"),
                ("/?x=1", 400, "这里没有参数", "there is no parameter"),
                ("/?q=%ff", 400, "UTF-8", "UTF-8"),
                ("/findings?offset=-1", 400, "offset", "offset"),
            ] {
                let answer = try await daemon.get(path, browser, Self.chinese)
                #expect(answer.status == status, "\(path)")
                #expect(answer.headers["content-type"] == "text/html; charset=utf-8", "\(path)")
                #expect(answer.text.contains("lang=\"zh-CN\"") && answer.text.contains(chinese))
                let other = try await daemon.get(path, browser, ("Accept-Language", "de, en"))
                #expect(other.text.contains("lang=\"en\""), "\(path)")
                let isEnglish = other.text.contains(english)
                #expect(isEnglish, "\(path): \(other.text.suffix(900))")
            }
            // Programs that ask for what there is not are answered in JSON.
            #expect(try await daemon.get("/nothing").errorCode == "unknown-path")
        }
    }

    @Test func `what is typed stays text`() async throws {
        try await InnerDaemon.with { daemon in
            for text in [
                "<script>alert(1)</script>", "\"onmouseover=\"x", "{{t.search}}", "'><img src=x>",
                "</title><script>", "\u{202E}abc", "a\u{0}b",
            ] {
                for path in ["/?q=", "/help?fields=", "/findings?region="] {
                    let answer = try await daemon.get(path + text.encoded)
                    #expect([200, 400].contains(answer.status), "\(path)\(text)")
                    #expect(!answer.text.contains("<script>") && !answer.text.contains("<img"))
                    #expect(!answer.text.contains("\"onmouseover"))
                }
            }
        }
    }

    @Test func `the page of checks lists the reports that break the rule asked for`() async throws {
        try await InnerDaemon.with { daemon in
            let answer = try await daemon.get("/api/v1/findings?limit=1000").json
            let reports = try #require(answer["reports"] as? [[String: Any]])
            for (rule, year) in [("A1", ""), ("D1", ""), ("A1", "2020"), ("C6", "2019"), ("", "")] {
                let expected = reports.filter { report in
                    let findings = report["findings"] as? [[String: Any]] ?? []
                    let isBroken = findings.contains { finding in
                        let family = (finding["rule"] as? String)?.split(separator: ".").first
                        // Comparisons with the year before are not on the page.
                        let isOwn = family?.hasPrefix("B") == false && family != "D11"
                        return finding["status"] as? String == "failed" && isOwn
                            && (rule.isEmpty || family == rule[...])
                    }
                    return isBroken && (year.isEmpty || "\(report["year"] ?? "")" == year)
                }.compactMap { $0["key"] as? String }
                let page = try await daemon.get("/findings?rule=\(rule)&year=\(year)&region=").text
                let listed = page.matches(of: /<p class="identity"><code>([^<]*)<\/code>/)
                    .map { String($0.1) }
                #expect(listed == expected.sorted(), "\(rule) \(year)")
                #expect(page.contains("<option value=\"\(rule)\""), "\(rule)")
            }
        }
    }

    @Test func `a table of hits says in its headers what lines cannot`() async throws {
        try await InnerDaemon.with { daemon in
            let query = "新收@上年 > 0".encoded
            let json = try await daemon.get("/api/v1/search?q=\(query)&limit=1000").json
            let table = try await daemon.get("/api/v1/search?q=\(query)&limit=1000&format=csv")
            #expect(table.status == 200)
            #expect(table.headers["content-type"]?.hasPrefix("text/csv; charset=utf-8") == true)
            #expect(table.headers["nianbao-total"] == "\(json["total"] as? Int ?? -1)")
            let left = try #require(json["left_out"] as? [[String: Any]])
            let expected = left.map { "\($0["field"] ?? "")=\($0["reports"] ?? "")" }
                .joined(separator: ", ")
            #expect(!expected.isEmpty)
            let told = table.headers["nianbao-left-out"]
            #expect(told?.removingPercentEncoding == expected)
            let lines = table.text.split(separator: "\r\n").count
            #expect(lines == (json["hits"] as? [Any] ?? []).count + 1)
            #expect(try await daemon.get("/api/v1/search?q=a&format=xml").errorCode == "bad-format")
        }
    }

    @Test func `files of pages are kept by browsers, under the address that names their bytes`()
        async throws
    {
        try await InnerDaemon.with { daemon in
            let page = try await daemon.get("/").text
            let style = try #require(page.firstMatch(of: /href="(\/assets\/style\.css\?v=[^"]*)"/))
            let answer = try await daemon.get(String(style.1))
            #expect(answer.headers["cache-control"]?.contains("immutable") == true)
            #expect(answer.headers["content-type"] == "text/css; charset=utf-8")
            let other = try await daemon.get("/assets/style.css?v=old")
            #expect(other.headers["cache-control"] == "private, no-cache")
            for path in ["/assets/search.mustache", "/assets/..%2fstyle.css", "/assets/%2e%2e/x"] {
                #expect(try await daemon.get(path).status == 404, "\(path)")
            }
        }
    }
}
