import CPOSIX
import Foundation

/// Who may read and write a file: its mode, owner, group and access list.
package struct FilePermissions {
    private let path: String
    private let state: FileState

    /// The permissions of the file at a path; nil if there is none.
    ///
    /// - Throws: ``FileError/notAFile(path:_:)`` if something else stands there.
    package init?(of path: String) throws(FileError) {
        guard let state = try FileState(path: path) else { return nil }
        guard state.kind == .regular else { throw .notAFile(path: path, state.kind) }
        self.path = path
        self.state = state
    }

    /// Whether this process may write to the file.
    package var isWritable: Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }

    /// Gives them to another file.
    ///
    /// The owner can be given only by root, and a group only to its members. A group that cannot
    /// be kept may do no more than everybody: its rights would be another group's.
    package func apply(to descriptor: Int32, path: String) throws(FileError) {
        let other = try FileState(descriptor: descriptor, path: path)
        var isGroup = other.group == state.group
        if other.owner != state.owner || !isGroup {
            if fchown(descriptor, state.owner, state.group) == 0 {
                isGroup = true
            } else if !isGroup {
                isGroup = fchown(descriptor, uid_t.max, state.group) == 0
            }
        }
        isGroup = isGroup && copyAccessList(to: descriptor)
        let everybody = state.mode & 0o007
        let group = isGroup ? state.mode & 0o070 : state.mode & everybody << 3
        let mode = state.mode & 0o700 | group | everybody
        guard fchmod(descriptor, mode_t(mode)) != 0 else { return }
        let fault = FileFault.last
        // File systems without permissions give every file the same.
        guard try FileState(descriptor: descriptor, path: path).mode & ~mode & 0o777 != 0 else {
            return
        }
        throw .fault(path: path, fault)
    }

    /// Whether the other file has the same access list now; the group's rights are a part of it.
    private func copyAccessList(to descriptor: Int32) -> Bool {
        let own = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard own >= 0 else { return errno == EACCES }
        defer { close(own) }
        return cfiles_copy_access_list(own, descriptor) == 0
    }
}
