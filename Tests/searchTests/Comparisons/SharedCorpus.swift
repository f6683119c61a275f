import Foundation
import Synchronization
import TestSupport

/// An index of invented reports that many tests read: building it takes longer than they do.
struct SharedCorpus: Sendable {
    /// Of all invented reports.
    static let everything = SharedCorpus(of: Repository.corpus)
    /// Of the regular ones.
    static let reports = SharedCorpus(of: Repository.corpus.appendingPathComponent("reports"))

    private let folder: URL

    private init(of reports: URL) {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("nianbao-shared-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        Leftovers.add(folder)
        _ = try? ProgramRun(
            "search", ["index", reports.path, "--quiet", "--index", index], home: folder,
            limit: .seconds(300))
    }

    /// The path of the index.
    var index: String { folder.appendingPathComponent("index.sqlite").path }

    /// Runs `search` on the index.
    func search(_ arguments: String..., locale: String = "C") throws -> ProgramRun {
        try search(arguments, locale: locale)
    }

    /// Runs `search` on the index.
    func search(_ arguments: [String], locale: String = "C") throws -> ProgramRun {
        // What follows two hyphens is no option.
        let place = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let all = Array(arguments[..<place]) + ["--index", index] + Array(arguments[place...])
        return try ProgramRun("search", all, home: folder, locale: locale)
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
