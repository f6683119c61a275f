public import Foundation

/// A folder of a test's own with an index in it; it goes when the test does.
public final class Workplace {
    /// The folder.
    public let folder: URL

    /// Makes the folder.
    public init() throws {
        folder = try Repository.temporaryFolder()
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("home"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of the index.
    public var index: String { path("index.sqlite") }

    /// Where programs have their home.
    public var home: URL { folder.appendingPathComponent("home") }

    /// The path of something in the folder.
    public func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Runs `search` on the index.
    public func search(
        _ arguments: String..., index: String? = nil, locale: String = "C"
    ) throws -> ProgramRun {
        try search(arguments, index: index, locale: locale)
    }

    /// Runs `search` on the index of the place, or another.
    public func search(
        _ arguments: [String], index: String? = nil, locale: String = "C"
    ) throws -> ProgramRun {
        let options = ["--index", index ?? self.index]
        // What follows two hyphens is no option.
        let place = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let all = arguments[..<place] + options + arguments[place...]
        return try ProgramRun("search", Array(all), home: home, locale: locale)
    }

    /// Puts a copy of an invented report into the folder.
    public func copy(_ report: String, to name: String) throws {
        let target = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Repository.corpus.appendingPathComponent("reports/\(report)"), to: target)
    }

    /// Writes a file in the folder.
    public func write(_ bytes: Data, to name: String) throws {
        let target = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: target)
    }
}
