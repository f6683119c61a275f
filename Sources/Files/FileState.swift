import Foundation

/// What stands at a path, as it is at one moment.
package struct FileState: Equatable, Sendable {
    /// What it is.
    package let kind: FileKind
    /// Which file of the system it is, whatever its names.
    package let identity: Identity
    /// Who may do what with it.
    package let mode: UInt32
    package let owner: UInt32
    package let group: UInt32
    /// How many names it has.
    package let names: Int
    /// Its bytes.
    package let size: Int

    /// Which file of the system something is.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    /// The state of what stands at a path; nil if nothing does.
    ///
    /// - Parameter followingLinks: look at what a symbolic link leads to.
    package init?(path: String, followingLinks: Bool = false) throws(FileError) {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else {
            if errno == ENOENT { return nil }
            throw .fault(path: path, .last)
        }
        self.init(status)
    }

    /// The state of an open file.
    package init(descriptor: Int32, path: String) throws(FileError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .fault(path: path, .last) }
        self.init(status)
    }

    private init(_ status: stat) {
        kind = FileKind(status.st_mode)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino))
        mode = UInt32(status.st_mode) & 0o7777
        owner = status.st_uid
        group = status.st_gid
        names = Int(truncatingIfNeeded: status.st_nlink)
        size = Int(truncatingIfNeeded: status.st_size)
    }
}
