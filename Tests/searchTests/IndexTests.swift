import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct IndexTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("yanxi/2019-司法局.txt", to: "reports/a.txt")
        try place.copy("yanxi/2020-司法局.txt", to: "reports/b.txt")
    }

    @Test func `a second run reads nothing again and leaves the file alone`() throws {
        #expect(try index()["added"] as? Int == 2)
        let before = try Data(contentsOf: URL(fileURLWithPath: place.index))
        let date = try modificationDate()
        let second = try index()
        #expect(second["unchanged"] as? Int == 2)
        #expect(second["added"] as? Int == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.index)) == before)
        #expect(try modificationDate() == date)
    }

    @Test func `a changed file takes the place of its older reading`() throws {
        _ = try index()
        let file = place.folder.appendingPathComponent("reports/a.txt")
        var text = try String(contentsOf: file, encoding: .utf8)
        text += "\n本段落写着鹦鹉螺。\n"
        try text.write(to: file, atomically: true, encoding: .utf8)
        let second = try index()
        #expect(second["changed"] as? Int == 1)
        #expect(second["unchanged"] as? Int == 1)
        #expect(second["reports"] as? Int == 2)
        #expect(try place.search("\"鹦鹉螺\"", "--count").output == "1\n")
    }

    @Test func `a removed file is forgotten only when pruning`() throws {
        _ = try index()
        try FileManager.default.removeItem(atPath: place.path("reports/a.txt"))
        #expect(try index()["reports"] as? Int == 2)
        let pruned = try index("--prune")
        #expect(pruned["forgotten"] as? Int == 1)
        #expect(pruned["reports"] as? Int == 1)
    }

    @Test func `a rebuild reads everything again`() throws {
        _ = try index()
        let rebuilt = try index("--rebuild")
        #expect(rebuilt["added"] as? Int == 2)
        #expect(rebuilt["unchanged"] as? Int == 0)
    }

    @Test func `a rebuild never overwrites a file that is no index`() throws {
        try place.write(Data("my notes\n".utf8), to: "notes.txt")
        let run = try place.search(
            "index", place.path("reports"), "--rebuild", index: place.path("notes.txt"))
        #expect(run.status == 2)
        let notes = try String(contentsOfFile: place.path("notes.txt"), encoding: .utf8)
        #expect(notes == "my notes\n")
    }

    private func index(_ option: String? = nil) throws -> [String: Any] {
        let reports = place.path("reports")
        let run =
            if let option {
                try place.search("index", reports, option, "--format", "json")
            } else {
                try place.search("index", reports, "--format", "json")
            }
        #expect(run.status == 0, "\(run.errors)")
        return run.json
    }

    private func modificationDate() throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: place.index)[.modificationDate] as? Date
    }
}

@Suite(.startsPrograms) struct InterruptedRunTests {
    @Test func `a killed run leaves no broken index, and the next one completes it`() throws {
        let place = try Workplace()
        let copies = 600
        for number in 0..<copies {
            let report = ["yanxi/2020-司法局.txt", "yanxi/2021-司法局.txt"][number % 2]
            try place.copy(report, to: "many/\(number).txt")
        }
        let arguments = ["index", place.path("many"), "--index", place.index]
        let first = try RunningProgram("search", arguments, home: place.home)
        while first.isRunning, !FileManager.default.fileExists(atPath: place.index + ".building") {
            usleep(1000)
        }
        first.send(SIGKILL)
        #expect(first.end().status == SIGKILL, "the run ended before it was killed")

        let between = try place.search("status")
        #expect(between.status == 2)
        #expect(between.errors.contains("search index FOLDER"))
        let second = try place.search("index", place.path("many"), "--format", "json")
        // The copies are the same two reports again and again.
        #expect(second.json["reports"] as? Int == 2, "\(second.errors)")
        #expect(second.json["duplicates"] as? Int == copies - 2)
        #expect(!FileManager.default.fileExists(atPath: place.index + ".building"))
    }
}
