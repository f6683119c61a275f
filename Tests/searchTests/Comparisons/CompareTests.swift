import Foundation
import TestIndexes
import TestSupport
import Testing

@Suite(.startsPrograms) struct CompareTests {
    private let place: SharedCorpus

    init() async throws {
        place = try await SharedCorpus.reports.value
    }

    // MARK: What is refused

    @Test
    func `own reports and those of whole places are not added, and the error says what to do`()
        throws
    {
        let run = try place.search("compare", "新收")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("mixed-scopes: "))
        #expect(run.errors.contains("--where 'scope:own'"))
        let either = try place.search(
            "compare", "新收", "--where", "公开 或 保密", "--format", "json")
        #expect(error(either)["fixed"] as? String == "--where '(公开 或 保密) scope:own'")
        for scope in ["own", "aggregated"] {
            #expect(try place.search("compare", "新收", "--where", "scope:\(scope)").status == 0)
        }
    }

    @Test(
        arguments: [
            ("规范性文件.对外公开总数量", "t2.normdoc.total", "edition:2019"),
            ("新收 + 收费金额", "t2.fee.amount", "edition:2021"),
            ("normdoc_turnover", "normdoc_turnover", "edition:2021"),
        ])
    func `what the two forms do not share is refused with its place`(
        text: String, field: String, fix: String
    ) throws {
        let run = try place.search(
            "compare", text, "--where", "scope:own", "--format", "json")
        #expect(run.status == 2)
        #expect(error(run)["code"] as? String == "incomparable-editions")
        let offset = try #require(error(run)["offset"] as? Int)
        let length = try #require(error(run)["length"] as? Int)
        #expect(offset + length == text.unicodeScalars.count && length > 0)
        #expect(error(run)["fixed"] as? String == "--where 'scope:own \(fix)'")
        let fixed = try place.search("compare", text, "--where", "scope:own \(fix)")
        #expect(fixed.status == 0, "\(fixed.errors)")
    }

    @Test(
        arguments: [
            (["compare", "新受"], "unknown-field"),
            (["compare", "总计"], "ambiguous-field"),
            (["compare", "新收 >"], "unexpected-token"),
            (["compare", "5"], "constant-sort"),
            (["compare", "年份"], "filter-compared"),
            (["compare", ""], "empty-query"),
            (["compare", "新收", "--where", "新收 >"], "missing-number"),
            (["compare", "新收 + 公开率", "--where", "范围:本级"], "not-additive"),
        ])
    func `what cannot be understood is an error with its name`(
        arguments: [String], code: String
    ) throws {
        let run = try place.search(arguments + ["--format", "json"])
        #expect(run.status == 2)
        #expect(error(run)["code"] as? String == code, "\(run.output)")
    }

    @Test(
        arguments: [
            ["--min", "0"], ["--by", "village"], ["--by", "year", "--over", "year"],
            ["--stat", "mode"], ["--over", "month"], ["--bom"], ["--where", "公开 limit:3"],
            ["--output", "/no/such/folder/x.csv"],
        ])
    func `wrong options end with 2 and a sentence`(options: [String]) throws {
        let run = try place.search(
            ["compare", "新收"] + (options.contains("--where") ? [] : ["--where", "范围:本级"])
                + options)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test(arguments: ["!", ")", ",", ":", "@", "..", "AND", "且", "", "-"])
    func `what cannot start a number ends with 2 and a sentence`(text: String) throws {
        let run = try place.search("compare", "--where", "范围:本级", "--", text)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("\n  \(text)\n"), "\(run.errors)")
    }

    @Test func `where nothing can be shown the status is 1`() throws {
        let none = try place.search("compare", "新收", "--where", "年份:1999")
        #expect(none.status == 1)
        let missing = try place.search(
            "compare", "新收", "--where", "范围:本级 缺:新收", "--format", "json")
        #expect(missing.status == 1)
        let zero = try place.search(
            "compare", "不予公开 / 新收", "--where", "范围:本级 新收 = 0", "--format", "json")
        #expect(zero.status == 1)
        let cell = try #require(cells(zero).first)
        #expect(cell["value"] is NSNull && cell["zero_divisors"] as? Int == cell["n"] as? Int)
    }

    // MARK: What is shown

    @Test func `an answer says which query, index and program it comes from`() throws {
        let run = try compare("新收", "--where", "范围:本级 年份:2020", "--by", "kind")
        let source = try #require(run.json["source"] as? [String: Any])
        #expect((source["generation"] as? String)?.isEmpty == false)
        #expect((source["written"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
        #expect((source["program"] as? String)?.isEmpty == false)
        let counted = try place.search("范围:本级 年份:2020", "--count")
        #expect("\(source["reports"] as? Int ?? 0)\n" == counted.output)
        #expect(run.json["resolved"] as? String == "范围:本级 AND 年份:2020")
        for form in ["text", "markdown"] {
            let text = try place.search("compare", "新收", "--where", "范围:本级", "--format", form)
            let generation = source["generation"] as? String ?? "?"
            #expect(text.output.contains(generation))
        }
    }

    @Test(arguments: ["county", "kind", "year", "agency"])
    func `the query of a group finds its reports`(grouping: String) throws {
        let run = try compare("新收", "--where", "范围:本级", "--by", grouping)
        let groups = run.json["groups"] as? [[String: Any]] ?? []
        #expect(!groups.isEmpty)
        for group in groups {
            let cell = try #require((group["cells"] as? [[String: Any]])?.first)
            let query = try #require(group["query"] as? String)
            let found = try place.search("--count", query)
            let count = (cell["reports"] as? Int ?? 0) + (cell["repeated"] as? Int ?? 0)
            #expect(found.output == "\(count)\n", "\(query)")
        }
    }

    @Test func `verified keeps only reports whose checks hold`() throws {
        let all = try compare("新收", "--where", "范围:本级")
        let some = try compare("新收", "--where", "范围:本级", "--verified")
        let passed = try place.search("范围:本级 检查:通过", "--count")
        #expect(passed.output == "\(cells(some)[0]["n"] as? Int ?? -1)\n")
        #expect(cells(some)[0]["failed"] as? Int == 0)
        #expect(cells(all)[0]["failed"] as? Int != 0)
        let left = (cells(all)[0]["n"] as? Int ?? 0) - (cells(some)[0]["n"] as? Int ?? 0)
        #expect(remark("unverified", some)?["count"] as? Int == left)
    }

    @Test func `a second report of the same body and year is left out and named`() throws {
        let other = try Workplace()
        try other.copy("baili/2020-司法局.md", to: "in/a.md")
        let text = try String(
            contentsOf: Repository.corpus.appendingPathComponent("reports/baili/2020-司法局.md"),
            encoding: .utf8)
        // Another version: one number differs, so that it is no duplicate.
        let line = try #require(text.split(separator: "\n").first { $0.contains("规范性文件") })
        let changed = text.replacing(line, with: line.replacing("| 0 |", with: "| 1 |"))
        try #require(changed != text)
        try other.write(Data(changed.utf8), to: "in/b.md")
        _ = try other.search("index", other.path("in"), "--quiet")
        let run = try other.search("compare", "新收", "--by", "agency", "--format", "json")
        let cell = try #require(cells(run).first)
        #expect(cell["reports"] as? Int == 1 && cell["repeated"] as? Int == 1)
        let message = remark("repeated-reports", run)?["message"] as? String ?? ""
        #expect(message.contains("白砾县-司法局-2020-2"))
        #expect(try other.search("compare", "新收").output.contains("+"))
    }

    // MARK: Forms

    @Test func `CSV holds a line a group, a year and a number`() throws {
        let run = try place.search(
            "compare", "新收", "公开率", "--where", "范围:本级", "--by", "county", "--over", "year",
            "--format", "csv")
        let lines = run.output.split(separator: "\r\n")
        let json = try place.search(
            "compare", "新收", "公开率", "--where", "范围:本级", "--by", "county", "--over", "year",
            "--format", "json")
        #expect(lines.count == cells(json).count + 1)
        #expect(lines[0].hasPrefix("number,resolved,group,code,province,city,county,year,value,n,"))
        // What lines cannot hold stands beside them.
        #expect(run.errors.contains("范围:本级"))
    }

    @Test func `the mark of Excel comes only when it is asked for`() throws {
        let options = ["compare", "新收", "--where", "范围:本级", "--format", "csv"]
        let plain = try place.search(options)
        let marked = try place.search(options + ["--bom"])
        #expect(Array(marked.output.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(Array(marked.output.utf8.dropFirst(3)) == Array(plain.output.utf8))
    }

    @Test func `a text that a spreadsheet would run stands behind an apostrophe`() throws {
        let run = try place.search(
            "compare", "--where", "范围:本级", "--format", "csv", "--", "-新收 + 办结")
        #expect(run.output.contains("\r\n'-新收 + 办结,"))
        // A negative number is a number.
        let negative = try place.search(
            "compare", "0 - 新收", "--where", "范围:本级", "--format", "csv")
        #expect(negative.output.contains(/,-\d+,\d+/))
    }

    @Test func `a result goes to a file as a whole`() throws {
        let own = try Workplace()
        let path = own.path("out.csv")
        let run = try place.search(
            "compare", "新收", "--where", "范围:本级", "--format", "csv", "--output", path)
        #expect(run.status == 0 && run.output.isEmpty)
        let plain = try place.search(
            "compare", "新收", "--where", "范围:本级", "--format", "csv")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == plain.output)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: own.folder.path)
                .allSatisfy { !$0.contains(".part-") })
    }

    @Test func `in JSON all keys are there, also of what is missing`() throws {
        let run = try compare("公开率", "--where", "范围:本级", "--by", "agency", "--over", "year")
        #expect(
            Set(run.json.keys) == [
                "query", "resolved", "by", "over", "stat", "min", "verified", "numbers", "years",
                "groups", "total", "remarks", "left_out", "unmatched", "renamed", "warnings",
                "source",
            ])
        let keys: Set = [
            "number", "year", "value", "reports", "n", "missing", "zero_divisors", "failed",
            "repeated", "share", "rank", "growth", "mean", "minimum", "q1", "median", "q3",
            "maximum",
        ]
        #expect(!cells(run).isEmpty)
        for cell in cells(run) { #expect(Set(cell.keys) == keys) }
        // A body without a report of a year has a gap there.
        #expect(cells(run).contains { $0["reports"] as? Int == 0 && $0["value"] is NSNull })
    }

    @Test func `Chinese and English say the same`() throws {
        let chinese = try place.search(
            "compare", "新收", "--where", "范围:本级", "--by", "county", locale: "zh_CN.UTF-8")
        #expect(chinese.output.contains("名次") && chinese.output.contains("各组合计"))
        let english = try place.search(
            "compare", "新收", "--where", "范围:本级", "--by", "county")
        #expect(english.output.contains("rank") && english.output.contains("all groups"))
        #expect(
            chinese.output.split(separator: "\n").count
                == english.output.split(separator: "\n").count)
    }

    // MARK: Parts

    private func compare(_ expression: String, _ options: String...) throws -> ProgramRun {
        try place.search(["compare", expression, "--format", "json"] + options)
    }

    private func cells(_ run: ProgramRun) -> [[String: Any]] {
        (run.json["groups"] as? [[String: Any]] ?? [])
            .flatMap { $0["cells"] as? [[String: Any]] ?? [] }
    }

    private func remark(_ code: String, _ run: ProgramRun) -> [String: Any]? {
        (run.json["remarks"] as? [[String: Any]])?.first { $0["code"] as? String == code }
    }

    private func error(_ run: ProgramRun) -> [String: Any] {
        run.json["error"] as? [String: Any] ?? [:]
    }
}
