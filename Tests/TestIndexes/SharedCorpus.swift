public import Answers
public import Foundation
import Indexer
import Store
import Synchronization
public import TestSupport

/// An index of invented reports that many tests read: building it takes longer than they do.
///
/// The test process builds each index once, for whoever asks first. Nobody changes it: tests that
/// change theirs take a copy.
public struct SharedCorpus: Sendable {
    /// Of all invented reports; some of them are read by programs of the system.
    public static let everything = Task { try await SharedCorpus(of: "") }
    /// Of the regular ones.
    public static let reports = Task { try await SharedCorpus(of: "reports") }
    /// Of those of one place.
    public static let few = Task { try await SharedCorpus(of: "reports/yanxi") }

    /// The path of the index.
    public let index: String

    /// The folder of the reports.
    public let source: String

    /// What came of building it.
    public let summary: BuildSummary

    /// Where programs that ask it have their home.
    public var home: URL { folder }

    private let folder: URL

    private init(of part: String) async throws {
        source = Repository.corpus.appendingPathComponent(part).path
        folder = try Repository.temporaryFolder()
        Leftovers.add(folder)
        index = folder.appendingPathComponent("index.sqlite").path
        summary = try await IndexBuilder(index: index, jobs: nil, rebuild: false, prune: false)
            .build([source])
    }

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
}

extension Workplace {
    /// Takes a copy of the index of the regular reports as its own.
    public func takeReports() async throws {
        try await SharedCorpus.reports.value.copy(to: index)
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
