import Answers
public import Extraction
import Foundation
import Reports

/// A list of downloads, held against the files of a run.
struct ListedFiles: Sendable {
    /// What the list states, by the absolute path of the file.
    private let entries: [ExactPath: CatalogueEntry]
    /// What the list and the files have and the other has not.
    let summary: CatalogueSummary

    /// Holds a list against files.
    ///
    /// - Parameters:
    ///   - catalogue: the list.
    ///   - path: where the list stands.
    ///   - files: the absolute paths of the files of the run.
    init(_ catalogue: Catalogue, at path: String, files: [String]) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL
        let present = Set(files.map { ExactPath($0) })
        let byName = Dictionary(grouping: files) { String($0.split(separator: "/").last ?? "") }
        var entries: [ExactPath: CatalogueEntry] = [:]
        var missing: [String] = []
        for row in catalogue.rows {
            let relative = folder.path == "/" ? "/\(row.path)" : "\(folder.path)/\(row.path)"
            let named = row.path.contains("/") ? [] : byName[row.path] ?? []
            if present.contains(ExactPath(relative)) {
                entries[ExactPath(relative)] = row.entry
            } else if named.count == 1, entries[ExactPath(named[0])] == nil {
                entries[ExactPath(named[0])] = row.entry
            } else {
                missing.append(row.path)
            }
        }
        self.entries = entries
        summary = CatalogueSummary(
            rows: catalogue.rows.count,
            missing: missing, unlisted: files.filter { entries[ExactPath($0)] == nil })
    }

    /// What the list states of a file.
    func entry(of path: String) -> CatalogueEntry? { entries[ExactPath(path)] }
}

extension Catalogue {
    /// Reads the list at a path.
    ///
    /// - Throws: what is wrong with it.
    public init(path: String) throws(CatalogueError) {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: Self.sizeLimit)
        } catch {
            switch error {
            case .tooLarge: throw .tooLarge
            case .unreadable(let reason): throw .unreadable(reason: reason)
            default: throw .unreadable(reason: error.english)
            }
        }
        try self.init(bytes: bytes)
    }
}
