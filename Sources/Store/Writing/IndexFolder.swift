import Files
import Foundation

/// The folder of an index, which a run makes where there is none.
struct IndexFolder {
    private let made: [String]

    /// Makes the folder of a path and those above it.
    init(of path: String) throws(FileError) {
        var missing: [String] = []
        var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        while try FileState(path: folder.path, followingLinks: true) == nil {
            missing.insert(folder.path, at: 0)
            folder.deleteLastPathComponent()
        }
        for folder in missing where mkdir(folder, 0o777) != 0 && errno != EEXIST {
            throw .fault(path: folder, .last)
        }
        made = missing
    }

    /// Removes the folders that were made, as far as nothing is in them.
    func removeIfEmpty() {
        for folder in made.reversed() { rmdir(folder) }
    }
}
