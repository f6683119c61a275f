import Engine
import CSQLite
import Foundation
import GRDB

/// What stands at the path of an index, before SQLite opens it.
struct IndexFile {
    /// The size of the file.
    let bytes: Int64

    /// Looks at the file at a path, without waiting for pipes or devices.
    ///
    /// - Throws: why there is no index that this program can read.
    init(path: String) throws(IndexError) {
        let file = cseal_look(path)
        switch file.error {
        case 0: break
        case ENOENT, ENOTDIR: throw .missing(path: path)
        default: throw .unavailable(path: path, reason: String(cString: strerror(file.error)))
        }
        bytes = file.bytes
        guard file.is_sealed == 0 else { return }
        throw Self.unsealed(file, path: path)
    }

    /// Why a file without a seal is none of this version.
    private static func unsealed(_ file: cseal_file, path: String) -> IndexError {
        guard file.is_file != 0, file.bytes > 0 else { return .foreign(path: path) }
        if file.has_seal != 0 { return .damaged(path: path, .seal) }
        // The beginning of SQLite's head, of 100 bytes, without its end is nobody's database.
        if file.bytes < 100, Int64(file.head) == min(16, file.bytes) {
            return .damaged(path: path, .seal)
        }
        guard file.head == 16 else { return .foreign(path: path) }
        guard file.application == Schema.application else { return earlier(file, path: path) }
        if let version = Int(Schema.version), Int(file.version) != version {
            return .otherSchema(path: path, found: "\(file.version)", expected: Schema.version)
        }
        return .damaged(path: path, .seal)
    }

    /// Why a database without this program's number is none: indexes of versions before 5 had
    /// neither seal nor number.
    private static func earlier(_ file: cseal_file, path: String) -> IndexError {
        do {
            let queue = try DatabaseQueue(
                path: path, configuration: Connection.looking(bytes: file.bytes))
            let stamp = try queue.read { try Stamp(from: $0, path: path) }
            try stamp.check(path: path)
            return .damaged(path: path, .seal)
        } catch {
            return IndexError(error, path: path)
        }
    }
}
