import Foundation

/// Where a path leads when every symbolic link is followed.
package enum LinkedPath: Equatable, Sendable {
    /// To a place in a folder, whether or not something stands there.
    case place(String)
    /// To a file that this process has open: /dev/stdout, /dev/fd/63.
    case descriptor(Int32)

    /// Follows the links of a path, a last one that leads nowhere included.
    package init(_ path: String) throws(FileError) {
        var rest = path
        for _ in 0..<Self.mostLinks {
            let folder = try Self.folder(of: rest, path)
            let name = String(rest.split(separator: "/").last ?? ".")
            if Self.isDescriptors(folder), let number = Int32(name) {
                self = .descriptor(number)
                return
            }
            let place = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
            guard let state = try FileState(path: place), state.kind == .link else {
                self = .place(place)
                return
            }
            let target = try Self.target(of: place, path)
            rest = target.hasPrefix("/") ? target : "\(folder)/\(target)"
        }
        throw .fault(path: path, .linksInCircle)
    }

    /// As many as Linux follows.
    private static let mostLinks = 40

    /// The folder that something is in, without links.
    private static func folder(of path: String, _ asked: String) throws(FileError) -> String {
        let isName = !path.isEmpty && !path.hasSuffix("/") && !path.hasSuffix("/..") && path != ".."
        guard isName else { throw .fault(path: asked, path.isEmpty ? .missing : .notAFolder) }
        let parent = path.lastIndex(of: "/").map { path[..<$0] }
        let folder = parent.map { $0.isEmpty ? "/" : String($0) } ?? "."
        guard let real = realpath(folder, nil) else { throw .fault(path: asked, .last) }
        defer { free(real) }
        return String(cString: real)
    }

    private static func target(of link: String, _ asked: String) throws(FileError) -> String {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &bytes, bytes.count)
        guard count > 0 else { throw .fault(path: asked, .last) }
        return String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether a folder is the one in which the system shows what this process has open.
    private static func isDescriptors(_ folder: String) -> Bool {
        let own = "/proc/\(getpid())"
        return folder == "\(own)/fd" || folder == "/dev/fd"
            || (folder.hasPrefix("\(own)/task/") && folder.hasSuffix("/fd"))
    }
}
