import Foundation

/// A folder for a program that reads and writes files; it goes with this value.
package struct ScratchFolder: ~Copyable {
    /// Its path.
    package let path: String

    /// Makes a folder that only we may enter.
    package init() throws(ProgramFailure) {
        path = "\(NSTemporaryDirectory())/nianbao-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .noFolder(reason: "no temporary folder: \(error.localizedDescription)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file into it; returns the file's path.
    package borrowing func write(
        _ bytes: [UInt8], named name: String
    ) throws(ProgramFailure) -> String {
        let file = "\(path)/\(name)"
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        } catch {
            throw .noFolder(reason: "no temporary file: \(error.localizedDescription)")
        }
        return file
    }

    /// The bytes of a file in it; nil if there is none.
    package borrowing func read(_ name: String, limit: Int) -> [UInt8]? {
        let file = "\(path)/\(name)"
        guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int,
            size <= limit
        else { return nil }
        return FileManager.default.contents(atPath: file).map(Array.init)
    }
}
