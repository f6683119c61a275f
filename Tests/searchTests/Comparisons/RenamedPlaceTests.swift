import Foundation
import TestSupport
import Testing

/// Reports of places that were renamed, moved, divided or merged, side by side.
@Suite(.startsPrograms) struct RenamedPlaceTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let text = try String(
            contentsOf: Repository.corpus.appendingPathComponent("reports/baili/2020-司法局.md"),
            encoding: .utf8)
        let reports = [
            ("连云港市赣榆县司法局", 2013), ("连云港市赣榆区司法局", 2014), ("连云港市赣榆区司法局", 2016),
            ("襄樊市司法局", 2009), ("襄阳市司法局", 2012),
            ("六安市寿县司法局", 2013), ("淮南市寿县司法局", 2018),
            ("安徽省巢湖市司法局", 2009), ("合肥市巢湖市司法局", 2015),
            ("杭州市江干区司法局", 2019), ("杭州市上城区司法局", 2019), ("杭州市上城区司法局", 2022),
            ("杭州市临平区司法局", 2022),
        ]
        for (number, (agency, year)) in reports.enumerated() {
            let own = text.replacing("白砾县司法局", with: agency).replacing("2020", with: "\(year)")
            try place.write(Data(own.utf8), to: "reports/\(number).md")
        }
        #expect(try place.search("index", place.path("reports")).status == 0)
    }

    @Test(
        arguments: [
            ("agency", "连云港市赣榆区司法局", 3), ("county", "赣榆区", 3), ("city", "襄阳市", 2),
            ("agency", "襄阳市司法局", 2), ("county", "寿县", 2),
            // Divided and merged places stay by themselves.
            ("county", "巢湖市", 1), ("city", "巢湖市", 1), ("county", "江干区", 1),
            ("county", "上城区", 2), ("county", "临平区", 1), ("city", "合肥市", 1),
        ] as [(String, String, Int)])
    func `a renamed or moved place is one group, which its query finds`(
        grouping: String, name: String, reports: Int
    ) throws {
        let groups = try compare("--by", grouping, "--over", "year")["groups"] as? [[String: Any]]
        let own = try #require(groups).filter {
            name.hasSuffix($0["name"] as? String ?? "?")
                || ($0["name"] as? String ?? "?").hasSuffix(name)
        }
        #expect(own.count == 1, "\(own)")
        let cells = own.first?["cells"] as? [[String: Any]] ?? []
        #expect(cells.reduce(0) { $0 + ($1["reports"] as? Int ?? 0) } == reports)
        let query = try #require(own.first?["query"] as? String)
        #expect(try place.search("--count", query).output == "\(reports)\n", "\(query)")
    }

    @Test(
        arguments: [
            ("county", ["赣榆区", "淮南市寿县"], ["赣榆县", "六安市寿县"]),
            ("city", ["襄阳市"], ["襄樊市"]),
            ("agency", ["赣榆区", "襄阳市", "淮南市寿县"], ["赣榆县", "襄樊市", "六安市寿县"]),
            ("province", [], []),
        ] as [(String, [String], [String])])
    func `the answer says which names were joined`(
        grouping: String, names: [String], others: [String]
    ) throws {
        let answer = try compare("--by", grouping)
        let renamed = answer["renamed"] as? [[String: Any]] ?? []
        #expect(Set(renamed.compactMap { $0["name"] as? String }) == Set(names))
        #expect(Set(renamed.flatMap { $0["names"] as? [String] ?? [] }) == Set(others))
        let remarks = answer["remarks"] as? [[String: Any]] ?? []
        let remark = remarks.first { $0["code"] as? String == "renamed-places" }
        #expect((remark != nil) == !names.isEmpty)
        let text = try place.search("compare", "新收", "--by", grouping).output
        for (name, other) in zip(names, others) { #expect(text.contains("\(name) = \(other)")) }
    }

    @Test func `the report of the year before is that under the former name`() throws {
        #expect(try place.search("--count", "新收 = 新收@上年").output == "1\n")
        let run = try place.search("check", "县:赣榆区 年份:2014", "--format", "json")
        let report = try #require((run.json["reports"] as? [[String: Any]])?.first)
        #expect(report["compared_with"] as? String == "320721-司法局-2013")
        let renamed = report["renamed"] as? [[String: Any]] ?? []
        #expect(renamed.first?["name"] as? String == "赣榆区")
        #expect(renamed.first?["names"] as? [String] == ["赣榆县"])
        let text = try place.search("check", "县:赣榆区 年份:2014").output
        #expect(text.contains("赣榆区") && text.contains("赣榆县"))
    }

    private func compare(_ options: String...) throws -> [String: Any] {
        try place.search(["compare", "新收", "--format", "json"] + options).json
    }
}
