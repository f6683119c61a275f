import Foundation
import TestIndexes
import TestSupport
import Testing

@Suite(.startsPrograms) struct JoinTests {
    private let corpus: SharedCorpus

    init() async throws {
        corpus = try await SharedCorpus.reports.value
    }

    @Test func `a number of a place counts once a year, whatever reports it has`() throws {
        let run = try compare(
            "新收 / 人口 * 100000", table: "名称,人口\n白砾县,500000\n砚溪县,300000\n", "--by", "county")
        let reports = try ShownReport.all("范围:本级", in: corpus)
        for (county, population) in [("白砾县", 500_000.0), ("砚溪县", 300_000)] {
            let (kept, _) = BruteForce.once(reports)
            let known = kept.filter { $0.county == county && $0["new"] != nil }
            let received = known.reduce(0) { $0 + ($1["new"] ?? 0) }
            let years = Double(Set(known.map(\.year)).count)
            let value = try #require(cell(county, run)?["value"] as? NSNumber)
            #expect(abs(value.doubleValue - received / (population * years) * 100_000) < 1e-9)
        }
        let other = try #require(cell("汀枫区", run))
        #expect(other["value"] is NSNull)
        #expect(other["missing"] as? Int == other["reports"] as? Int)
    }

    @Test func `rows and reports without a partner are counted and named`() throws {
        let run = try compare(
            "新收 / 人口", table: "名称,人口\n白砾县,5\n无此县,6\n", "--by", "county")
        let remarks = run.json["remarks"] as? [[String: Any]] ?? []
        let rows = remarks.first { $0["code"] as? String == "unmatched-rows" }
        #expect(rows?["count"] as? Int == 1)
        #expect((rows?["message"] as? String)?.contains("无此县") == true)
        let reports = try ShownReport.all("范围:本级", in: corpus)
        let lost = reports.count { $0.stated != "白砾县" }
        let unmatched = remarks.first { $0["code"] as? String == "unmatched-reports" }
        #expect(unmatched?["count"] as? Int == lost)
    }

    @Test func `numbers of a year belong to that year`() throws {
        let run = try compare(
            "人口", table: "名称,年份,人口\n白砾县,2020,10\n白砾县,2021,20\n", "--by", "county",
            "--over", "year")
        let cells = group("白砾县", run)?["cells"] as? [[String: Any]] ?? []
        let values = cells.compactMap { cell -> [Int]? in
            guard let year = cell["year"] as? Int, let value = cell["value"] as? Int
            else { return nil }
            return [year, value]
        }
        #expect(values == [[2020, 10], [2021, 20]])
    }

    @Test func `a condition may name a column`() throws {
        let run = try compare(
            "新收", table: "名称,人口\n白砾县,5\n砚溪县,6\n", query: "范围:本级 人口 > 5", "--by", "county")
        let names = (run.json["groups"] as? [[String: Any]] ?? []).compactMap {
            $0["name"] as? String
        }
        #expect(names == ["砚溪县"])
    }

    @Test(
        arguments: [
            ("名称;人口\n甲;1\n", "with-separator"),
            ("名称,新收\n白砾县,1\n", "with-name-of-field"),
            ("名称,公开率\n白砾县,1\n", "with-name-of-field"),
            ("名称,人口(万人)\n白砾县,1\n", "with-unusable-name"),
            ("名称,2020\n白砾县,1\n", "with-unusable-name"),
            ("名称,!\n白砾县,1\n", "with-unusable-name"),
            ("名称,)\n白砾县,1\n", "with-unusable-name"),
            ("名称,AND\n白砾县,1\n", "with-unusable-name"),
            ("名称,@\n白砾县,1\n", "with-unusable-name"),
            ("名称,\(String(repeating: "人口", count: 2_000))\n白砾县,1\n", "with-unusable-name"),
            ("名称,\(String(repeating: "-", count: 90))人口\n白砾县,1\n", "with-unusable-name"),
            ("名称,人口\n白砾县,1\n白砾县,2\n", "with-repeated-place"),
        ])
    func `a table that cannot be used is an error with its name`(
        table: String, code: String
    ) throws {
        let run = try compare("新收", table: table)
        #expect(run.status == 2)
        let error = run.json["error"] as? [String: Any]
        #expect(error?["code"] as? String == code, "\(run.output)")
    }

    @Test func `without a table the population is asked for with the option that takes it`() throws
    {
        let run = try corpus.search("compare", "新收 / 人口", "--where", "范围:本级")
        #expect(run.status == 2 && run.errors.contains("--with"))
        let missing = try corpus.search("compare", "新收", "--with", "/no/such/file.csv")
        #expect(missing.status == 2 && missing.errors.contains("/no/such/file.csv"))
    }

    private func compare(
        _ expression: String, table: String, query: String = "范围:本级", _ options: String...
    ) throws -> ProgramRun {
        let place = try Workplace()
        try place.write(Data(table.utf8), to: "counties.csv")
        return try corpus.search(
            [
                "compare", expression, "--where", query, "--with", place.path("counties.csv"),
                "--format", "json",
            ] + options)
    }

    private func group(_ name: String, _ run: ProgramRun) -> [String: Any]? {
        (run.json["groups"] as? [[String: Any]])?.first { $0["name"] as? String == name }
    }

    private func cell(_ name: String, _ run: ProgramRun) -> [String: Any]? {
        (group(name, run)?["cells"] as? [[String: Any]])?.first
    }
}
