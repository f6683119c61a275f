import Foundation
import TestIndexes
import TestSupport
import Testing

/// `search check`, run as a program.
@Suite(.startsPrograms) struct CheckTests {
    private let place: Workplace

    init() async throws {
        place = try Workplace()
        try await place.takeReports()
    }

    @Test func `the status is zero where a rule fails, one where none does`() throws {
        #expect(try place.search("check").status == 0)
        #expect(try place.search("check", "砚溪县").status == 1)
        #expect(try place.search("check", "新收 >").status == 2)
        #expect(try place.search("check", index: place.path("none.sqlite")).status == 2)
    }

    @Test func `a query and a severity choose what is checked`() throws {
        let all = try place.search("check", "--format", "json").json
        let some = try place.search(
            "check", "机关:司法局 年份:2020", "--severity", "hard", "--format", "json"
        ).json
        #expect(summary(all)["reports"] == 58)
        let reports = some["reports"] as? [[String: Any]] ?? []
        #expect(!reports.isEmpty && reports.count < (all["reports"] as? [Any] ?? []).count)
        for report in reports {
            #expect((report["key"] as? String)?.contains("司法局-2020") == true)
            for finding in report["findings"] as? [[String: Any]] ?? [] {
                #expect(finding["severity"] as? String == "hard")
            }
        }
        let counts = summary(all)
        #expect(
            counts["rules"] == (counts["passed"] ?? 0) + (counts["failed"] ?? 0)
                + (counts["undetermined"] ?? 0))
    }

    @Test func `a cause comes before what it explains, with implied values`() throws {
        let json = try place.search("check", "白砾县 年份:2020", "--format", "json").json
        let findings = (json["reports"] as? [[String: Any]] ?? [])
            .flatMap { $0["findings"] as? [[String: Any]] ?? [] }
        let cause = try #require(findings.firstIndex { $0["rule"] as? String == "A.cause" })
        let implied = findings[cause]["implied"] as? [String: Int]
        #expect(implied == ["t3.done.natural": 3, "t3.done.total": 3])
        let explained = findings.filter { $0["cause"] as? Int == cause }
        #expect(
            explained.compactMap { $0["rule"] as? String }.sorted() == [
                "A1.natural", "A1.total", "A2.natural", "A2.total",
            ])
    }

    @Test func `two years are compared, and namesakes are not`() throws {
        let report = try String(
            contentsOf: Repository.corpus.appendingPathComponent("reports/yanxi/2022-司法局.txt"),
            encoding: .utf8)
        // Another report of the same body and year, with another number of permits.
        let other = report.replacing("行政许可\t", with: "行政许可\t9")
        try #require(other != report)
        try place.write(Data(other.utf8), to: "more/b.txt")
        try #require(try place.search("index", place.path("more")).status == 0)
        let json = try place.search("check", "--format", "json").json
        let reports = json["reports"] as? [[String: Any]] ?? []
        let rivals = reports.filter { !((($0["not_compared"] as? [String]) ?? []).isEmpty) }
        #expect(rivals.allSatisfy { ($0["compared_with"] as? String) == nil })
        let years = rivals.compactMap { $0["year"] as? Int }.sorted()
        #expect(years == [2022, 2022, 2023])
        let compared = try place.search("check", "砚溪县 年份:2020").output
        #expect(compared.contains("compared with the year before, 砚溪县-司法局-2019"))
    }

    @Test func `the rules can be read`() throws {
        let text = try place.search("check", "--rules", "--severity", "hard").output
        #expect(
            text.contains("  B1.total  hard  [2019, 2021]  t3.carryin.total = t3.carryout.total@-1")
        )
        let rules = try place.search("check", "--rules", "--format", "json").json["rules"]
        let ids = (rules as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        #expect(ids.count > 90 && ids.contains("D13"))
    }

    @Test func `CSV has a line a finding and quotes what needs it`() throws {
        let run = try place.search("check", "--format", "csv")
        #expect(run.status == 0)
        #expect(!run.output.hasPrefix("\u{FEFF}"))
        let lines = run.output.components(separatedBy: "\r\n").dropLast()
        #expect(lines.first?.hasPrefix("key,agency,year,source,rule,severity,status,cause") == true)
        let json = try place.search("check", "--format", "json").json
        let findings = (json["reports"] as? [[String: Any]] ?? []).reduce(0) {
            $0 + (($1["findings"] as? [Any])?.count ?? 0)
        }
        #expect(lines.count == findings + 1)
        #expect(run.output.contains("\"row 总计 is wrong; corrected, the sums hold\""))
    }

    private func summary(_ json: [String: Any]) -> [String: Int] {
        json["summary"] as? [String: Int] ?? [:]
    }
}

