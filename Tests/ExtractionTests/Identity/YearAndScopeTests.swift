import Extraction
import Reports
import Testing

/// For which year, and for whom, where the text contradicts the title.
@Suite struct YearAndScopeTests {
    @Test(
        arguments: [
            ("统计期限自2020年1月1日起至2020年12月31日止。", false), ("统计期限为2020年1月1日—12月31日。", false),
            ("统计期限为202011日至20201231日。", false), ("统计期限为2020.1.1-2020.12.31。", false),
            ("统计期限自2019年1月1日起至2019年12月31日止。", true), ("统计期限自201911日至20191231日。", true),
            ("统计期限为20191月1日至201912月31日。", true), ("统计期限为2019-01-01至2019-12-31。", true),
            ("现将嘉祥县司法局2019年度政府信息公开工作情况报告如下。", true), ("《民法典》自2021年1月1日起施行。", false),
            ("落实2019年政务公开工作要点。", false), ("较2019年增长两成。", false),
        ] as [(String, Bool)])
    func `the title's year is taken, and another in the text found`(
        text: String, isFound: Bool
    ) throws {
        let report = try InventedReport(
            head: "嘉祥县司法局2020年政府信息公开工作年度报告\n\(text)"
        ).read()
        #expect(report.identity.year == 2020)
        #expect(doubts(report) == (isFound ? ["contradictory-year"] : []))
    }

    @Test(
        arguments: [
            ("嘉祥县司法局政府信息公开工作年度报告\n统计期限为201711日至20171231日。", 2017),
            ("嘉祥县司法局政府信息公开工作年度报告\n统计期限为20251月1日至12月31日。", 2025),
            ("嘉祥县司法局政府信息公开工作年度报告\n现将嘉祥县司法局2018年度政府信息公开情况公布如下。", 2018),
        ] as [(String, Int)])
    func `a title without a year takes the text's`(head: String, year: Int) throws {
        let report = try InventedReport(head: head).read()
        #expect(report.identity.year == year)
        #expect(doubts(report) == ["year-from-text"])
    }

    @Test(
        arguments: [
            ("嘉祥县人民政府办公室", "本报告在各乡镇、各部门年度报告的基础上编制。", Scope.aggregated),
            ("嘉祥县人民政府办公室", "本报告由县政府办公室根据全县各单位年度报告汇总编制。", .aggregated),
            ("嘉祥县人民政府办公室", "本报告反映本机关的情况。", .own), ("嘉祥县人民政府办公室", "指导各部门编制年度报告。", .own),
            ("嘉祥县司法局", "本报告在各科室情况的基础上编制。", .own), ("嘉祥县司法局", "在全县各项工作基础上推进公开。", .own),
            ("嘉祥县", "本报告由县政府办公室编制。", .aggregated),
        ] as [(String, String, Scope)])
    func `what was put together from many is aggregated`(
        agency: String, text: String, scope: Scope
    ) throws {
        let report = try InventedReport(
            head: "\(agency)2020年政府信息公开工作年度报告\n\(text)"
        ).read()
        #expect(report.identity.scope == scope)
        let isOverruled = agency.hasSuffix("办公室") && scope == .aggregated
        #expect(doubts(report) == (isOverruled ? ["contradictory-scope"] : []))
    }

    @Test func `a year in the form's labels is the last to be asked in the text`() throws {
        let report = try InventedReport.read(
            """
            嘉祥县司法局政府信息公开工作年度报告

            二、主动公开政府信息情况

            信息内容\t本年（2023）制发件数\t本年废止件数\t现行有效件数
            规章\t0\t0\t0
            行政规范性文件\t1\t0\t2

            五、存在的主要问题及改进情况

            无。
            """)
        #expect(report.identity.year == 2023)
        #expect(doubts(report).contains("year-from-text"))
    }

    @Test func `another body in the opening is found`() throws {
        let report = try InventedReport(
            head: "嘉祥县司法局2020年政府信息公开工作年度报告\n现将嘉祥县民政局2020年度政府信息公开工作情况报告如下。"
        ).read()
        #expect(report.identity.agency?.kind == "司法局")
        #expect(doubts(report) == ["contradictory-agency"])
    }

    @Test func `reports of two bodies in one file are refused`() {
        let first = "嘉祥县司法局2020年政府信息公开工作年度报告\n一、总体情况\n良好。\n二、主动公开政府信息情况\n"
        let second = "嘉祥县民政局2020年政府信息公开工作年度报告\n一、总体情况\n良好。\n二、主动公开政府信息情况\n"
        #expect(throws: DocumentRefusal.severalReports) { try InventedReport.read(first + second) }
    }
}
