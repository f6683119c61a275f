import Foundation
import TestSupport
import Testing

/// What each address answers.
@Suite(.serialized) struct EndpointTests {
    @Test(.startsPrograms) func `answers are those of the command line`() async throws {
        try await InnerDaemon.with { daemon in
            let query = "司法局 AND 本机关不掌握 > 5"
            let hits = try await daemon.get("/api/v1/search?q=\(query.encoded)&limit=2")
            #expect(hits.status == 200)
            #expect((hits.json["hits"] as? [Any])?.count == 2)
            #expect(hits.json["total"] as? Int == 3)
            #expect(isSame(hits.json, try daemon.search(query, "--limit", "2").json))

            let filtered = try await daemon.get(
                "/api/v1/search?q=\("公开".encoded)&year=2020&sort=-\("新收".encoded)&offset=1")
            let line = try daemon.search(
                "公开", "--year", "2020", "--sort", "-新收", "--offset", "1")
            #expect(isSame(filtered.json, line.json))

            let keys = try #require(hits.json["hits"] as? [[String: Any]]).map { $0["key"] }
            let key = try #require(keys.first as? String)
            let report = try await daemon.get("/api/v1/reports/\(key.encoded)")
            #expect(report.status == 200)
            #expect(isSame(report.json, try daemon.search("show", key).json))

            let fields = try await daemon.get("/api/v1/fields?q=\("不予公开".encoded)")
            #expect(isSame(fields.json, try daemon.search("fields", "不予公开").json))

            let status = try await daemon.get("/api/v1/status")
            #expect(isSame(status.json, try daemon.search("status").json))
        }
    }

    @Test(.startsPrograms) func `refused files are listed a page at a time, and counted`()
        async throws
    {
        try await RunningDaemon.with("--max-results", "3") { daemon in
            let folder = daemon.home.appendingPathComponent("others")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for name in ["a", "b", "c", "d", "e"] {
                try Data("\(name): no report".utf8).write(
                    to: folder.appendingPathComponent("\(name).txt"))
            }
            // The reports are unchanged; with none at all the run would be a failure.
            let reports = Repository.corpus.appendingPathComponent("reports").path
            let added = try ProgramRun(
                "search", ["index", reports, folder.path, "--index", daemon.index],
                home: daemon.home)
            #expect(added.status == 0, "\(added.errors)")
            let line = try #require(try daemon.search("status").json["refused"] as? [[String: Any]])
            #expect(line.count == 5)
            let isSeen = try await eventually {
                try daemon.get("/api/v1/status").json["refused_count"] as? Int == 5
            }
            #expect(isSeen)
            for (query, places) in [
                ("", 0..<3), ("?limit=2&offset=2", 2..<4), ("?offset=4", 4..<5),
            ] {
                let page = try daemon.get("/api/v1/status" + query).json
                #expect(page["refused_count"] as? Int == 5)
                let paths = (page["refused"] as? [[String: Any]])?.map { $0["path"] as? String }
                #expect(paths == line[places].map { $0["path"] as? String }, "\(query)")
            }
            #expect(try daemon.get("/api/v1/status?limit=4").errorCode == "bad-limit")
        }
    }

    @Test(.startsPrograms) func `findings are those of the command line, a page at a time`()
        async throws
    {
        try await InnerDaemon.with { daemon in
            let line = try daemon.search("check", "--severity", "hard").json
            let all = try await daemon.get("/api/v1/findings?severity=hard&limit=1000").json
            #expect(isSame(all.filter { line.keys.contains($0.key) }, line))
            #expect(all["total"] as? Int == 58)

            var paged: [String] = []
            var rules = 0
            for offset in stride(from: 0, to: 58, by: 20) {
                let page = try await daemon.get(
                    "/api/v1/findings?severity=hard&limit=20&offset=\(offset)"
                ).json
                paged += (page["reports"] as? [[String: Any]] ?? []).compactMap {
                    $0["key"] as? String
                }
                rules += (page["summary"] as? [String: Any])?["rules"] as? Int ?? 0
            }
            let reports = try #require(line["reports"] as? [[String: Any]])
            #expect(!paged.isEmpty)
            #expect(paged == reports.map { $0["key"] as? String })
            #expect(rules == (line["summary"] as? [String: Any])?["rules"] as? Int)
        }
    }

