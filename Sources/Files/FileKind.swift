import Foundation

/// What a path can lead to.
public enum FileKind: Equatable, Sendable {
    /// A file with bytes in it.
    case regular
    case folder
    case link
    /// A pipe with a name.
    case pipe
    case socket
    /// A device that takes bytes one after another: a terminal, /dev/null.
    case stream
    /// A device with blocks: a disk.
    case disk

    init(_ mode: mode_t) {
        self =
            switch mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            case S_IFCHR: .stream
            case S_IFBLK: .disk
            default: .regular
            }
    }
}
