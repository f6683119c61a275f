import Documents
import Extraction
import Reports
import Testing

/// Whose report it is where the title does not say it.
@Suite struct OpeningTests {
    @Test(
        arguments: [
            (
                "根据《中华人民共和国政府信息公开条例》的要求，现将嘉祥县司法局2020年度政府信息公开工作情况报告如下。",
                "司法局 370829 2020 own", ["missing-title"]
            ),
            ("本报告由嘉祥县司法局2020年度政府信息公开工作情况编制而成。", "司法局 370829 2020 own", ["missing-title"]),
            ("现公布嘉祥县民政局2021年政府信息公开年度报告。", "民政局 370829 2021 own", ["missing-title"]),
            ("现将2021年嘉祥县民政局政府信息公开工作情况公布如下：", "民政局 370829 2021 own", ["missing-title"]),
            ("现将嘉祥县人民政府办公室2021年政府信息公开工作情况公布如下：", "政府办公室 370829 2021 own", ["missing-title"]),
            ("现将嘉祥县司法局二〇二一年度政府信息公开工作情况公布如下：", "司法局 370829 2021 own", ["missing-title"]),
            ("本报告是嘉祥县马集镇人民政府2021年度政府信息公开情况。", "马集镇人民政府 370829 2021 own", ["missing-title"]),
            (
                "2020年政府信息公开工作年度报告\n现将嘉祥县司法局2020年度政府信息公开工作情况报告如下。",
                "司法局 370829 2020 own", ["agency-from-text"]
            ),
            (
                "我局2020年政府信息公开工作年度报告\n现将嘉祥县司法局2020年度政府信息公开工作情况报告如下。",
                "司法局 370829 2020 own", ["agency-from-text"]
            ),
            (
                "嘉祥县司法局政府信息公开工作年度报告\n所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
                "司法局 370829 2022 own", ["year-from-text"]
            ),
            (
                "威廉希尔体育2021年政府信息公开工作年度报告\n现将嘉祥县司法局2021年度政府信息公开工作情况报告如下。",
                "司法局 370829 2021 own", ["agency-from-text"]
            ),
            (
                "司法局2019年政府信息公开工作年度报告\n现将嘉祥县司法局2019年度政府信息公开工作情况报告如下。",
                "司法局 370829 2019 own", ["region-from-text"]
            ),
            (
                "县政府办2022年度政府信息公开工作年度报告\n2022年，嘉祥县政府办公室认真落实条例。",
                "政府办公室 370829 2022 own", ["region-from-text"]
            ),
            (
                "教育局2019年政府信息公开工作年度报告\n通过嘉祥县人民政府门户网站公开信息。",
                "教育局 370829 2019 own", ["region-from-text"]
            ),
            (
                "我县2020年政府信息公开工作年度报告\n通过嘉祥县人民政府网站公开信息。",
                "人民政府 370829 2020 aggregated", ["region-from-text"]
            ),
        ] as [(String, String, Set<String>)])
    func `the opening names what the title does not`(
        head: String, expected: String, found: Set<String>
    ) throws {
        let report = try InventedReport(head: head).read()
        #expect(summary(report) == expected)
        #expect(doubts(report) == found)
    }

    @Test(
        arguments: [
            ("嘉祥县司法局\n2021年1月15日", "司法局 370829 2020 own"),
            ("2021年1月15日\n嘉祥县司法局", "司法局 370829 2020 own"),
            ("嘉祥县司法局 2021年1月15日", "司法局 370829 2020 own"),
            ("嘉祥县司法局\n二〇二一年一月十五日", "司法局 370829 2020 own"),
            ("嘉祥县司法局\n2021-01-15", "司法局 370829 2020 own"),
            ("报告单位：嘉祥县司法局\n2021年3月5日", "司法局 370829 2020 own"),
        ] as [(String, String)])
    func `the signature names body and year`(foot: String, expected: String) throws {
        let report = try InventedReport(head: "政府信息公开工作年度报告", foot: foot).read()
        #expect(summary(report) == expected)
        #expect(doubts(report) == ["agency-from-signature", "year-from-signature"])
    }

