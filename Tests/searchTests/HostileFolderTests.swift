import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct HostileFolderTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("yanxi/2019-司法局.txt", to: "in/a/good.txt")
    }

    private func index(_ path: String = "in") throws -> ProgramRun {
        try place.search("index", place.path(path), "--format", "json")
    }

    /// The refused files of a run with the ids of the reasons.
    private func reasons(_ run: ProgramRun) -> [String: String] {
        let refused = run.json["refused"] as? [[String: String]] ?? []
        return Dictionary(
            refused.map { file in
                (URL(fileURLWithPath: file["path"] ?? "").lastPathComponent, file["refusal"] ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }

    private func size(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: place.path(name))[.size] as? Int
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: place.path(name), withDestinationPath: target)
    }

    @Test func `links in circles and to nothing end, and each is told`() throws {
        try link("in/a/up", to: "..")
        try link("in/self.txt", to: "self.txt")
        try link("in/one.txt", to: "two.txt")
        try link("in/two.txt", to: "one.txt")
        try link("in/gone.txt", to: "nowhere")
        let run = try index()
        #expect(run.json["reports"] as? Int == 1)
        #expect(
            reasons(run) == [
                "self.txt": "unreadable", "one.txt": "unreadable", "two.txt": "unreadable",
                "gone.txt": "missing",
            ])
    }

    @Test func `a folder has its own path, however many links lead to it`() throws {
        try link("in/0-first", to: "a")
        try link("in/a/0-again", to: "../a")
        let run = try index()
        #expect(run.json["files"] as? Int == 1)
        #expect(run.json["reports"] as? Int == 1)
        let source = try place.search("司法局", "--format", "json").json["hits"] as? [[String: Any]]
        #expect((source?.first?["source"] as? String)?.hasSuffix("in/a/good.txt") == true)
    }

    @Test func `links to a folder and a file elsewhere are followed`() throws {
        try place.copy("yanxi/2020-司法局.txt", to: "elsewhere/other.txt")
        try place.copy("yanxi/2021-司法局.txt", to: "third.txt")
        try link("in/out", to: "../elsewhere")
        try link("in/third.txt", to: "../third.txt")
        #expect(try index().json["reports"] as? Int == 3)
    }

    @Test func `a file that two paths lead to is one report`() throws {
        try link("in/again.txt", to: "a/good.txt")
        let run = try index()
        #expect(run.json["reports"] as? Int == 1)
        #expect(run.json["duplicates"] as? Int == 1)
    }

    @Test(arguments: [
        "line\nfeed.txt", "tab\tand\u{1B}[31m.txt", "\u{202E}txt.exe", "-rf", "%s'\"",
    ])
    func `a name may be anything and steers no terminal`(name: String) throws {
        try place.write(Data("hello\n".utf8), to: "in/\(name)")
        let run = try index()
        #expect(run.json["reports"] as? Int == 1)
        #expect(reasons(run) == [name: "not-a-report"])
        let text = try place.search("index", place.path("in"))
        let lines = text.errors.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2, "\(text.errors.debugDescription)")
        #expect(text.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        #expect(!text.errors.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `a report may have a name of two lines`() throws {
        try place.copy("yanxi/2020-司法局.txt", to: "in/two\nlines.txt")
        #expect(try index().json["reports"] as? Int == 2)
        let found = try place.search("司法局")
        #expect(found.status == 0)
        #expect(!found.output.contains("two\nlines"))
        let again = try index()
        #expect(again.json["unchanged"] as? Int == 2)
    }

    @Test func `names that are canonically equivalent are those of two files`() throws {
        let names = ["\u{E9}.txt", "e\u{301}.txt"]
        try place.copy("yanxi/2020-司法局.txt", to: "in/\(names[0])")
        try place.copy("yanxi/2021-司法局.txt", to: "in/\(names[1])")
        let folder = try FileManager.default.contentsOfDirectory(atPath: place.path("in"))
        guard folder.count == 3 else {
            print("!!! NAMES ARE NORMALISED HERE: two that are equivalent were NOT tested.")
            return
        }
        let run = try index()
        #expect(run.json["reports"] as? Int == 3)
        #expect(try index().json["unchanged"] as? Int == 3)
        try FileManager.default.removeItem(atPath: place.path("in/\(names[0])"))
        let pruned = try place.search(
            "index", place.path("in"), "--prune", "--format", "json")
        #expect(pruned.json["reports"] as? Int == 2)
        #expect(pruned.json["forgotten"] as? Int == 1)
    }

    @Test func `a name that is no text is told`() throws {
        // 年 in GB18030, as an archive that was packed elsewhere leaves it.
        let folder = Array(place.path("in").utf8CString.dropLast())
        let path = folder + "/".utf8.map { CChar($0) } + [-60, -22, 0]
        let file = open(path, O_CREAT | O_WRONLY, 0o600)
        guard file >= 0 else {
            print("!!! NAMES MUST BE TEXT HERE: one that is none was NOT tested.")
            return
        }
        close(file)
        let run = try index()
        #expect(run.json["reports"] as? Int == 1)
        #expect(reasons(run).values.sorted() == ["name-without-encoding"])
    }

    @Test func `pipes, sockets and devices are not waited for`() throws {
        #expect(mkfifo(place.path("in/pipe.txt"), 0o600) == 0)
        try link("in/device.txt", to: "/dev/zero")
        try link("in/terminal.txt", to: "/dev/tty")
        // A run that waits for one of them would be killed in the end.
        let run = try index()
        #expect(run.json["reports"] as? Int == 1)
        #expect(reasons(run)["pipe.txt"] == "not-a-file")
        #expect(reasons(run)["device.txt"] == "not-a-file")
        // Also where it is named itself.
        #expect(try index("in/pipe.txt").status == 2)
    }

    @Test func `a path of very many folders is walked or told`() throws {
        let name = String(repeating: "n", count: 200)
        var path = place.path("in")
        for _ in 0..<18 { path += "/\(name)" }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let run = try index()
        #expect(run.json["reports"] as? Int == 1)
        #expect(reasons(run).isEmpty)
    }

    @Test func `a file that grows while it is read is told`() async throws {
        try place.write(Data(repeating: 0x61, count: 60 << 20), to: "in/growing.txt")
        let writer = Process()
        writer.executableURL = URL(fileURLWithPath: "/bin/sh")
        writer.arguments = [
            "-c", "while :; do printf a >> \"$0\"; done", place.path("in/growing.txt"),
        ]
        try writer.run()
        defer {
            kill(writer.processIdentifier, SIGKILL)
            writer.waitUntilExit()
        }
        // On a busy machine the writer may stand still for as long as one reading takes.
        let isTold = try await eventually {
            reasons(try index())["growing.txt"] == "changed-while-read"
        }
        #expect(isTold)
    }

    @Test func `files and folders that come and go end no run`() throws {
        let script = """
            while :; do
              mkdir -p "$0/f"; for n in 1 2 3 4 5 6 7 8; do cp "$1" "$0/f/$n.txt"; done; rm -rf "$0/f"
            done
            """
        let writer = Process()
        writer.executableURL = URL(fileURLWithPath: "/bin/sh")
        writer.arguments = ["-c", script, place.path("in"), place.path("in/a/good.txt")]
        writer.standardError = FileHandle.nullDevice
        try writer.run()
        defer {
            kill(writer.processIdentifier, SIGKILL)
            writer.waitUntilExit()
        }
        for _ in 0..<5 {
            let run = try index()
            #expect(run.status == 0, "\(run.errors)")
            let known: Set = ["missing", "changed-while-read", "empty", "not-a-report"]
            #expect(known.isSuperset(of: reasons(run).values), "\(reasons(run))")
        }
    }

    @Test func `an empty file and one full of holes are told before they are read`() throws {
        try place.write(Data(), to: "in/empty.txt")
        try place.write(Data(), to: "in/holes.txt")
        #expect(truncate(place.path("in/holes.txt"), 1 << 40) == 0)
        #expect(reasons(try index()) == ["empty.txt": "empty", "holes.txt": "too-large"])
    }
}
