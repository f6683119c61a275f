import Foundation
import TestIndexes
import TestSupport
import Testing

/// A daemon as a process, on a port of its own and an index of its own.
struct RunningDaemon {
    let process: RunningProgram
    let index: String
    let home: URL
    let port: Int

    /// Starts a daemon on an index of the invented reports and ends it after the test.
    ///
    /// Unless the test says otherwise, a request may take as long as the daemon allows: programs
    /// built for debugging are slow.
    static func with(
        _ options: String..., body: (RunningDaemon) async throws -> Void
    ) async throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let index = home.appendingPathComponent("index.sqlite").path
        try await SharedCorpus.reports.value.copy(to: index)
        let daemon = try await RunningDaemon(index: index, home: home, options: options)
        defer { daemon.process.send(SIGKILL) }
        try await body(daemon)
    }

    /// Builds an index of parts of the corpus from nothing.
    static func index(_ parts: [String], as index: String, home: URL) async throws {
        let paths = parts.map { Repository.corpus.appendingPathComponent($0).path }
        let run = try await RunningProgram(
            "search", ["index"] + paths + ["--rebuild", "--index", index], home: home
        ).ended()
        try #require(run.status == 0, "\(run.errors)")
    }

    private init(index: String, home: URL, options: [String]) async throws {
        self.index = index
        self.home = home
        let patience = options.contains("--time-limit") ? [] : ["--time-limit", "60s"]
        let process = try RunningProgram(
            "searchd", ["--index", index, "--port", "0"] + patience + options, home: home)
        self.process = process
        var port: Int?
        _ = try await eventually {
            let said = process.errorsSoFar.firstMatch(of: /listening on [^ ]*:([0-9]+)/)
            port = said.flatMap { Int($0.1) }
            return port != nil || !process.isRunning
        }
        self.port = try #require(port, "the daemon said: \(process.errorsSoFar)")
    }

    func get(_ path: String, _ headers: (String, String)...) throws -> HTTPExchange {
        try HTTPExchange("GET", path, port: port, headers: headers)
    }

    /// What the command line prints as JSON for the same index.
    func search(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(
            "search", arguments + ["--format", "json", "--index", index], home: home)
    }
}

/// Whether two JSON objects are the same but for the time that finding them took.
func isSame(_ left: [String: Any], _ right: [String: Any]) -> Bool {
    func untimed(_ answer: [String: Any]) -> NSDictionary {
        NSDictionary(dictionary: answer.filter { $0.key != "took_ms" })
    }
    return !left.isEmpty && untimed(left) == untimed(right)
}
