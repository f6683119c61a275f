import Foundation

/// Why the system refuses to read or write a file.
///
/// The words are in `FileFault+Chinese` and `FileFault+English`, one case each.
public enum FileFault: Error, Equatable, Sendable {
    /// The disk is full.
    case noSpace
    /// The user may not have more on this disk.
    case quota
    /// The disk is mounted to be read only.
    case readOnly
    /// The permissions do not allow it.
    case denied
    /// The disk or its controller fails.
    case inputOutput
    /// The process, or the system, has as many files open as it may.
    case tooManyOpen
    /// The file would be larger than the process or the file system allows.
    case tooLarge
    /// There is no such file or folder.
    case missing
    /// A part of the path is no folder.
    case notAFolder
    /// The name is longer than the file system allows.
    case nameTooLong
    /// Links lead in a circle.
    case linksInCircle
    /// Something is mounted there, or it is in use.
    case inUse
    /// The file system has no locks.
    case noLocks
    /// There is no memory.
    case noMemory
    /// Something stands there already.
    case exists
    /// The reader of a pipe is gone.
    case readerGone
    /// Something else, by the system's number for it.
    case other(Int32)

    /// The fault of an error's number.
    public init(_ number: Int32) {
        self = Self.known[number] ?? .other(number)
    }

    /// The fault of the system call that failed last.
    public static var last: FileFault { FileFault(errno) }

    private static let known: [Int32: FileFault] = [
        ENOSPC: .noSpace, EDQUOT: .quota, EROFS: .readOnly, EACCES: .denied, EPERM: .denied,
        EIO: .inputOutput, EMFILE: .tooManyOpen, ENFILE: .tooManyOpen, EFBIG: .tooLarge,
        ENOENT: .missing, ENOTDIR: .notAFolder, ENAMETOOLONG: .nameTooLong, ELOOP: .linksInCircle,
        EBUSY: .inUse, ETXTBSY: .inUse, ENOLCK: .noLocks, ENOTSUP: .noLocks, ENOMEM: .noMemory,
        EEXIST: .exists, EPIPE: .readerGone,
    ]
}
