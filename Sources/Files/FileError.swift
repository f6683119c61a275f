/// Why a file is not written.
///
/// The words are in `FileError+Chinese` and `FileError+English`, one case each.
public enum FileError: Error, Equatable, Sendable {
    /// The system refuses.
    case fault(path: String, FileFault)
    /// Something else than a file stands there.
    case notAFile(path: String, FileKind)
    /// The result would replace what it is made from.
    case input(path: String)
    /// Another process has the lock.
    case locked(path: String)
    /// The file has bytes, and a lock has none: it is somebody's.
    case notALock(path: String)
    /// The file stands in its place; whether it will after a power cut is not known.
    case unconfirmed(path: String, FileFault)

    /// The path that it is about.
    public var path: String {
        switch self {
        case .fault(let path, _), .notAFile(let path, _), .input(let path), .locked(let path),
            .notALock(let path), .unconfirmed(let path, _):
            path
        }
    }

    /// What the system says, if it is the one that refuses.
    public var fault: FileFault? {
        switch self {
        case .fault(_, let fault), .unconfirmed(_, let fault): fault
        default: nil
        }
    }
}
