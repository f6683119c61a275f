import Foundation
import TestIndexes
import TestSupport
import Testing

/// Whether what runs and measures the daemon fits it.
@Suite(.startsPrograms) struct PackagingTests {
    @Test func `the unit starts the daemon with options that it knows`() throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let unit = try String(contentsOf: Self.unit, encoding: .utf8)
        let start = try #require(unit.firstMatch(of: /(?m)^ExecStart=%h\/\.local\/bin\/(.+)$/)?.1)
        let words = start.split(separator: " ").map(String.init)
        #expect(words.first == "searchd")
        let help = try ProgramRun("searchd", ["--help"], home: home).output
        for option in words.filter({ $0.hasPrefix("--") }) {
            #expect(help.contains(option + " "), "\(option)")
        }
        // The daemon may take as long to end as a query may take.
        #expect(unit.contains("TimeoutStopSec=75"))
        #expect(unit.contains("RestartPreventExitStatus=2"))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: systemdAnalyze)))
    func `systemd has nothing to say against the unit`() throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let program = try RunningProgram.executable("searchd").path
        let unit = try String(contentsOf: Self.unit, encoding: .utf8)
            .replacing("%h/.local/bin/searchd", with: program)
        #expect(try Self.complaints(unit, in: home).isEmpty)
        let wrong = unit.replacing("ProtectSystem=strict", with: "ProtectSystem=perhaps")
        #expect(try !Self.complaints(wrong, in: home).isEmpty)
    }

    @Test func `the load is carried while the index is replaced`() async throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let index = home.appendingPathComponent("index.sqlite").path
        try await SharedCorpus.reports.value.copy(to: index)
        let programs = try RunningProgram.executable("searchd").deletingLastPathComponent().path
        let rebuilt = Repository.corpus.appendingPathComponent("reports/baili").path
        let run = try Self.run(
            "/usr/bin/env",
            [
                "python3", Repository.root.appendingPathComponent("scripts/load.py").path, index,
                "--programs", programs, "--clients", "4", "--requests", "400", "--time-limit",
                "60s", "--patience", "1800", "--rebuild", rebuilt,
            ], home: home)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("400 requests, 0 failed"), "\(run.output)")
        let times = run.output.firstMatch(of: /replaced ([0-9]+) times/).flatMap { Int($0.1) }
        #expect(try #require(times) >= 2)
    }

    private static let unit = Repository.root.appendingPathComponent("packaging/searchd.service")

    /// What systemd says of a unit of a user; it is content where it says nothing.
    private static func complaints(_ unit: String, in folder: URL) throws -> String {
        let file = folder.appendingPathComponent("searchd.service")
        try Data(unit.utf8).write(to: file)
        let run = try run(systemdAnalyze, ["verify", "--user", file.path], home: folder)
        return run.status == 0 ? run.output : "status \(run.status): \(run.output)"
    }

    /// Runs a program of the system: its status, and all that it printed.
    private static func run(
        _ path: String, _ arguments: [String], home: URL
    ) throws -> (status: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home.path,
            "XDG_RUNTIME_DIR": home.path, "TMPDIR": home.path,
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}

private let systemdAnalyze = "/usr/bin/systemd-analyze"
