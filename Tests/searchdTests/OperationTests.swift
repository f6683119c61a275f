import Foundation
import Synchronization
import TestSupport
import Testing

/// How the daemon starts, follows its index, and ends.
@Suite(.serialized, .startsPrograms) struct OperationTests {
    @Test func `no request fails while the index is rebuilt again and again`() async throws {
        try await RunningDaemon.with { daemon in
            let few =
                try ProgramRun(
                    "search",
                    [
                        "index", Repository.corpus.appendingPathComponent("reports/baili").path,
                        "--format", "json", "--index", daemon.home.path + "/few.sqlite",
                    ], home: daemon.home
                ).json["reports"] as? Int
            let (port, totals) = (daemon.port, Set([58, try #require(few)]))
            let all = "年份:1990..2100"
            let isOver = Flag()
            let seen = try await withThrowingTaskGroup(of: (String, [Int]).self) { group in
                for query in [all, all, "公开", "收到 > 0 OR 公开"] {
                    group.addTask {
                        var seen: [Int] = []
                        while !isOver.isSet || seen.count < 100 {
                            seen.append(try Self.total(query.encoded, port: port))
                            await Task.yield()
                        }
                        return (query, seen)
                    }
                }
                for part in ["reports/baili", "reports", "reports/baili", "reports"] {
                    try await RunningDaemon.index([part], as: daemon.index, home: daemon.home)
                    let total = part == "reports" ? 58 : few
                    let isServed = try await eventually {
                        try Self.total(all.encoded, port: port) == total
                    }
                    #expect(isServed)
                }
                isOver.set()
                var seen: [String: [Int]] = [:]
                for try await (query, totals) in group { seen[query, default: []] += totals }
                return seen
            }
            #expect(seen.values.map(\.count).reduce(0, +) >= 400)
            // The whole of one index or of the other, and nothing else.
            #expect(Set(seen[all] ?? []).isSubset(of: totals))
            #expect(try await eventually { try Self.total(all.encoded, port: port) == 58 })
        }
    }

    @Test func `a file that goes or is none leaves the last good index`() async throws {
        try await RunningDaemon.with { daemon in
            let file = URL(fileURLWithPath: daemon.index)
            let kept = daemon.home.appendingPathComponent("kept.sqlite")
            #expect(try await Self.becomes("ok", daemon))
            try FileManager.default.moveItem(at: file, to: kept)
            #expect(try await Self.becomes("stale index-missing", daemon))
            // More at once than there are connections, so that none is opened late.
            let port = daemon.port
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<24 {
                    group.addTask { try Self.total("公开".encoded, port: port) }
                }
                for try await total in group { #expect(total > 0) }
            }
            try Data("nothing of ours".utf8).write(to: file, options: .atomic)
            #expect(try await Self.becomes("stale index-foreign", daemon))
            #expect(daemon.process.errorsSoFar.contains("index-foreign"))
            #expect(try daemon.get("/metrics").text.contains("nianbao_index_current 0.0"))
            try FileManager.default.removeItem(at: file)
            try FileManager.default.moveItem(at: kept, to: file)
            #expect(try await Self.becomes("ok", daemon))
        }
    }

    @Test func `told to end, it answers what is under way and ends well`() async throws {
        try await RunningDaemon.with { daemon in
            // Asked again where it was answered before anybody saw that it was under way.
            var connection: OpenConnection?
            let isUnderWay = try await eventually {
                connection = try OpenConnection(port: daemon.port)
                connection?.ask("/api/v1/findings")
                // What tells of it is one, too.
                let metrics = try daemon.get("/metrics").text
                return metrics.contains(/(?m)^nianbao_work_admitted ([2-9]|[0-9]{2})/)
            }
            #expect(isUnderWay)
            daemon.process.send(SIGTERM)
            #expect(HTTPExchange(answer: try #require(connection).rest()).status == 200)
            #expect(daemon.process.end().status == 0)
        }
    }

    @Test func `the log says what was answered, and what was asked only if told`() async throws {
        try await RunningDaemon.with { daemon in
            _ = try daemon.get("/api/v1/search?q=secret")
            #expect(try await eventually { daemon.process.errorsSoFar.contains("status=200") })
            #expect(daemon.process.errorsSoFar.contains("route=/api/v1/search"))
            #expect(!daemon.process.errorsSoFar.contains("secret"))
            #expect(daemon.process.outputSoFar.isEmpty)
        }
        try await RunningDaemon.with("--log-queries") { daemon in
            _ = try daemon.get("/api/v1/search?q=secret")
            #expect(try await eventually { daemon.process.errorsSoFar.contains("q=secret") })
        }
    }

    @Test func `a port in use and an index that is none are said in one line`() async throws {
        try await RunningDaemon.with { daemon in
            let home = daemon.home
            let second = try ProgramRun(
                "searchd", ["--index", daemon.index, "--port", "\(daemon.port)"], home: home)
            #expect(second.status == 2)
            #expect(second.errors.contains("port \(daemon.port)"))
            let foreign = home.appendingPathComponent("foreign.sqlite")
            try Data("nothing of ours".utf8).write(to: foreign)
            for (index, said) in [("nowhere.sqlite", "search index"), (foreign.path, "--index")] {
                let run = try ProgramRun("searchd", ["--index", index], home: home)
                #expect(run.status == 2)
                #expect(run.errors.contains(said))
                #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            }
        }
    }

    /// Whether the daemon says so of itself once it has looked at the file; until then, too, it
    /// serves all reports.
    private static func becomes(_ expected: String, _ daemon: RunningDaemon) async throws -> Bool {
        try await eventually {
            let answer = try daemon.get("/healthz")
            #expect(answer.status == 200)
            #expect(answer.json["reports"] as? Int == 58)
            let code = (answer.json["problem"] as? [String: Any])?["code"] as? String
            let status = answer.json["status"] as? String
            return [status, code].compactMap(\.self).joined(separator: " ") == expected
        }
    }

    /// How many reports a query finds; an error for anything but an answer.
    private static func total(_ query: String, port: Int) throws -> Int {
        let answer = try HTTPExchange("GET", "/api/v1/search?q=\(query)&limit=3", port: port)
        guard answer.status == 200, let total = answer.json["total"] as? Int else {
            throw NotAnswered(status: answer.status, text: answer.text)
        }
        return total
    }
}

/// A request that should have been answered.
private struct NotAnswered: Error {
    let status: Int
    let text: String
}

/// Something that happens once, seen from several tasks.
private final class Flag: Sendable {
    private let state = Mutex(false)

    var isSet: Bool { state.withLock { $0 } }

    func set() { state.withLock { $0 = true } }
}
