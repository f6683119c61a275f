import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct MalformedQueryTests {
    @Test(
        arguments: [
            ("", "empty-query", 0), ("(", "unmatched-bracket", 0),
            ("公开 AND", "missing-operand", 3), ("公开 \"abc", "unterminated-quote", 3),
            ("a\u{1}b", "control-character", 1), ("没有这个 > 5", "unknown-field", 0),
            ("新收 >", "missing-number", 3), ("年份:xx", "bad-year", 3),
            ("'; DROP TABLE reports; --", "missing-operand", 24),
            ("NEAR(a b)", "missing-operand", 0), ("5 > 3", "constant-comparison", 0),
            (String(repeating: "(", count: 4000), "too-deep", 64),
            (String(repeating: "(", count: 10_000), "query-too-long", 0),
            (String(repeating: "a", count: 5120), "query-too-long", 0),
        ])
    func `a malformed query is an error with its place`(
        query: String, code: String, offset: Int
    ) throws {
        let place = try Workplace()
        let json = try place.search("--format", "json", "--", query)
        let error = json.json["error"] as? [String: Any]
        #expect(json.status == 2)
        #expect(error?["code"] as? String == code)
        #expect(error?["offset"] as? Int == offset)
        let text = try place.search("--", query)
        #expect(text.status == 2 && text.output.isEmpty)
        let hasCaret = text.errors.split(separator: "\n").contains { line in
            line.contains("^") && line.allSatisfy { "^~ \u{3000}".contains($0) }
        }
        #expect(hasCaret, "\(text.errors.prefix(400))")
    }

    @Test(arguments: ["foo\" OR \"bar", "title:x", "😀", "%", "_", "reports'", "\"a\"\"b\""])
    func `odd characters are text and nothing else`(query: String) throws {
        let place = try Workplace()
        try place.copy("yanxi/2019-司法局.txt", to: "a.txt")
        #expect(try place.search("index", place.path("a.txt")).status == 0)
        let run = try place.search("--format", "json", "--", query)
        #expect(run.status == 0 || run.status == 1, "\(run.output) \(run.errors)")
        #expect(run.json["query"] as? String == query)
    }
}

@Suite(.startsPrograms) struct OtherCommandTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("yanxi/2020-司法局.txt", to: "a.txt")
        #expect(try place.search("index", place.path("a.txt")).status == 0)
    }

    @Test func `a report fits a terminal of 100 columns`() throws {
        let run = try place.search("show", "砚溪县-司法局-2020")
        let lines = run.output.split(separator: "\n").filter { !$0.contains("SHA-256") }
        #expect(lines.count > 60)
        for line in lines {
            let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
            #expect(columns <= 100, "\(line)")
        }
    }

    @Test func `a report is shown whole`() throws {
        let run = try place.search("show", "砚溪县-司法局-2020", "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            Set(run.json.keys) == [
                "key", "title", "stated_region", "region", "agency", "kind", "scope", "year",
                "edition", "layout", "source", "sha256", "sources", "sections", "cells",
                "findings", "checks", "catalogue",
            ])
        let cells = run.json["cells"] as? [String: [String: Any]] ?? [:]
        #expect(cells.count > 100)
        for (id, cell) in cells {
            let keys: Set = [
                "value", "state", "raw", "page", "line", "column", "unit", "placed_by",
            ]
            #expect(Set(cell.keys) == keys, "\(id)")
            #expect(cell["line"] is Int && cell["column"] is Int, "\(id)")
            #expect((cell["state"] as? String == "value") == (cell["value"] is NSNumber), "\(id)")
        }
        let text = try place.search("show", "砚溪县-司法局-2020")
        #expect(text.output.contains("砚溪县司法局"))
    }

    @Test func `an unknown report is not found`() throws {
        let run = try place.search("show", "no-such-report")
        #expect(run.status == 1)
        #expect(run.errors.contains("no-such-report"))
    }

    @Test func `fields are found or not as reports are`() throws {
        let home = place.home
        let found = try ProgramRun("search", ["fields", "不掌握"], home: home)
        #expect(found.status == 0 && found.output.contains("t3.unable_notheld.total"))
        #expect(try ProgramRun("search", ["fields", "zzz"], home: home).status == 1)
    }

    @Test func `help and version are no errors, an unknown option is one`() throws {
        let home = place.home
        for arguments in [["--help"], ["--version"], ["help", "index"]] {
            let run = try ProgramRun("search", arguments, home: home)
            #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
        }
        for arguments in [["--bogus"], ["x", "--limit", "5000"], ["index"]] {
            let run = try ProgramRun("search", arguments, home: home)
            #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
        }
    }

    @Test func `messages are in the language of the locale`() throws {
        let chinese = try place.search("status", locale: "zh_CN.UTF-8")
        #expect(chinese.output.contains("报告") && !chinese.output.contains("reports:"))
        let english = try place.search("status")
        #expect(english.output.contains("reports: 1") && !english.output.contains("报告"))
    }
}
