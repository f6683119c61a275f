import CPOSIX
import Foundation

/// A file that is being written, and takes its place when it is whole.
///
/// Until then it has no name, so that nothing remains of it however the process ends. On a file
/// system without such files it has a name that is made for it alone, and goes with this value or
/// with a signal that ends the process.
package final class NewFile {
    /// What the bytes go to.
    package let descriptor: Int32
    private let folder: String
    private var name: String?
    private var removal: RemovalBySignal?

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - path: where it will stand.
    ///   - permissions: those of the file that it will replace; nil for those of a new one.
    ///   - mode: what a new one allows, less what the process forbids (umask).
    ///   - temporary: its name until it is whole, where it needs one; one that nobody can guess
    ///     without it.
    package init(
        for path: String, permissions: FilePermissions?, mode: UInt32 = 0o666,
        temporary: String? = nil
    ) throws(FileError) {
        folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let first: UInt32 = permissions == nil ? mode : 0o600
        var opened: Int32 = -1
        var error = cfiles_open_nameless(folder, first, &opened)
        if error == ENOTSUP {
            let name = temporary ?? Self.unguessable(in: folder)
            // A signal may come as soon as the file is there.
            let removal = RemovalBySignal(of: name)
            opened = open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(first))
            error = opened < 0 ? errno : 0
            if error == 0 {
                self.name = name
                self.removal = removal
            }
        }
        descriptor = opened
        guard error == 0 else { throw .fault(path: folder, FileFault(error)) }
        try permissions?.apply(to: descriptor, path: path)
    }

    deinit {
        if let name { unlink(name) }
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends bytes.
    package func write(_ bytes: [UInt8]) throws(FileFault) {
        try Descriptor(number: descriptor).write(bytes)
    }

    /// Appends all of an open file.
    package func copy(from other: Int32) throws(FileFault) {
        let error = cfiles_copy(other, descriptor)
        guard error == 0 else { throw FileFault(error) }
    }

    /// Gives the file its name, once all of it is on the disk; what stands there is replaced.
    package func replace(_ path: String) throws(FileError) {
        guard fsync(descriptor) == 0 else { throw .fault(path: path, .last) }
        if name == nil {
            if try take(path) { return try Folder.sync(of: path) }
            let temporary = Self.unguessable(in: folder)
            let error = cfiles_name(descriptor, temporary)
            guard error == 0 else { throw .fault(path: path, FileFault(error)) }
            name = temporary
        }
        try rename(to: path)
        try Folder.sync(of: path)
    }

    /// Gives the file its name, once all of it is on the disk, unless something stands there.
    package func place(at path: String) throws(FileError) {
        guard fsync(descriptor) == 0 else { throw .fault(path: path, .last) }
        if name == nil {
            guard try take(path) else { throw .fault(path: path, .exists) }
            return
        }
        guard try FileState(path: path) == nil else { throw .fault(path: path, .exists) }
        try rename(to: path)
    }

    private func rename(to path: String) throws(FileError) {
        guard let name, Foundation.rename(name, path) == 0 else { throw .fault(path: path, .last) }
        self.name = nil
        removal = nil
    }

    /// Names a file without a name; false if something stands there.
    private func take(_ path: String) throws(FileError) -> Bool {
        let error = cfiles_name(descriptor, path)
        if error == EEXIST { return false }
        guard error == 0 else { throw .fault(path: path, FileFault(error)) }
        return true
    }

    private static func unguessable(in folder: String) -> String {
        let number = String(UInt64.random(in: .min ... .max), radix: 36)
        return "\(folder)/.nianbao-\(number)"
    }
}
