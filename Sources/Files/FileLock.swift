import Foundation

/// A lock that one process at a time holds: a file without bytes, which goes with this value.
///
/// The lock is the system's (flock) and ends with the process, however that ends. A file that
/// remains of a killed process means nothing.
package final class FileLock {
    private let path: String
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: ``FileError/locked(path:)`` if another process has it.
    package init(path: String) throws(FileError) {
        self.path = path
        while true {
            let descriptor = try Self.open(path)
            do throws(FileError) {
                if try Self.isTaken(descriptor, path) {
                    self.descriptor = descriptor
                    return
                }
            } catch {
                close(descriptor)
                throw error
            }
            // Its holder removed the file after we opened it: the lock is on another by now.
            close(descriptor)
        }
    }

    /// Who waits for the file that goes here finds that its name leads to another.
    deinit {
        unlink(path)
        close(descriptor)
    }

    private static func open(_ path: String) throws(FileError) -> Int32 {
        let flags = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        var descriptor = Foundation.open(path, O_RDWR | O_CREAT | flags, 0o644)
        // A file of another user that was left behind: flock asks for no more than reading.
        var fault = FileFault.last
        if descriptor < 0, fault == .denied {
            descriptor = Foundation.open(path, O_RDONLY | flags)
            if errno != ENOENT { fault = .last }
        }
        guard descriptor < 0 else { return descriptor }
        if let state = try FileState(path: path), state.kind != .regular {
            throw .notAFile(path: path, state.kind)
        }
        throw .fault(path: path, fault)
    }

    /// Locks the file; false if it is no longer the one at the path.
    private static func isTaken(_ descriptor: Int32, _ path: String) throws(FileError) -> Bool {
        let state = try FileState(descriptor: descriptor, path: path)
        guard state.kind == .regular else { throw .notAFile(path: path, state.kind) }
        guard state.size == 0 else { throw .notALock(path: path) }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { throw .locked(path: path) }
            if errno != EINTR { throw .fault(path: path, .last) }
        }
        return try FileState(path: path)?.identity == state.identity
    }
}