    @Test(
        arguments: [
            "发布机构：嘉祥县司法局", "信息来源: 嘉祥县司法局 发布日期: 2021-01-20", "来源：嘉祥县司法局", "公开主体：嘉祥县司法局",
        ])
    func `the publisher is the last to be asked`(line: String) throws {
        let report = try InventedReport(head: "\(line)\n2020年政府信息公开工作年度报告").read()
        #expect(summary(report) == "司法局 370829 2020 own")
        #expect(doubts(report) == ["agency-from-publisher"])
    }

    @Test(
        arguments: [
            "当前位置：首页 > 政务公开 > 政府信息公开年报 > 正文", "首页>嘉祥县>政府信息公开工作年度报告>正文", "政府信息公开年报",
            "主题分类\n政府信息公开年报",
        ])
    func `the rubric of a page is no title`(line: String) throws {
        let report = try InventedReport(
            head: "\(line)\n\n现将嘉祥县司法局2021年度政府信息公开工作情况报告如下。"
        ).read()
        #expect(report.identity.title == nil)
        #expect(summary(report) == "司法局 370829 2021 own")
        #expect(doubts(report) == ["missing-title"])
    }

    @Test(
        arguments: [
            "根据《中华人民共和国政府信息公开条例》和有关格式的要求，现将砚溪县退役军人事\n务局2021年度政府信息公开工作情况报告如下。",
            "现将砚溪县退(tui)役军人事务局2021年度政府信息公(gong)开工作情况报告如下。",
            "现将砚溪县退役军人事务局2021年度政府***息公开工作情况报告如下。",
            "2021年，砚溪县退役军人事务局认真落实条例。",
        ])
    func `an opening is read across broken lines, pinyin and masks`(opening: String) throws {
        let identity = try InventedReport(head: opening).read().identity
        #expect(identity.agency?.name == "砚溪县退役军人事务局")
        #expect(identity.region.stated == "砚溪县")
        #expect(identity.year == 2021)
    }

    @Test func `a page's own head is the title of a text without one`() throws {
        let report = try read(
            headTitle: "嘉祥县司法局2020年政府信息公开工作年度报告-嘉祥县人民政府")
        #expect(summary(report) == "司法局 370829 2020 own")
        #expect(doubts(report) == ["title-from-head"])
    }

    @Test func `the head of a page that names its site alone tells nothing`() {
        #expect(throws: DocumentRefusal.unknownYear) { try read(headTitle: "嘉祥县人民政府") }
    }

    @Test(
        arguments: [
            "湛河区人民政府门户网站\n2021年政府信息公开工作年度报告",
            "2021年政府信息公开工作年度报告\n嘉祥县人民政府高度重视政府信息公开工作。",
            "来源：嘉祥县人民政府\n2021年政府信息公开工作年度报告",
            "关于2021年度政府信息公开工作情况的报告\n湛河区人民政府：", "威廉希尔体育2021年政府信息公开工作年度报告", "2021年政府信息公开工作年度报告",
            "我局2021年政府信息公开工作年度报告",
        ])
    func `a body that nothing names is not guessed, and its report is kept`(head: String) throws {
        let report = try InventedReport(head: head).read()
        #expect(report.identity.agency == nil)
        #expect(report.identity.scope == .own)
        #expect(report.identity.key.contains("-未署名-2021"))
        #expect(doubts(report).contains("unknown-agency"))
    }

    @Test func `a year that nothing names is not guessed`() {
        #expect(throws: DocumentRefusal.unknownYear) {
            try InventedReport(head: "嘉祥县司法局政府信息公开工作年度报告").read()
        }
    }

    private func read(headTitle: String) throws(DocumentRefusal) -> Report {
        let lines = [
            "一、总体情况", "依法主动公开政府信息。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "六、其他需要报告的事项", "无。",
        ]
        let paragraphs = lines.enumerated().map { Paragraph(text: $1, line: $0 + 2) }
        return try ReportReader().read(
            Document(
                layout: .prose, blocks: paragraphs.map { .paragraph($0) },
                headTitle: Paragraph(text: headTitle, line: 1)))
    }
}
