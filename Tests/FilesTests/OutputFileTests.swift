import Foundation
import TestSupport
import Testing

@testable import Files

/// Results that replace a file, or do not.
@Suite struct OutputFileTests {
    private let folder: String

    init() throws {
        folder = try Repository.temporaryFolder().resolvingSymlinksInPath().path
        try write("old", "file")
    }

    @Test func `a file is replaced only when the result is whole`() throws {
        let output = try OutputFile(path: path("file"), inputs: [])
        try output.write(Array("new".utf8))
        #expect(try text("file") == "old")
        #expect(try names() == ["file"])
        try output.finish()
        #expect(try text("file") == "new")
        #expect(try names() == ["file"])
    }

    @Test func `a result that is given up leaves nothing`() throws {
        do {
            let output = try OutputFile(path: path("file"), inputs: [])
            try output.write(Array("new".utf8))
        }
        #expect(try text("file") == "old")
        #expect(try names() == ["file"])
    }

    @Test(arguments: [mode_t(0o600), 0o640, 0o644, 0o604])
    func `a file keeps its permissions`(mode: mode_t) throws {
        #expect(chmod(path("file"), mode) == 0)
        let output = try OutputFile(path: path("file"), inputs: [])
        try output.finish()
        #expect(try FileState(path: path("file"))?.mode == UInt32(mode))
    }

    @Test(arguments: ["file", "./file", "soft", "hard", "here/file"])
    func `an input is refused by whatever name`(name: String) throws {
        #expect(symlink("file", path("soft")) == 0 && symlink(".", path("here")) == 0)
        #expect(link(path("file"), path("hard")) == 0)
        #expect(throws: FileError.input(path: path(name))) {
            try OutputFile(path: path(name), inputs: [path("absent"), path("file")])
        }
    }

    @Test func `an input that is not there yet is refused, too`() throws {
        #expect(symlink(".", path("here")) == 0)
        #expect(throws: FileError.input(path: path("here/x.lock"))) {
            try OutputFile(path: path("here/x.lock"), inputs: [path("x"), path("x.lock")])
        }
    }

    @Test func `a file that is made meanwhile is replaced, not written to`() throws {
        let output = try OutputFile(path: path("later"), inputs: [])
        try output.write(Array("ours".utf8))
        try write("theirs", "later")
        #expect(link(path("later"), path("kept")) == 0)
        try output.finish()
        #expect(try text("later") == "ours" && text("kept") == "theirs")
        #expect(try names() == ["file", "kept", "later"])
    }

    private func path(_ name: String) -> String { "\(folder)/\(name)" }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
}
