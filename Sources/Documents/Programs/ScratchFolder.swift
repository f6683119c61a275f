import Foundation
import Reports

/// A folder for a program that reads and writes files; it goes with this value.
struct ScratchFolder: ~Copyable {
    /// Its path.
    let path: String

    /// Makes a folder that only we may enter.
    init() throws(DocumentRefusal) {
        path = "\(NSTemporaryDirectory())/nianbao-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unreadable(reason: "no temporary folder: \(error.localizedDescription)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file into it; returns the file's path.
    borrowing func write(_ bytes: [UInt8], named name: String) throws(DocumentRefusal) -> String {
        let file = "\(path)/\(name)"
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        } catch {
            throw .unreadable(reason: "no temporary file: \(error.localizedDescription)")
        }
        return file
    }

    /// The bytes of a file in it; nothing if there is none.
    borrowing func read(_ name: String, limit: Int) -> [UInt8]? {
        let file = "\(path)/\(name)"
        guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int,
            size <= limit
        else { return nil }
        return FileManager.default.contents(atPath: file).map(Array.init)
    }
}
