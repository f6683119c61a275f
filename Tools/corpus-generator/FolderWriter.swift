import CorpusGeneration
import Foundation

/// Writes files into a folder and the folders they need.
struct FolderWriter {
    private let folder: URL
    private var made: Set<String> = []

    /// A writer into a folder, which need not exist.
    init(folder: String) {
        self.folder = URL(fileURLWithPath: folder)
    }

    /// Writes a file of a corpus.
    mutating func write(_ file: CorpusFile) throws {
        try write(file.bytes, to: file.path)
    }

    /// Writes bytes to a path from the folder; a file of that name is replaced.
    mutating func write(_ bytes: [UInt8], to path: String) throws {
        let url = folder.appending(path: path)
        let parent = url.deletingLastPathComponent()
        if made.insert(parent.path).inserted {
            try FileManager.default.createDirectory(
                at: parent, withIntermediateDirectories: true)
        }
        try Data(bytes).write(to: url)
    }
}
