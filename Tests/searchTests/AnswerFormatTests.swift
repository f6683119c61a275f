import Foundation
import TestIndexes
import TestSupport
import Testing

/// The forms of an answer, from the command line to the two streams.
@Suite(.startsPrograms) struct AnswerFormatTests {
    private let place: Workplace

    init() async throws {
        place = try Workplace()
        try await place.takeReports()
    }

    @Test func `CSV has a line a hit, and what it cannot hold is beside it`() throws {
        let run = try place.search("司法局 AND 本机关不掌握 > 5", "--format", "csv")
        #expect(run.status == 0)
        let lines = run.output.components(separatedBy: "\r\n")
        #expect(lines.count == 5 && lines.last == "")
        #expect(lines[0].hasPrefix("key,title,province,city,county,code,agency,kind,scope,year,"))
        #expect(lines[0].hasSuffix(",findings,t3.unable_notheld.total,section,page,line,text"))
        #expect(run.errors.contains("3 reports, 1-3 shown"))
        #expect(run.errors.contains("left out for want of"))
    }

    @Test func `Markdown has a row a hit`() throws {
        let run = try place.search("司法局 AND 本机关不掌握 > 5", "--format", "markdown")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count { $0.hasPrefix("| ") } == 5)
        #expect(run.output.contains("- 3 reports, 1-3 shown"))
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: ["csv", "markdown"])
    func `an error goes to standard error, and nothing was found is told by the status`(
        format: String
    ) throws {
        let wrong = try place.search("新收 >", "--format", format)
        #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.errors.contains("^"))
        #expect(try place.search("\"没有这样的字\"", "--format", format).status == 1)
    }

    @Test(arguments: [
        ["--explain", "--format", "csv"], ["--explain", "--format", "markdown"],
        ["--explain", "--count"], ["--format", "xml"],
    ])
    func `a form that there is not is refused`(options: [String]) throws {
        let refused = try run(["公开"] + options)
        #expect(refused.status == 2 && refused.output.isEmpty && !refused.errors.isEmpty)
    }

    @Test(arguments: [
        ["status", "--format", "csv"], ["show", "白砾县-司法局-2020", "--format", "markdown"],
        ["index", "--format", "csv"], ["check", "--format", "markdown"],
    ])
    func `a command refuses the forms it does not have`(arguments: [String]) throws {
        let refused = try run(arguments)
        #expect(refused.status == 2 && refused.output.isEmpty)
    }

    @Test(arguments: [
        (["新收 >= 0", "--sort", "-新收"], 20), (["新收 >= 0 sort:-新收 limit:3"], 3),
        (["新收 >= 0 sort:-新收 limit:3", "--limit", "4"], 4),
    ])
    func `hits stand in the order that is asked for, so many as are asked for`(
        arguments: [String], count: Int
    ) throws {
        let json = try run(arguments + ["--format", "json"]).json
        let hits = json["hits"] as? [[String: Any]] ?? []
        let values = hits.compactMap { ($0["figures"] as? [String: Int])?["t3.new.total"] }
        #expect(values.count == count && json["limit"] as? Int == count)
        #expect(values == values.sorted(by: >))
    }

    @Test func `a check takes neither an order nor a limit`() throws {
        let refused = try run(["check", "公开 limit:1"])
        #expect(refused.status == 2 && refused.output.isEmpty)
    }

    @Test func `an explanation says what an answer says`() throws {
        let query = "司法局 AND 不予公开 > 5"
        let answer = try place.search(query, "--format", "json")
        let explained = try place.search(query, "--explain", "--format", "json")
        #expect(explained.status == answer.status)
        #expect(explained.json["total"] as? Int == answer.json["total"] as? Int)
        #expect(explained.json["resolved"] as? String == answer.json["resolved"] as? String)
        #expect(explained.json["reports"] as? Int == 58)
        let steps = explained.json["steps"] as? [[String: Any]] ?? []
        #expect(!steps.isEmpty)
        let keys: Set = ["action", "clause", "method", "examined", "found", "unknown", "ms"]
        #expect(steps.allSatisfy { Set($0.keys) == keys })
        let text = try place.search(query, "--explain")
        #expect(text.output.contains("t3.deny_secret.total + t3.deny_law.total"))
    }

    private func run(_ arguments: [String]) throws -> ProgramRun {
        try ProgramRun("search", arguments + ["--index", place.index], home: place.home)
    }
}
