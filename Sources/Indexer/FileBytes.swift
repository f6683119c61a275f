import Foundation
import Reports

/// The bytes of a file, as they stood at one moment.
enum FileBytes {
    /// Reads a regular file.
    ///
    /// It is opened without waiting and looked at only then, so that nothing can take its place
    /// in between; the name may lead to a pipe by now.
    ///
    /// - Parameter limit: the most bytes it may have.
    /// - Throws: `.changedWhileRead` where its size or its date is another at the end.
    static func read(_ path: String, limit: Int) throws(DocumentRefusal) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            // A socket, or a device without a driver.
            throw errno == ENXIO ? .notAFile : DocumentRefusal(errno: errno)
        }
        defer { close(descriptor) }
        let before = try FileState(descriptor)
        guard before.isRegular else { throw .notAFile }
        guard before.size <= limit else { throw .tooLarge(bytes: before.size, limit: limit) }
        let bytes = try bytes(of: descriptor, size: before.size)
        guard bytes.count == before.size, try FileState(descriptor) == before else {
            throw .changedWhileRead
        }
        return bytes
    }

    /// The bytes of an open file; one more than its size if it has grown.
    private static func bytes(
        of descriptor: Int32, size: Int
    ) throws(DocumentRefusal) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let length = Foundation.read(descriptor, rest.baseAddress, rest.count)
                if length > 0 {
                    count += length
                } else if length == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        guard failure == 0 else { throw DocumentRefusal(errno: failure) }
        return bytes
    }
}

/// What of an open file shows that it was changed.
private struct FileState: Equatable {
    let isRegular: Bool
    let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(_ descriptor: Int32) throws(DocumentRefusal) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DocumentRefusal(errno: errno) }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        size = Int(status.st_size)
        #if canImport(Darwin)
            let date = status.st_mtimespec
        #else
            let date = status.st_mtim
        #endif
        seconds = Int(date.tv_sec)
        nanoseconds = Int(date.tv_nsec)
    }
}

extension DocumentRefusal {
    /// What the operating system says of a path, by its number for it.
    init(errno: Int32) {
        switch errno {
        case ENOENT, ENOTDIR: self = .missing
        default: self = .unreadable(reason: String(cString: strerror(errno)))
        }
    }
}
