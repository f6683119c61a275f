import Foundation

/// A file that takes a result, as `--output` names it.
///
/// A regular file is replaced when the result is whole, where its links lead; it keeps its
/// permissions. Pipes, terminals and the like are written to as the result is made. Everything
/// else is refused: folders, sockets, disks, and what the result is made from.
package final class OutputFile {
    private enum Target {
        case place(String, NewFile)
        case stream(Descriptor)
    }

    private let path: String
    private let target: Target

    /// Opens a file for a result; nothing is changed yet.
    ///
    /// - Parameter inputs: the files that the result is made from, which it must not replace.
    package init(path: String, inputs: [String]) throws(FileError) {
        self.path = path
        let present = try FileState(path: path, followingLinks: true)
        if let kind = present?.kind, [.folder, .socket, .disk].contains(kind) {
            throw .notAFile(path: path, kind)
        }
        let linked = try LinkedPath(path)
        for input in inputs where try Self.isSame(input, present, linked) {
            throw .input(path: path)
        }
        switch linked {
        case .descriptor(let number): target = .stream(try Self.duplicate(number, path))
        case .place(let place):
            if let present, present.kind != .regular {
                target = .stream(try Self.stream(place, present))
            } else {
                target = .place(place, try Self.beside(place))
            }
        }
    }

    deinit {
        if case .stream(let descriptor) = target { close(descriptor.number) }
    }

    /// Writes a piece of the result.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        do throws(FileFault) {
            switch target {
            case .place(_, let file): try file.write(bytes)
            case .stream(let descriptor): try descriptor.write(bytes)
            }
        } catch {
            throw .fault(path: path, error)
        }
    }

    /// Puts the file in its place: the result is whole.
    package func finish() throws(FileError) {
        guard case .place(let place, let file) = target else { return }
        do throws(FileError) {
            try file.replace(place)
        } catch {
            guard case .fault(_, let fault) = error else { throw error }
            throw .fault(path: path, fault)
        }
    }

    /// Whether an input is what the result would go to, whatever either is called.
    private static func isSame(
        _ input: String, _ present: FileState?, _ linked: LinkedPath
    ) throws(FileError) -> Bool {
        if let present {
            let state = try? FileState(path: input, followingLinks: true)
            return state?.identity == present.identity
        }
        // An input that is not there: one of the files that the index may have beside it.
        return (try? LinkedPath(input)) == linked
    }

    private static func duplicate(_ number: Int32, _ path: String) throws(FileError) -> Descriptor {
        let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw .fault(path: path, .last) }
        return Descriptor(number: copy)
    }

    /// Opens what is no regular file; a pipe waits for its reader, as in the shell.
    private static func stream(_ place: String, _ seen: FileState) throws(FileError) -> Descriptor {
        let descriptor = open(place, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .fault(path: place, .last) }
        let state: FileState
        do throws(FileError) {
            state = try FileState(descriptor: descriptor, path: place)
        } catch {
            close(descriptor)
            throw error
        }
        guard state.kind == seen.kind else {
            close(descriptor)
            throw .fault(path: place, .exists)
        }
        return Descriptor(number: descriptor)
    }

    private static func beside(_ place: String) throws(FileError) -> NewFile {
        let permissions = try FilePermissions(of: place)
        guard permissions?.isWritable != false else { throw .fault(path: place, .denied) }
        return try NewFile(for: place, permissions: permissions)
    }
}
