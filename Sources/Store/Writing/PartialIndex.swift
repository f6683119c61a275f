import Files
import Foundation
import GRDB

/// The index that is being built, beside the one it will replace.
struct PartialIndex {
    let place: IndexPlace

    /// The unfinished work of an interrupted run, if it builds upon a generation.
    ///
    /// Only work of the same user is continued: in a folder that others may write to, somebody else's
    /// could say anything.
    func resumed(base: String) throws -> DatabaseQueue? {
        guard let state = try FileState(path: place.partial) else { return nil }
        guard state.owner == geteuid(), state.names == 1 else { return nil }
        try keepPermissions()
        do {
            let queue = try open()
            let stamp: Stamp
            do {
                stamp = try queue.read { try Stamp(from: $0, path: place.partial) }
            } catch {
                throw FileFault(error, in: queue) ?? error
            }
            try stamp.check(path: place.partial)
            if stamp.base == base { return queue }
            try queue.close()
        } catch {
            // Work that cannot be opened is worth nothing; the run starts anew.
            switch IndexError(error, path: place.named) {
            case .damaged, .foreign, .otherSchema, .otherSegmentation: break
            default: throw error
            }
        }
        return nil
    }

    /// A new file: empty, or a copy of the index that is there and has a generation.
    func made(base: String) throws -> DatabaseQueue {
        try makeFile(copies: !base.isEmpty)
        if !base.isEmpty { try verifyCopy() }
        let queue = try open()
        do {
            try queue.write { database in
                if base.isEmpty {
                    try Schema.create(in: database)
                } else if try Stamp(from: database, path: place.named).generation != base {
                    // Somebody put another file there without taking the lock.
                    throw IndexError.replaced(path: place.named)
                }
                try Stamp.new(base: base).write(to: database)
            }
        } catch {
            throw FileFault(error, in: queue) ?? error
        }
        return queue
    }

    /// Compares the copy with the seal that came with it: damage must not be given a new one.
    private func verifyCopy() throws(IndexError) {
        do throws(IndexError) {
            try IndexSeal.verify(place.partial)
        } catch {
            guard case .damaged(_, let damage) = error else { throw error }
            throw .damaged(path: place.named, damage)
        }
    }

    /// Puts the file, which nobody has open any more, in the place of the index.
    func replaceIndex() throws(FileError) {
        try keepPermissions()
        try sync()
        guard rename(place.partial, place.path) == 0 else {
            throw .fault(path: place.named, .last)
        }
        // A rollback journal of a file that is gone must not be played into this one.
        for journal in place.journals { unlink(journal) }
        try Folder.sync(of: place.path)
    }

    private func open() throws -> DatabaseQueue {
        try DatabaseQueue(path: place.partial, configuration: Connection.building())
    }

    /// Makes the file, under its name only when it is whole.
    ///
    /// It is closed again before SQLite opens it: closing it later would take SQLite's locks away.
    private func makeFile(copies: Bool) throws(FileError) {
        let permissions = try FilePermissions(of: place.path)
        if permissions?.isWritable == false { throw .fault(path: place.named, .denied) }
        let file = try NewFile(
            for: place.partial, permissions: permissions, mode: 0o644, temporary: place.copy)
        if copies { try copyIndex(to: file) }
        try file.place(at: place.partial)
    }

    private func copyIndex(to file: NewFile) throws(FileError) {
        let index = Foundation.open(place.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard index >= 0 else { throw .fault(path: place.named, .last) }
        defer { close(index) }
        let state = try FileState(descriptor: index, path: place.named)
        guard state.kind == .regular else { throw .notAFile(path: place.named, state.kind) }
        do throws(FileFault) {
            try file.copy(from: index)
        } catch {
            throw .fault(path: place.copy, error)
        }
    }

    /// Gives the file the permissions of the index, which may have changed since it was begun.
    private func keepPermissions() throws(FileError) {
        guard let permissions = try FilePermissions(of: place.path) else { return }
        try withFile { (descriptor) throws(FileError) in
            try permissions.apply(to: descriptor, path: place.partial)
        }
    }

    private func sync() throws(FileError) {
        try withFile { (descriptor) throws(FileError) in
            guard fsync(descriptor) == 0 else { throw .fault(path: place.named, .last) }
        }
    }

    private func withFile(_ work: (Int32) throws(FileError) -> Void) throws(FileError) {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let descriptor = Foundation.open(place.partial, flags)
        guard descriptor >= 0 else { throw .fault(path: place.named, .last) }
        defer { close(descriptor) }
        try work(descriptor)
    }
}
