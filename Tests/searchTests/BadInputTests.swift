import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct BadInputTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("yanxi/2019-司法局.txt", to: "in/good.txt")
    }

    @Test func `every file that is no report is named with its reason`() throws {
        try place.write(Data(), to: "in/empty.txt")
        try place.write(Data([0x61, 0xC3, 0x28, 0x62]), to: "in/bytes.txt")
        try place.write(Data("hello world\n".utf8), to: "in/hello.txt")
        try place.write(Data("{\"a\": 1}".utf8), to: "in/some.json")
        try place.write(Data(), to: "in/large.txt")
        #expect(truncate(place.path("in/large.txt"), 200 << 20) == 0)
        #expect(mkfifo(place.path("in/pipe.txt"), 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: place.path("in/loop"), withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(
            atPath: place.path("in/dangling.txt"), withDestinationPath: "gone")

        let run = try place.search(
            "index", place.path("in"), place.path("nowhere"), "--format", "json")
        #expect(run.status == 0)
        #expect(run.json["reports"] as? Int == 1)
        let refused = run.json["refused"] as? [[String: String]] ?? []
        let reasons = refused.map { file in
            let name = URL(fileURLWithPath: file["path"] ?? "").lastPathComponent
            return "\(name): \(file["refusal"] ?? "")"
        }
        for reason in [
            "bytes.txt: undecodable", "dangling.txt: missing", "empty.txt: empty",
            "hello.txt: not-a-report", "large.txt: too-large", "pipe.txt: not-a-file",
            "some.json: not-a-report", "nowhere: missing",
        ] {
            #expect(reasons.contains(reason), "\(reason) is not in \(reasons)")
        }
        #expect(refused.allSatisfy { !($0["reason"] ?? "").isEmpty })
    }

    @Test func `a file without permission is refused`() throws {
        guard getuid() != 0 else {
            print("!!! RUNNING AS ROOT: the unreadable file was NOT tested.")
            return
        }
        try place.copy("yanxi/2020-司法局.txt", to: "in/secret.txt")
        #expect(chmod(place.path("in/secret.txt"), 0) == 0)
        let run = try place.search("index", place.path("in"), "--format", "json")
        #expect(run.json["reports"] as? Int == 1)
        #expect((run.json["refused"] as? [[String: String]])?.first?["refusal"] == "unreadable")
    }

    @Test func `a run that could index nothing ends with 2`() throws {
        try place.write(Data("hello\n".utf8), to: "none/hello.txt")
        #expect(try place.search("index", place.path("none")).status == 2)
        #expect(try place.search("index", place.path("nowhere")).status == 2)
    }

    @Test func `an impossible place for the index is an error of one line`() throws {
        try place.write(Data("hello\n".utf8), to: "file")
        for index in ["file/below/index.sqlite", "in"] {
            let run = try place.search("index", place.path("in"), index: place.path(index))
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }
    }

    @Test func `an index that cannot be read is an error that names what mends it`() throws {
        #expect(try place.search("index", place.path("in")).status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: place.index))
        try place.write(bytes.prefix(bytes.count / 2), to: "half.sqlite")
        try place.write(Data("hello\n".utf8), to: "hello.sqlite")
        for (index, code, advice) in [
            ("gone.sqlite", "index-missing", "search index FOLDER"),
            ("hello.sqlite", "index-foreign", "--index"),
            ("half.sqlite", "index-damaged", "search index --rebuild FOLDER"),
        ] {
            let text = try place.search("公开", index: place.path(index))
            #expect(text.status == 2)
            #expect(text.errors.contains(advice), "\(text.errors)")
            let json = try place.search("公开", "--format", "json", index: place.path(index))
            #expect(json.status == 2)
            #expect((json.json["error"] as? [String: Any])?["code"] as? String == code)
        }
    }
}
