import Foundation
import Reports

/// Finds the files under the paths a person names, in a stable order.
struct FileFinder {
    /// What was found under some paths.
    struct Findings {
        /// The files, by absolute path, in the order of their paths, each once.
        var files: [String] = []
        /// What could not be looked at, with the reason.
        var refused: [(path: String, refusal: DocumentRefusal)] = []
    }

    /// The files under paths; hidden files and folders are left out and links are followed.
    ///
    /// A folder is entered once, however many ways lead to it: by a way without links where there
    /// is one, so that a link that is added does not give every file another path.
    func files(under paths: [String]) -> Findings {
        var search = Search()
        for path in paths { search.add(URL(fileURLWithPath: path).standardizedFileURL.path) }
        search.run()
        var findings = search.findings
        findings.files = Set(findings.files.map { ExactPath($0) }).sorted().map(\.text)
        findings.refused.sort { ExactPath($0.path) < ExactPath($1.path) }
        return findings
    }
}

/// A walk through folders, without recursion: a path may be thousands of folders long.
private struct Search {
    private(set) var findings = FileFinder.Findings()
    private var folders: [String] = []
    private var links: [String] = []
    private var visited: Set<FileIdentity> = []

    /// Adds what stands at a path; a folder is entered when the search runs.
    mutating func add(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            findings.refused.append((path, DocumentRefusal(errno: errno)))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: findings.files.append(path)
        case S_IFDIR where Self.isLink(path): links.append(path)
        case S_IFDIR: folders.append(path)
        // Nothing else is ever opened: a pipe waits for its writer, a device does as it likes.
        default: findings.refused.append((path, .notAFile))
        }
    }

    /// Enters every folder, those that only links lead to at the end.
    mutating func run() {
        // Taken from the end: the first link by its path comes first.
        while true {
            if let folder = folders.popLast() {
                enter(folder)
            } else if !links.isEmpty {
                links.sort(by: >)
                enter(links.removeLast())
            } else {
                return
            }
        }
    }

    private mutating func enter(_ folder: String) {
        var status = stat()
        guard stat(folder, &status) == 0, let directory = opendir(folder) else {
            findings.refused.append((folder, DocumentRefusal(errno: errno)))
            return
        }
        defer { closedir(directory) }
        guard visited.insert(FileIdentity(status)).inserted else { return }
        errno = 0
        while let entry = readdir(directory) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            // Names are bytes; a path in the index is text, and must lead to its file again.
            if bytes.first != UInt8(ascii: ".") {
                if let name = String(validating: bytes, as: UTF8.self) {
                    add(folder == "/" ? "/\(name)" : "\(folder)/\(name)")
                } else {
                    findings.refused.append(
                        ("\(folder)/\(Self.escaped(bytes))", .nameWithoutEncoding))
                }
            }
            errno = 0
        }
        if errno != 0 { findings.refused.append((folder, DocumentRefusal(errno: errno))) }
    }

    /// A name with its bytes that are no text written as numbers, so that each name stays its own.
    private static func escaped(_ bytes: [UInt8]) -> String {
        var decoder = UTF8()
        var rest = bytes[...].makeIterator()
        var name = ""
        var start = 0
        while start < bytes.count {
            if case .scalarValue(let scalar) = decoder.decode(&rest) {
                name.unicodeScalars.append(scalar)
                start += UTF8.width(scalar)
            } else {
                let digits = String(bytes[start], radix: 16, uppercase: true)
                name += "\\x" + (digits.count < 2 ? "0" : "") + digits
                start += 1
                decoder = UTF8()
                rest = bytes[start...].makeIterator()
            }
        }
        return name
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}

/// Which file of the system something is, whatever its paths.
private struct FileIdentity: Hashable {
    let device: UInt64
    let number: UInt64

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
