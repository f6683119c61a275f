import Documents
import Foundation
import Programs
import TestSupport

/// A folder of programs that a test invents; it goes when the test does.
final class ToolFolder {
    private let folder: URL

    init() throws {
        folder = try Repository.temporaryFolder()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Puts a program into it, written in the language of the shell.
    func add(_ name: String, _ script: String) throws {
        let file = folder.appendingPathComponent(name)
        try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    /// The path of a file in it.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// A reader that finds its programs first, and those of the system after them.
    ///
    /// Each has as long as no machine needs.
    var reader: DocumentReader { reader(seconds: 1_800) }

    /// The same, each program with so many seconds.
    func reader(seconds: Int) -> DocumentReader {
        DocumentReader(
            programs: ProgramFolders([folder.path, "/usr/bin", "/bin"], seconds: seconds))
    }

    /// A reader that finds nothing but what is in this folder.
    var readerWithoutOthers: DocumentReader {
        DocumentReader(programs: ProgramFolders([folder.path], seconds: 1_800))
    }
}
