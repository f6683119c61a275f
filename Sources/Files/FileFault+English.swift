import Foundation

extension FileFault {
    /// The fault in a few English words.
    public var english: String {
        switch self {
        case .noSpace: "no space left on the disk"
        case .quota: "the disk quota is used up"
        case .readOnly: "the file system is read-only"
        case .denied: "permission denied"
        case .inputOutput: "input/output error; check the disk"
        case .tooManyOpen: "too many open files; raise the limit (ulimit -n)"
        case .tooLarge: "larger than a file may be; see ulimit -f and the file system"
        case .missing: "no such file or folder"
        case .notAFolder: "a part of the path is not a folder"
        case .nameTooLong: "the name is too long"
        case .linksInCircle: "symbolic links lead in a circle"
        case .inUse: "in use, or a mount point"
        case .noLocks: "the file system does not support this (locks, for example)"
        case .noMemory: "out of memory"
        case .exists: "something else was put there meanwhile"
        case .readerGone: "the reader is gone"
        case .other(let number): String(cString: strerror(number))
        }
    }
}
