import Foundation

/// A file that is open for writing.
package struct Descriptor: Sendable {
    /// The system's number for it.
    package let number: Int32

    /// A file that somebody else opened and closes.
    package init(number: Int32) {
        self.number = number
    }

    /// Writes bytes, never silently less than all of them.
    package func write(_ bytes: [UInt8]) throws(FileFault) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { rest in
                Foundation.write(number, rest.baseAddress, rest.count)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                // Somebody made the stream one that does not wait; we do.
                var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, -1)
            } else if errno != EINTR {
                throw .last
            }
        }
    }
}

/// The folder of a file.
package enum Folder {
    /// Sees to it that a name that was given or taken in the folder of a file lasts.
    ///
    /// - Throws: ``FileError/unconfirmed(path:_:)``: the name is there already.
    package static func sync(of path: String) throws(FileError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A folder that may be written and not read is one that nobody can sync.
        guard descriptor >= 0 else {
            if errno == EACCES { return }
            throw .unconfirmed(path: path, .last)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) != 0 else { return }
        // Some file systems do not offer it.
        guard errno != EINVAL, errno != ENOTSUP, errno != EBADF else { return }
        throw .unconfirmed(path: path, .last)
    }
}