/// One report in several files.
@Suite(.startsPrograms) struct DuplicateTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.copy("yanxi/2020-司法局.txt", to: "reports/b.txt")
        try place.copy("yanxi/2020-司法局.txt", to: "reports/c/d.txt")
        try place.copy("yanxi/2021-司法局.txt", to: "reports/e.txt")
    }

    @Test func `a report in two files is one report with two sources`() throws {
        let summary = try index()
        #expect(summary["reports"] as? Int == 2)
        #expect(summary["duplicates"] as? Int == 1)
        #expect(try sources() == ["b.txt", "d.txt"])
        #expect(try count("砚溪县") == 2)
        let status = try place.search("status", "--format", "json").json
        #expect(status["reports"] as? Int == 2)
        #expect(status["duplicates"] as? Int == 1)
        #expect(try place.search("show", "砚溪县-司法局-2020-2").status == 1)
    }

    @Test func `another run changes nothing`() throws {
        _ = try index()
        let again = try index()
        #expect(again["unchanged"] as? Int == 3)
        #expect(again["reports"] as? Int == 2)
        #expect(try sources() == ["b.txt", "d.txt"])
    }

    @Test(arguments: ["b.txt", "c/d.txt"])
    func `when one of the files is gone the other is the report`(gone: String) throws {
        _ = try index()
        try FileManager.default.removeItem(atPath: place.path("reports/\(gone)"))
        let pruned = try index("--prune")
        #expect(pruned["reports"] as? Int == 2)
        #expect(pruned["duplicates"] as? Int == 0)
        #expect(try sources() == [gone == "b.txt" ? "d.txt" : "b.txt"])
    }

    @Test func `a file that comes first by path becomes the first source`() throws {
        _ = try index()
        try place.copy("yanxi/2020-司法局.txt", to: "reports/a.txt")
        #expect(try index()["duplicates"] as? Int == 2)
        #expect(try sources() == ["a.txt", "b.txt", "d.txt"])
    }

    @Test(arguments: ["b.txt", "c/d.txt"])
    func `a file whose numbers change is a report of its own`(changed: String) throws {
        _ = try index()
        let file = URL(fileURLWithPath: place.path("reports/\(changed)"))
        let text = try String(contentsOf: file, encoding: .utf8)
        let other = text.replacing("行政许可\t", with: "行政许可\t1")
        try #require(other != text)
        try other.write(to: file, atomically: true, encoding: .utf8)
        let summary = try index()
        #expect(summary["reports"] as? Int == 3)
        #expect(summary["duplicates"] as? Int == 0)
        #expect(try place.search("show", "砚溪县-司法局-2020-2").status == 0)
        try text.write(to: file, atomically: true, encoding: .utf8)
        #expect(try index()["reports"] as? Int == 2)
    }

    @Test func `where the place is known the numbers decide, not the wording`() throws {
        let text = try String(
            contentsOf: URL(fileURLWithPath: place.path("reports/b.txt")), encoding: .utf8
        ).replacing("砚溪县", with: "湛河区")
        try place.write(Data(text.utf8), to: "reports/known/a.txt")
        let noisy = text + "\n分享到微信。\n"
        try place.write(Data(noisy.utf8), to: "reports/known/b.txt")
        let foreign =
            try String(
                contentsOf: URL(fileURLWithPath: place.path("reports/b.txt")), encoding: .utf8
            ) + "\n分享到微信。\n"
        try place.write(Data(foreign.utf8), to: "reports/unknown.txt")
        let summary = try index()
        // The unresolved place with other prose is a report of its own.
        #expect(summary["reports"] as? Int == 4)
        #expect(summary["duplicates"] as? Int == 2)
    }

    private func index(_ option: String = "--quiet") throws -> [String: Any] {
        _ = try place.search("index", place.path("reports"), option)
        let run = try place.search("index", place.path("reports"), "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        return run.json
    }

    private func sources() throws -> [String] {
        let run = try place.search("show", "砚溪县-司法局-2020", "--format", "json")
        let sources = run.json["sources"] as? [[String: Any]] ?? []
        return sources.compactMap { ($0["path"] as? String).map { URL(fileURLWithPath: $0) } }
            .map(\.lastPathComponent)
    }

    private func count(_ query: String) throws -> Int? {
        Int(
            try place.search(query, "--count").output.trimmingCharacters(
                in: .whitespacesAndNewlines))
    }
}
