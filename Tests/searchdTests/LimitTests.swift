import Foundation
import TestSupport
import Testing

/// What the daemon does where more is wanted of it than it takes on.
@Suite(.serialized, .startsPrograms) struct LimitTests {
    @Test func `more requests than may wait are refused, and told to come again`() async throws {
        try await RunningDaemon.with("--max-waiting", "0") { daemon in
            var statuses: [Int: Int] = [:]
            // Where the test is slower than the daemon, each may be answered before the next comes.
            let isBusy = try await eventually {
                for answer in try Self.answers(of: daemon, requests: 40) {
                    statuses[answer.status, default: 0] += 1
                    guard answer.status == 503 else { continue }
                    #expect(answer.errorCode == "busy")
                    #expect(answer.headers["retry-after"] == "1")
                }
                return statuses[503] != nil
            }
            #expect(isBusy)
            #expect(Set(statuses.keys) == [200, 503], "\(statuses)")
            #expect(try daemon.get("/api/v1/search?q=\("公开".encoded)").status == 200)
        }
    }

    /// What comes back for so many requests that are made at once.
    private static func answers(of daemon: RunningDaemon, requests: Int) throws -> [HTTPExchange] {
        let connections = try (0..<requests).map { _ in try OpenConnection(port: daemon.port) }
        for (number, connection) in connections.enumerated() {
            let path = "/api/v1/findings?limit=\(900 + number)"
            let lines = ["GET \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close", "", ""]
            connection.send(Array(lines.joined(separator: "\r\n").utf8))
        }
        return connections.map { HTTPExchange(answer: $0.rest()) }
    }

    @Test func `a connection too many waits until another ends`() async throws {
        try await RunningDaemon.with("--max-connections", "2", "--idle-time", "60s") { daemon in
            var held = try (0..<2).map { _ in try OpenConnection(port: daemon.port) }
            for connection in held {
                connection.ask("/healthz")
                #expect(connection.next()?.isEmpty == false)
            }
            let third = try OpenConnection(port: daemon.port)
            third.ask("/healthz")
            #expect(third.next(within: .milliseconds(500)) == nil)
            held.removeLast()
            #expect(third.next()?.isEmpty == false)
        }
    }

    @Test func `a connection on which nothing is asked is closed`() async throws {
        try await RunningDaemon.with("--idle-time", "500ms") { daemon in
            let silent = try OpenConnection(port: daemon.port)
            #expect(silent.next() == Data())
            // A test that was not let run is silent, too.
            let isAnsweredAndClosed = try await eventually {
                let asked = try OpenConnection(port: daemon.port)
                asked.ask("/healthz")
                guard asked.next()?.isEmpty == false else { return false }
                return asked.next() == Data()
            }
            #expect(isAnsweredAndClosed)
        }
    }

    @Test func `a client that sends its headers byte by byte is dropped`() async throws {
        try await RunningDaemon.with("--idle-time", "1s") { daemon in
            let slow = try OpenConnection(port: daemon.port)
            slow.send(Array("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".utf8))
            // Each byte comes well within the time; as long as the headers may be, they never end.
            var isDropped = false
            for _ in 0..<8_000 where !isDropped {
                isDropped = !slow.send([0x31]) || slow.next(within: .milliseconds(20)) == Data()
            }
            #expect(isDropped)
            // One that is only slow, and not endless, is answered, unless the test was not let run.
            let isAnswered = try await eventually {
                let patient = try OpenConnection(port: daemon.port)
                for piece in ["GET /healthz HT", "TP/1.1\r\nHo", "st: 127.0.0.1\r\n", "\r\n"] {
                    patient.send(Array(piece.utf8))
                    try await Task.sleep(for: .milliseconds(20))
                }
                return patient.next()?.isEmpty == false
            }
            #expect(isAnswered)
        }
    }

    @Test func `showing a report has the limit of time, too`() async throws {
        try await RunningDaemon.with("--time-limit", "1ms") { daemon in
            let keys = try daemon.search("query", "公开", "--limit", "1000").json["hits"]
            let paths = try #require(keys as? [[String: Any]]).compactMap { $0["key"] as? String }
                .map { "/api/v1/reports/\($0.encoded)" }
            // Whether one takes longer depends on the machine; of so many some do.
            let answers = try (0..<10).flatMap { _ in try paths.map { try daemon.get($0) } }
            let slow = answers.filter { $0.status != 200 }
            #expect(!slow.isEmpty)
            #expect(slow.allSatisfy { $0.status == 503 && $0.errorCode == "too-slow" })
        }
    }
}
