import Foundation
import Synchronization

/// An index of invented reports that many tests read: building it takes longer than they do.
///
/// It is built once in a run, by whoever asks first, and never changed; tests that change theirs
/// take a copy.
public struct SharedCorpus: Sendable {
    /// Of all invented reports.
    public static let everything = SharedCorpus(of: Repository.corpus)
    /// Of the regular ones.
    public static let reports = SharedCorpus(
        of: Repository.corpus.appendingPathComponent("reports"))

    private let folder: URL

    private init(of reports: URL) {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("nianbao-shared-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            Leftovers.add(folder)
            let run = try ProgramRun(
                "search", ["index", reports.path, "--quiet", "--index", index], home: folder)
            if run.status != 0 { Self.complain(run.errors) }
        } catch {
            Self.complain("\(error)")
        }
    }

    /// The path of the index.
    public var index: String { folder.appendingPathComponent("index.sqlite").path }

    /// Puts a copy of the index somewhere, to be changed at will.
    public func copy(to path: String) throws {
        try FileManager.default.copyItem(atPath: index, toPath: path)
    }

    /// Runs `search` on the index.
    public func search(_ arguments: String..., locale: String = "C") throws -> ProgramRun {
        try search(arguments, locale: locale)
    }

    /// Runs `search` on the index.
    public func search(_ arguments: [String], locale: String = "C") throws -> ProgramRun {
        // What follows two hyphens is no option.
        let place = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let all = Array(arguments[..<place]) + ["--index", index] + Array(arguments[place...])
        return try ProgramRun("search", all, home: folder, locale: locale)
    }

    /// Tests that want the index fail without it; this says why.
    private static func complain(_ reason: String) {
        FileHandle.standardError.write(
            Data("!!! THE INDEX THAT TESTS SHARE WAS NOT BUILT: \(reason)\n".utf8))
    }
}

/// Folders that go when the tests end: a process that ends removes nothing by itself.
private enum Leftovers {
    private static let paths = Mutex<[String]>([])

    static func add(_ folder: URL) {
        paths.withLock { paths in
            if paths.isEmpty { atexit { Leftovers.removeAll() } }
            paths.append(folder.path)
        }
    }

    static func removeAll() {
        for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
    }
}
