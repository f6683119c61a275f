import Foundation

/// The names that a person gave for a file: of the folder that was named, and of what leads from it
/// to the file.
///
/// Folders above what was named are the machine's: a home folder of a county's name says nothing.
struct GivenPaths: Sendable {
    private let roots: [(folder: [String], given: [String])]

    /// The paths as they were given.
    init(_ paths: [String]) {
        roots = paths.map { path in
            let given = path.split(separator: "/").map(String.init).filter { !$0.allDots }
            return (Self.components(URL(fileURLWithPath: path).standardizedFileURL.path), given)
        }.sorted { $0.folder.count > $1.folder.count }
    }

    /// The names for a file by its absolute path, its own last.
    func components(of path: String) -> [String] {
        let components = Self.components(path)
        guard let root = roots.first(where: { components.starts(with: $0.folder) }) else {
            return components.suffix(1)
        }
        return root.given + components.dropFirst(root.folder.count)
    }

    private static func components(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }
}

extension String {
    fileprivate var allDots: Bool { allSatisfy { $0 == "." } }
}
