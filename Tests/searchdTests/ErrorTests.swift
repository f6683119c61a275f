import Foundation
import TestSupport
import Testing

/// What is not answered, and how that is said.
@Suite(.serialized) struct ErrorTests {
    @Test func `what it cannot answer is an error with a code`() async throws {
        let cases: [(String, Int, String)] = [
            ("/api/v1/search?q=a+OR", 400, "missing-operand"),
            ("/api/v1/search", 400, "missing-query"),
            ("/api/v1/search?q=", 400, "empty-query"),
            ("/api/v1/search?q=a&limit=-1", 400, "bad-limit"),
            ("/api/v1/search?q=a&limit=abc", 400, "bad-limit"),
            ("/api/v1/search?q=a&limit=1001", 400, "bad-limit"),
            ("/api/v1/search?q=a&offset=9223372036854775807", 400, "bad-offset"),
            ("/api/v1/search?q=a&year=x", 400, "bad-year"),
            ("/api/v1/search?q=a&years=2020", 400, "unknown-parameter"),
            ("/api/v1/search?q=a&q=b", 400, "repeated-parameter"),
            ("/api/v1/search?q=%FF", 400, "bad-encoding"),
            ("/api/v1/search?q=%00", 400, "control-character"),
            ("/api/v1/search?q=\(String(repeating: "a", count: 5000))", 400, "query-too-long"),
            ("/api/v1/search/facets?q=a&limit=1", 400, "unknown-parameter"),
            ("/api/v1/findings?q=sort%3A\("新收".encoded)", 400, "no-order-in-check"),
            ("/api/v1/findings?severity=x", 400, "bad-severity"),
            ("/api/v1/complete", 400, "missing-query"),
            ("/api/v1/complete?q=\(String(repeating: "a", count: 5000))", 400, "query-too-long"),
            ("/api/v1/reports/nothing", 404, "unknown-report"),
            ("/api/v1/reports/%FF", 400, "bad-encoding"),
            ("/api/v1/reports/", 404, "unknown-path"), ("/api/v1/reports/a/b", 404, "unknown-path"),
            ("/api/v1/search/", 404, "unknown-path"), ("/nothing", 404, "unknown-path"),
            ("/api/v1/compare?q=a", 400, "missing-number"),
            ("/api/v1/export?q=a&shape=x", 400, "bad-shape"),
            ("/api/v1/export?shape=", 400, "bad-shape"),
            ("/api/v1/compare?expr=%E6%96%B0%E6%94%B6&by=", 400, "bad-by"),
            ("/api/v1/search?q=\(String(repeating: "a", count: 60_000))", 414, "address-too-long"),
        ]
        try await InnerDaemon.with { daemon in
            for (path, status, code) in cases {
                let answer = try await daemon.get(path)
                #expect(answer.status == status, "\(path.prefix(80))")
                #expect(answer.errorCode == code, "\(path.prefix(80))")
                let error = answer.json["error"] as? [String: Any]
                #expect((error?["message"] as? String)?.isEmpty == false)
            }
        }
    }

    @Test(.startsPrograms) func `an error of a query is the one of the command line`() async throws
    {
        try await InnerDaemon.with { daemon in
            let query = "新收 大于 5"
            let answer = try await daemon.get("/api/v1/search?q=\(query.encoded)")
            let line = try daemon.search(query)
            #expect(line.status == 2)
            #expect(isSame(answer.json, line.json))
            let chinese = try await daemon.get(
                "/api/v1/search?q=\(query.encoded)", ("Accept-Language", "zh-CN,en;q=0.5"))
            let message = (chinese.json["error"] as? [String: Any])?["message"] as? String
            #expect(message?.unicodeScalars.contains { $0.value > 0x4E00 } == true)
        }
    }

    @Test(.startsPrograms) func `methods that change something are refused`() async throws {
        try await RunningDaemon.with { daemon in
            for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
                let answer = try HTTPExchange(method, "/api/v1/search?q=a", port: daemon.port)
                #expect(answer.status == 405, "\(method)")
                #expect(answer.headers["allow"] == "GET, HEAD", "\(method)")
            }
            // What is no method is not even taken apart.
            #expect(try HTTPExchange("BREW", "/healthz", port: daemon.port).status == 400)
            let head = try HTTPExchange("HEAD", "/api/v1/search?q=a", port: daemon.port)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(Int(head.headers["content-length"] ?? "0") ?? 0 > 0)
        }
    }

    @Test(.startsPrograms) func `what is too large is refused`() async throws {
        try await RunningDaemon.with("--max-results", "10") { daemon in
            let body = try HTTPExchange(
                "GET", "/healthz", port: daemon.port, headers: [("Content-Length", "3")],
                body: "abc")
            #expect(body.status == 413)
            let long = String(repeating: "x", count: 40_000)
            #expect(try daemon.get("/healthz", ("X-Long", long)).status == 431)
            // So large that they are not even taken apart.
            #expect(try daemon.get("/healthz", ("X-Long", long + long + long)).status == 400)
            #expect(try daemon.get("/api/v1/search?q=a&limit=11").errorCode == "bad-limit")
            #expect(try daemon.get("/api/v1/search?q=a+limit:11").errorCode == "bad-limit")
            let usual = try daemon.get("/api/v1/search?q=\("公开".encoded)")
            #expect((usual.json["hits"] as? [Any])?.count == 10)
        }
    }

    @Test func `what takes too long is ended, and the next request is answered`() async throws {
        try await InnerDaemon.with(time: .milliseconds(1)) { daemon in
            let answer = try await daemon.get("/api/v1/findings?limit=1000")
            #expect(answer.status == 503)
            #expect(answer.errorCode == "too-slow")
            #expect(answer.headers["retry-after"] == "1")
            // On a busy machine any request may take longer; what it kept from work does not.
            let goesOn = try await eventually {
                try await daemon.get("/api/v1/fields").status == 200
            }
            #expect(goesOn)
        }
    }
}