    @Test func `what a facet counts is what its filter finds`() async throws {
        try await InnerDaemon.with { daemon in
            let query = "公开"
            let answer = try await daemon.get("/api/v1/search/facets?q=\(query.encoded)")
            let facets = try #require(answer.json["facets"] as? [String: [[String: Any]]])
            let names = ["check", "city", "county", "edition", "kind", "province", "year"]
            #expect(facets.keys.sorted() == names)
            for name in names {
                // The invented places are in no province.
                #expect(facets[name]?.isEmpty == (name == "province"), "\(name)")
                for count in facets[name]?.prefix(4) ?? [] {
                    let filter = try #require(count["filter"] as? String)
                    let found = try await daemon.get(
                        "/api/v1/search?q=\("\(query) \(filter)".encoded)&limit=0")
                    #expect(found.json["total"] as? Int == count["reports"] as? Int, "\(filter)")
                }
            }
        }
    }

    @Test func `fields and names of the index are completed`() async throws {
        try await InnerDaemon.with { daemon in
            let field = try await Self.completions(of: "本机关不掌", daemon)
            #expect(field.contains { $0.contains("本机关不掌握") })
            #expect(try await !Self.completions(of: "机关:", daemon).isEmpty)
            #expect(try await Self.completions(of: "本机关不掌 > 5", at: 5, daemon) == field)
            #expect(try await daemon.get("/api/v1/complete?q=a&at=2").errorCode == "bad-place")
        }
    }

    private static func completions(
        of query: String, at place: Int? = nil, _ daemon: InnerDaemon
    ) async throws -> [String] {
        let cursor = place.map { "&at=\($0)" } ?? ""
        let answer = try await daemon.get("/api/v1/complete?q=\(query.encoded)\(cursor)")
        #expect(answer.status == 200)
        let list = answer.json["completions"] as? [[String: Any]] ?? []
        return list.compactMap { $0["text"] as? String }
    }

    @Test(.startsPrograms) func `an answer that the client has is not sent again`() async throws {
        try await RunningDaemon.with { daemon in
            let path = "/api/v1/search?q=\("公开".encoded)"
            let first = try daemon.get(path)
            let tag = try #require(first.headers["etag"])
            let again = try daemon.get(path, ("If-None-Match", tag))
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(again.headers["etag"] == tag)
            #expect(try daemon.get(path + "&limit=1", ("If-None-Match", tag)).status == 200)
            #expect(try daemon.get(path, ("If-None-Match", "\"x\"")).status == 200)
            // A query with an error has no answer that a client could have.
            let wrong = try daemon.get("/api/v1/search?q=%28", ("If-None-Match", "*"))
            #expect(wrong.status == 400)
            let chinese = try daemon.get(
                path, ("If-None-Match", tag), ("Accept-Language", "zh-CN"))
            #expect(chinese.status == 200)
            try await RunningDaemon.index(["reports/baili"], as: daemon.index, home: daemon.home)
            let isOther = try await eventually {
                try daemon.get(path, ("If-None-Match", tag)).status == 200
            }
            #expect(isOther)
        }
    }

    @Test(.startsPrograms) func `answers are compressed for clients that take them so`()
        async throws
    {
        try await RunningDaemon.with { daemon in
            let path = "/api/v1/fields"
            let plain = try daemon.get(path)
            #expect(plain.headers["content-encoding"] == nil)
            let packed = try daemon.get(path, ("Accept-Encoding", "deflate, gzip;q=0.5"))
            #expect(packed.headers["content-encoding"] == "gzip")
            #expect(packed.body.count < plain.body.count / 3)
            let file = daemon.home.appendingPathComponent("fields.gz")
            try packed.body.write(to: file)
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: "/bin/gzip")
            process.arguments = ["-dc", file.path]
            process.standardOutput = output
            try process.run()
            #expect(output.fileHandleForReading.readDataToEndOfFile() == plain.body)
            let refused = try daemon.get(path, ("Accept-Encoding", "gzip;q=0"))
            #expect(refused.headers["content-encoding"] == nil)
        }
    }

    @Test func `metrics count requests and tell of the index`() async throws {
        try await InnerDaemon.with { daemon in
            for _ in 0..<3 { _ = try await daemon.get("/api/v1/search?q=\("公开".encoded)") }
            _ = try await daemon.get("/api/v1/search?q=")
            let text = try await daemon.get("/metrics").text
            let route = "route=\"/api/v1/search\""
            #expect(text.contains("nianbao_http_requests_total{\(route),status=\"200\"} 3\n"))
            #expect(text.contains("nianbao_http_requests_total{\(route),status=\"400\"} 1\n"))
            #expect(
                text.contains("nianbao_http_request_duration_seconds_count{\(route)} 4\n"))
            #expect(
                text.contains(
                    "nianbao_http_request_duration_seconds_bucket{\(route),le=\"+Inf\"} 4\n"))
            #expect(text.contains("nianbao_index_reports 58.0\n"))
            #expect(text.contains("nianbao_index_current 1.0\n"))
        }
    }
}
