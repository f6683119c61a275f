import Extraction
import Reports
import Testing

/// What the names of files and folders add to a report, and what they do not.
@Suite struct PathNamesTests {
    private static let unsigned = InventedReport(head: "2021年政府信息公开工作年度报告")

    @Test(
        arguments: [
            (["嘉祥县", "司法局", "2020.txt"], "嘉祥县司法局", "370829-司法局-2021"),
            (["370829-嘉祥县", "财政局.html"], "嘉祥县财政局", "370829-财政局-2021"),
            (["reports", "嘉祥县司法局2021年政府信息公开工作年度报告.pdf"], "嘉祥县司法局", "370829-司法局-2021"),
            (["2021_嘉祥县_财政局.html"], "嘉祥县财政局", "370829-财政局-2021"),
            (["嘉祥县马集镇", "2021.txt"], "嘉祥县马集镇人民政府", "370829-马集镇人民政府-2021"),
            (["司法局", "2021.txt"], "司法局", "000000-司法局-2021"),
        ] as [([String], String, String)])
    func `names tell the body that the report does not`(
        path: [String], name: String, key: String
    ) throws {
        let report = try Self.unsigned.read(path: path)
        #expect(report.identity.agency?.name == name)
        #expect(report.identity.key == key)
        #expect(doubts(report).contains("identity-from-path"))
    }

    @Test(
        arguments: [
            (["嘉祥县", "2021.txt"], "370829-未署名-2021"), (["山东省", "嘉祥县", "a.txt"], "370829-未署名-2021"),
            (["reports", "2021.txt"], "000000-未署名-2021"),
            (["政府信息公开年报", "1.txt"], "000000-未署名-2021"),
            ([], "000000-未署名-2021"), (["下载", "新建文件夹", "报告(1).txt"], "000000-未署名-2021"),
        ] as [([String], String)])
    func `a folder of a place alone tells no body`(path: [String], key: String) throws {
        let report = try Self.unsigned.read(path: path)
        #expect(report.identity.agency == nil)
        #expect(report.identity.key == key)
        #expect(doubts(report).contains("unknown-agency"))
    }

    @Test func `a report that says whose it is asks no folder`() throws {
        let report = try InventedReport(head: "湛河区司法局2020年政府信息公开工作年度报告")
            .read(path: ["嘉祥县", "财政局", "2021.txt"])
        #expect(summary(report) == "司法局 410411 2020 own")
        #expect(doubts(report) == [])
    }

    @Test func `a place beside a body known by its kind comes from the folder`() throws {
        let report = try InventedReport(
            head: "2021年政府信息公开工作年度报告", overview: "县统计局严格执行条例。"
        ).read(path: ["嘉祥县", "a.txt"])
        #expect(summary(report) == "统计局 370829 2021 own")
        #expect(doubts(report).contains("identity-from-path"))
    }

    @Test(
        arguments: [
            (["嘉祥县", "司法局-2019.txt"], 2019), (["2019年", "司法局.txt"], 2019),
            (["2019", "2021-01-15.txt"], 2019),
        ] as [([String], Int)])
    func `a year that nothing else names is that of the name`(path: [String], year: Int) throws {
        let report = try InventedReport(head: "嘉祥县司法局政府信息公开工作年度报告").read(path: path)
        #expect(report.identity.year == year)
        #expect(doubts(report).contains("identity-from-path"))
    }

    @Test(
        arguments: [["2019-2021.txt"], ["20210115.txt"], ["2021-01-15.txt"], ["v1999.txt"]])
    func `a day or several years in a name are no year`(path: [String]) {
        #expect(throws: DocumentRefusal.unknownYear) {
            try InventedReport(head: "嘉祥县司法局政府信息公开工作年度报告").read(path: path)
        }
    }
}
