public import Foundation

/// What became of a program that was run to its end.
public struct ProgramRun: Sendable {
    /// The exit status; the number of the signal if one ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String

    /// The output as a JSON object; empty if it is none.
    public var json: [String: Any] {
        let object = try? JSONSerialization.jsonObject(with: Data(output.utf8))
        return object as? [String: Any] ?? [:]
    }

    /// Runs a program; one that hangs is killed.
    public init(
        _ program: String, _ arguments: [String], home: URL, locale: String = "C",
        limit: Duration = .hang
    ) throws {
        let running = try RunningProgram(program, arguments, home: home, locale: locale)
        self = running.end(within: limit)
    }

    init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }
}

/// A program that is running, its output going to files, so that it never waits for a reader.
public final class RunningProgram {
    private let process = Process()
    private let output: URL
    private let errors: URL

    /// Starts a program that stands beside the tests, with an environment of its own.
    public init(
        _ program: String, _ arguments: [String], home: URL, locale: String = "C"
    ) throws {
        try ProgramUse.check(program)
        let name = UUID().uuidString
        output = home.appendingPathComponent("\(name).out")
        errors = home.appendingPathComponent("\(name).err")
        for file in [output, errors] { try Data().write(to: file) }
        process.executableURL = try Self.executable(program)
        process.arguments = arguments
        // Options of the sanitizers reach the programs that tests start.
        let sanitizers = ProcessInfo.processInfo.environment.filter {
            $0.key.hasSuffix("SAN_OPTIONS")
        }
        process.environment =
            ["PATH": "/usr/bin:/bin", "HOME": home.path, "LC_ALL": locale]
            .merging(sanitizers) { own, _ in own }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    deinit { if process.isRunning { send(SIGKILL) } }

    /// Whether it has not ended.
    public var isRunning: Bool { process.isRunning }

    /// What it has written to standard error until now.
    public var errorsSoFar: String { text(of: errors) }

    /// What it has written to standard output until now.
    public var outputSoFar: String { text(of: output) }

    /// Sends a signal.
    public func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits until it ends; kills it when the time is over.
    public func end(within limit: Duration = .hang) -> ProgramRun {
        let end = ContinuousClock.now + limit
        while process.isRunning, ContinuousClock.now < end { usleep(2000) }
        if process.isRunning { send(SIGKILL) }
        process.waitUntilExit()
        return ProgramRun(
            status: process.terminationStatus, output: outputSoFar, errors: errorsSoFar)
    }

    /// What became of it when it has ended; other tests have the thread meanwhile.
    public func ended() async throws -> ProgramRun {
        _ = try await eventually { !process.isRunning }
        return end()
    }

    private func text(of file: URL) -> String {
        String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    }

    /// The program among the products of the build that the tests belong to.
    public static func executable(_ name: String) throws -> URL {
        var folders: [URL] = []
        for argument in ProcessInfo.processInfo.arguments where argument.contains(".xctest") {
            var folder = URL(fileURLWithPath: argument)
            while folder.pathComponents.count > 1 {
                folder = folder.deletingLastPathComponent()
                folders.append(folder)
            }
        }
        folders.append(Repository.root.appendingPathComponent(".build/debug"))
        let files = folders.map { $0.appendingPathComponent(name) }
        let found = files.first { file in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(
                atPath: file.path, isDirectory: &isFolder)
            return isThere && !isFolder.boolValue
                && FileManager.default.isExecutableFile(atPath: file.path)
        }
        guard let found else { throw CocoaError(.fileNoSuchFile, userInfo: ["program": name]) }
        return found
    }
}
