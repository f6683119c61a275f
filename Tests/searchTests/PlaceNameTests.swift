import Foundation
import TestSupport
import Testing

/// Places that are asked for by another name than their reports have.
@Suite(.startsPrograms) struct PlaceNameTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let reports = [
            ("连云港市赣榆县司法局", 2013), ("连云港市赣榆区司法局", 2016), ("襄樊市司法局", 2009), ("襄阳市司法局", 2012),
            ("东莞市司法局", 2020), ("石柱县司法局", 2020), ("内蒙古自治区司法厅", 2020), ("", 2020),
        ]
        for (number, (agency, year)) in reports.enumerated() {
            let text = """
                \(agency)\(year)年政府信息公开工作年度报告

                一、总体情况

                严格执行条例，及时主动公开政府信息，依法办理公开申请。

                二、主动公开政府信息情况

                三、收到和处理政府信息公开申请情况

                六、其他需要报告的事项
                """
            try place.write(Data(text.utf8), to: "reports/\(number).txt")
        }
        #expect(try place.search("index", place.path("reports")).status == 0)
    }

    @Test(
        arguments: [
            ("县:赣榆区", 2, ["赣榆县"]), ("县:赣榆县", 2, ["赣榆区"]), ("县:赣榆", 2, ["赣榆区", "赣榆县"]),
            ("市:襄阳市", 2, ["襄樊市"]),
            ("市:襄樊市", 2, ["襄阳市"]), ("地区:襄樊", 2, ["襄阳市"]), ("省:内蒙古", 1, []), ("县:石柱", 1, []),
            ("县:东莞市", 1, []), ("市:东莞", 1, []), ("市:连云港市", 2, []),
        ] as [(String, Int, [String])])
    func `either name of a place finds all its reports, and the answer says so`(
        query: String, total: Int, names: [String]
    ) throws {
        let answer = try place.search(query, "--format", "json").json
        #expect(answer["total"] as? Int == total)
        let renamed = answer["renamed"] as? [[String: Any]] ?? []
        #expect(renamed.flatMap { $0["names"] as? [String] ?? [] } == names)
        let text = try place.search(query).output
        for name in names { #expect(text.contains(name)) }
    }

    @Test func `a report that nobody signed is asked for by the word for that, and is no body's`()
        throws
    {
        let answer = try place.search("机关:未署名", "--format", "json").json
        let hits = try #require(answer["hits"] as? [[String: Any]])
        #expect(hits.count == 1)
        #expect(hits.first?["agency"] is NSNull && hits.first?["kind"] is NSNull)
        let key = try #require(hits.first?["key"] as? String)
        #expect(key.hasPrefix("000000-未署名-2020"))
        let report = try place.search("show", key, "--format", "json").json
        #expect(report["agency"] is NSNull)
        #expect(try place.search("show", key).output.contains("未署名"))
    }
}
