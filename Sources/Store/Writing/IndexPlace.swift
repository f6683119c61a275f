package import Files
import Foundation

/// Where an index is, and the names of what is written beside it.
///
/// Links are followed first: all names of an index that links give it have one lock, and a link
/// stays one when the index is replaced.
package struct IndexPlace: Sendable {
    /// The path as a person named it.
    let named: String
    /// The index, without links.
    let path: String

    /// Finds the place of an index, whose folder must be there.
    package init(_ named: String) throws(FileError) {
        self.named = named
        guard case .place(let path) = try LinkedPath(named) else {
            throw .notAFile(path: named, .stream)
        }
        self.path = path
    }

    /// The index that is being built.
    var partial: String { path + ".building" }
    /// A copy that is not whole, on file systems where it needs a name.
    var copy: String { path + ".building-copy" }
    /// The lock of who writes.
    var lock: String { path + ".lock" }

    /// The files that SQLite has beside a database.
    private static let companions = ["-wal", "-shm", "-journal"]

    /// The companions of the index.
    var journals: [String] { Self.companions.map { path + $0 } }
    /// Everything that remains of a run that ended early.
    var remains: [String] { [copy, partial] + Self.companions.map { partial + $0 } }

    /// Every file that is the index's own.
    package var files: [String] { [path, lock] + journals + remains }

    /// Refuses what is no regular file at any of these places, so that nothing is followed and
    /// nothing waits for a pipe.
    func refuseOthers() throws(FileError) {
        for file in files {
            guard let state = try FileState(path: file), state.kind != .regular else { continue }
            throw .notAFile(path: file == path ? named : file, state.kind)
        }
    }

    /// Removes what remains of a run; those that could not be removed.
    func removeRemains() -> [String] {
        remains.filter { unlink($0) != 0 && errno != ENOENT }
    }

    /// Whether there is an index.
    func isThere() throws(FileError) -> Bool { try FileState(path: path) != nil }
}
