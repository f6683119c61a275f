import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The daemon as a process, asked over HTTP.
@Suite(.serialized) struct DaemonTests {
    @Test func `it says that it is well and how many reports it has`() async throws {
        try await withDaemon { daemon in
            let answer = try await daemon.get("/healthz")
            #expect(answer.status == 200)
            #expect(answer.json["status"] as? String == "ok")
            #expect(answer.json["reports"] as? Int == 58)
        }
    }

    @Test func `it answers a query as the command line does`() async throws {
        try await withDaemon { daemon in
            let query = "司法局 AND 本机关不掌握 > 5"
            let encoded = try #require(
                query.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let answer = try await daemon.get("/api/v1/search?q=\(encoded)&limit=2")
            let line = try ProgramRun(
                "search", [query, "--limit", "2", "--format", "json", "--index", daemon.index],
                home: daemon.home)
            #expect(answer.status == 200)
            #expect(line.status == 0)
            let (over, on) = (untimed(answer.json), untimed(line.json))
            #expect(NSDictionary(dictionary: over) == NSDictionary(dictionary: on))
            #expect((over["hits"] as? [Any])?.count == 2)
            #expect(over["total"] as? Int == 3)
        }
    }

    @Test(arguments: [
        ("/api/v1/search?q=a+OR", 400, "missing-operand"), ("/api/v1/search", 400, nil),
        ("/api/v1/search?q=a&limit=-1", 400, nil), ("/api/v1/search?q=a&limit=abc", 400, nil),
        ("/api/v1/search?q=%FF", 400, nil), ("/nothing", 404, nil),
    ])
    func `what it cannot answer is an error with a code`(
        path: String, status: Int, code: String?
    ) async throws {
        try await withDaemon { daemon in
            let answer = try await daemon.get(path)
            #expect(answer.status == status)
            let error = answer.json["error"] as? [String: Any]
            #expect(error?["message"] as? String != nil)
            if let code { #expect(error?["code"] as? String == code) }
        }
    }

    @Test func `a name that is not this machine's is turned away`() async throws {
        try await withDaemon { daemon in
            let answer = try await daemon.get("/healthz", host: "evil.example")
            #expect(answer.status == 421)
        }
    }

    @Test func `told to end, it ends well`() async throws {
        try await withDaemon { daemon in
            daemon.process.send(SIGTERM)
            #expect(daemon.process.end(within: .seconds(20)).status == 0)
        }
    }

    @Test func `without an index it does not start, and says what to do`() throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let run = try ProgramRun("searchd", ["--index", "nowhere.sqlite"], home: home)
        #expect(run.status == 2)
        #expect(run.errors.contains("search index"))
    }

    private func untimed(_ answer: [String: Any]) -> [String: Any] {
        answer.filter { $0.key != "took_ms" }
    }

    private func withDaemon(_ body: (RunningDaemon) async throws -> Void) async throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let index = home.appendingPathComponent("index.sqlite").path
        let reports = Repository.corpus.appendingPathComponent("reports").path
        let run = try ProgramRun("search", ["index", reports, "--index", index], home: home)
        try #require(run.status == 0)
        let daemon = try await RunningDaemon(index: index, home: home)
        try await body(daemon)
    }
}

/// A daemon on a port of its own.
private struct RunningDaemon {
    let process: RunningProgram
    let index: String
    let home: URL
    private let port: Int

    /// An answer of the daemon.
    struct Answer {
        let status: Int
        let json: [String: Any]
    }

    init(index: String, home: URL) async throws {
        self.index = index
        self.home = home
        process = try RunningProgram("searchd", ["--index", index, "--port", "0"], home: home)
        var port: Int?
        for _ in 0..<500 where port == nil && process.isRunning {
            let said = process.errorsSoFar + process.outputSoFar
            port = said.firstMatch(of: /127\.0\.0\.1:([0-9]+)/).flatMap { Int($0.1) }
            try await Task.sleep(for: .milliseconds(20))
        }
        self.port = try #require(port, "the daemon said: \(process.errorsSoFar)")
    }

    func get(_ path: String, host: String? = nil) async throws -> Answer {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
        var request = URLRequest(url: url)
        if let host { request.setValue(host, forHTTPHeaderField: "Host") }
        let (data, response) = try await URLSession.shared.data(for: request)
        let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return Answer(
            status: (response as? HTTPURLResponse)?.statusCode ?? 0, json: json ?? [:])
    }
}
