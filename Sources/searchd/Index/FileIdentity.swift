import Foundation

/// What tells a file from the one that stood at its path before.
struct FileIdentity: Equatable, Sendable {
    private let device: UInt64
    private let node: UInt64
    /// Its size.
    let bytes: Int64
    private let seconds: Int64
    private let nanoseconds: Int64

    /// When it was last written, in seconds since 1970.
    var modified: Double { Double(seconds) + Double(nanoseconds) / 1_000_000_000 }

    /// The file that stands at a path now; nothing if there is none.
    init?(path: String) {
        var file = stat()
        guard stat(path, &file) == 0 else { return nil }
        #if canImport(Darwin)
            let time = file.st_mtimespec
        #else
            let time = file.st_mtim
        #endif
        device = UInt64(file.st_dev)
        node = UInt64(file.st_ino)
        bytes = Int64(file.st_size)
        seconds = Int64(time.tv_sec)
        nanoseconds = Int64(time.tv_nsec)
    }
}
