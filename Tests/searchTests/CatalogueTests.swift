import Foundation
import TestSupport
import Testing

/// A list of what was downloaded, beside the files.
@Suite(.startsPrograms) struct CatalogueTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try write("连云港市赣榆县司法局2013年政府信息公开工作年度报告", to: "reports/a.txt")
        try write("襄阳市司法局2012年政府信息公开工作年度报告", to: "reports/sub/b.txt")
        try write("2020年政府信息公开工作年度报告", to: "reports/c.txt")
        try write("内蒙古自治区司法厅2020年政府信息公开工作年度报告", to: "reports/extra.txt")
    }

    private static let list = """
        path,url,code,agency,year,title,downloaded,备注\r
        reports/a.txt,https://a.example/1,320721,,2013,,2024-01-02,好\r
        b.txt,https://a.example/2,110101,嘉祥县民政局,2011,,,\r
        reports/c.txt,"https://a.example/3,4",370829,嘉祥县统计局,,,,"含""引号""\"\r
        missing.txt,,,,,,,\r

        """

    @Test(arguments: ["utf8", "bom", "gb18030"])
    func `a list fills what a report leaves open, and what it denies is a finding`(
        encoding: String
    ) throws {
        let summary = try index(Self.list, encoding)
        let listed = try #require(summary["catalogue"] as? [String: Any])
        #expect(listed["rows"] as? Int == 4)
        #expect(listed["missing"] as? [String] == ["missing.txt"])
        #expect(listed["unlisted"] as? [String] == [place.path("reports/extra.txt")])

        let filled = try show("机关:统计局")
        #expect(filled["agency"] as? String == "嘉祥县统计局")
        #expect((filled["region"] as? [String: Any])?["code"] as? String == "370829")
        let columns = filled["catalogue"] as? [String: String]
        #expect(columns == ["url": "https://a.example/3,4", "备注": "含\"引号\""])
        #expect(rules(filled).contains("identity-from-catalogue"))

        let denied = try show("市:襄阳市")
        #expect(denied["year"] as? Int == 2012)
        #expect(rules(denied).count { $0 == "contradictory-catalogue" } == 3)
        #expect(!rules(try show("县:赣榆县")).contains("contradictory-catalogue"))
    }

    @Test func `the address is shown with the report`() throws {
        _ = try index(Self.list, "utf8")
        let key = try #require(try show("县:赣榆县")["key"] as? String)
        #expect(try place.search("show", key).output.contains("https://a.example/1"))
    }

    @Test func `a list that changed is read again`() throws {
        _ = try index(Self.list, "utf8")
        _ = try index("path,url\nreports/a.txt,https://b.example/9\n", "utf8")
        let columns = try show("县:赣榆县")["catalogue"] as? [String: String]
        #expect(columns == ["url": "https://b.example/9"])
    }

    @Test func `a line that stands twice contradicts nothing`() throws {
        let line = "reports/a.txt,https://a.example/1\n"
        let summary = try index("path,url\n\(line)\(line)./\(line)", "utf8")
        let rows = (summary["catalogue"] as? [String: Any])?["rows"] as? Int
        #expect(rows == 1)
    }

    @Test(
        arguments: [
            "", "a,b\n1,2\n", "path,year\na.txt\n", "path\na.txt,1\n", "path\n\"a.txt\n",
            "path\n../x.txt\n",
            "path\n/etc/passwd\n", "path,year\na.txt,2020\na.txt,2021\n",
            "path,year\na.txt,2020\n./a.txt,2021\n",
            "path,year\na.txt,20x\n",
            "path,code\na.txt,12\n", "path,path\na,b\n", "path,\na,b\n", "path,year\n,2020\n",
        ])
    func `a list that cannot be right is refused in one line`(text: String) throws {
        try place.write(Data(text.utf8), to: "list.csv")
        let run = try place.search(
            "index", place.path("reports"), "--catalogue", place.path("list.csv"))
        #expect(run.status == 2)
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }

    @Test(arguments: ["reports", "none.csv"])
    func `a folder or nothing in the place of a list is refused`(name: String) throws {
        let run = try place.search(
            "index", place.path("reports"), "--catalogue", place.path(name), "--format", "json")
        #expect(run.status == 2)
        #expect((run.json["error"] as? [String: Any])?["code"] as? String == "bad-catalogue")
    }

    private func index(_ list: String, _ encoding: String) throws -> [String: Any] {
        var bytes = Data(list.utf8)
        if encoding == "bom" { bytes = Data([0xEF, 0xBB, 0xBF]) + bytes }
        if encoding == "gb18030" { bytes = Self.gb18030(list) }
        try place.write(bytes, to: "list.csv")
        let run = try place.search(
            "index", place.path("reports"), "--catalogue", place.path("list.csv"), "--format",
            "json")
        #expect(run.status == 0, "\(run.errors)")
        return run.json
    }

    /// The list in GB18030: its few Han characters by their codes.
    private static func gb18030(_ text: String) -> Data {
        Data(text.unicodeScalars.flatMap { codes[$0] ?? [UInt8(truncatingIfNeeded: $0.value)] })
    }

    private static let codes: [Unicode.Scalar: [UInt8]] = [
        "县": [0xCF, 0xD8], "号": [0xBA, 0xC5], "含": [0xBA, 0xAC], "嘉": [0xBC, 0xCE],
        "备": [0xB1, 0xB8], "好": [0xBA, 0xC3], "局": [0xBE, 0xD6], "引": [0xD2, 0xFD],
        "政": [0xD5, 0xFE], "民": [0xC3, 0xF1], "注": [0xD7, 0xA2], "祥": [0xCF, 0xE9],
        "统": [0xCD, 0xB3], "计": [0xBC, 0xC6],
    ]

    private func show(_ query: String) throws -> [String: Any] {
        let hits = try place.search(query, "--format", "json").json["hits"] as? [[String: Any]]
        let key = try #require(hits?.first?["key"] as? String)
        return try place.search("show", key, "--format", "json").json
    }

    private func rules(_ report: [String: Any]) -> [String] {
        (report["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
    }

    private func write(_ title: String, to path: String) throws {
        let text = """
            \(title)

            一、总体情况

            严格执行条例，及时主动公开政府信息，依法办理公开申请。

            二、主动公开政府信息情况

            三、收到和处理政府信息公开申请情况

            六、其他需要报告的事项
            """
        try place.write(Data(text.utf8), to: path)
    }
}
