import Extraction
import Reports
import TestSupport
import Testing

/// What is a report, and what only looks like one.
@Suite struct LookAlikeTests {
    @Test(
        arguments: [
            "关于做好2021年政府信息公开工作年度报告编制工作的通知", "嘉祥县司法局政府信息公开指南", "嘉祥县政府信息主动公开目录",
            "嘉祥县政府信息公开工作考核办法", "嘉祥县2021年政务公开工作要点", "嘉祥县司法局2021年政务公开工作总结",
            "嘉祥县司法局2021年上半年政府信息公开工作报告", "嘉祥县2021年第三季度政府信息公开情况统计表",
            "嘉祥县司法局2021年法治政府建设年度报告", "2021年嘉祥县政府工作报告", "嘉祥县司法局2021年度部门决算公开报告",
            "嘉祥县司法局2021年部门整体支出绩效评价报告", "一图读懂：嘉祥县2021年政府信息公开工作年度报告",
            "嘉祥县发布2021年政府信息公开工作年度报告", "图解嘉祥县政府信息公开工作年度报告解读",
            "中华人民共和国政府信息公开工作年度报告格式（试行）", "嘉祥县司法局政府信息公开制度", "关于公开2021年政府信息公开工作年度报告的公告",
        ])
    func `other documents on the subject are named`(title: String) {
        let text = "\(title)\n\n为做好政府信息主动公开工作，现将有关事项说明如下。各单位应当及时公开。\n\n一、有关要求\n\n请认真落实。\n"
        #expect(throws: DocumentRefusal.lookAlike(title: title)) {
            try InventedReport.read(text)
        }
    }

    @Test(
        arguments: [
            "XX县司法局20XX年政府信息公开工作年度报告", "××局2021年政府信息公开工作年度报告", "____2021年政府信息公开工作年度报告",
            "嘉祥县司法局2021年上半年政府信息公开工作报告", "嘉祥县司法局2021年第一季度政府信息公开工作报告",
            "中华人民共和国政府信息公开工作年度报告格式（试行）",
        ])
    func `a form to be filled in and a part of a year are none, whatever their headings`(
        title: String
    ) {
        #expect(throws: DocumentRefusal.lookAlike(title: title)) {
            try InventedReport(head: title).read()
        }
    }

    @Test func `a list of reports is none`() {
        let list = (2015...2022).map { "嘉祥县司法局\($0)年政府信息公开工作年度报告" }
        #expect(throws: DocumentRefusal.notAReport) {
            try InventedReport.read(list.joined(separator: "\n"))
        }
    }

    @Test func `a title without a report is none`() {
        #expect(throws: DocumentRefusal.notAReport) {
            try InventedReport.read("嘉祥县司法局2021年政府信息公开工作年度报告\n请下载附件查看。")
        }
    }

    @Test(arguments: ["", "今天天气很好。", "嘉祥县人民法院工作报告\n一年来，法院审理案件若干。", "目录\n第一章\n第二章"])
    func `what has nothing to do with the subject is none`(text: String) {
        #expect(throws: DocumentRefusal.self) { try InventedReport.read(text) }
    }

    @Test func `a report with the outline of before the form is one`() throws {
        let report = try InventedReport.read(
            """
            嘉祥县司法局2013年政府信息公开工作年度报告

            一、概述

            2013年，我局认真贯彻条例，健全制度，明确专人负责，\(String(repeating: "扎实推进各项公开工作，", count: 12))取得成效。

            二、主动公开政府信息的情况说明

            全年主动公开政府信息120条，\(String(repeating: "通过网站、公示栏等渠道发布，", count: 8))方便群众查阅。

            三、依申请公开政府信息办理情况

            全年收到公开申请3件，均按期答复。
            """)
        #expect(summary(report) == "司法局 370829 2013 own")
        #expect(report.identity.edition == .none)
    }

    @Test func `a site's guides beside a report do not refuse it`() throws {
        let report = try InventedReport(
            head: "政府信息公开指南\n政府信息公开制度\n政府信息公开年报\n嘉祥县司法局2021年政府信息公开工作年度报告"
        ).read()
        #expect(summary(report) == "司法局 370829 2021 own")
    }

    @Test(
        arguments: [
            "根据《中华人民共和国政府信息公开条例》和年度报告格式的要求，现将嘉祥县司法局2021年度政府信息公开工作情况报告如下。",
            "根据县政府办公室关于政务公开工作要点的通知，现将嘉祥县司法局2021年度政府信息公开工作情况公布如下。",
        ])
    func `a sentence that names the rules of a report refuses none`(opening: String) throws {
        #expect(summary(try InventedReport(head: opening).read()) == "司法局 370829 2021 own")
        let prose = String(repeating: "依法主动公开政府信息，按时办理依申请公开事项，", count: 24)
        let plain = try InventedReport.read("\(opening)\n\(prose)成效明显。\n")
        #expect(summary(plain) == "司法局 370829 2021 own")
    }

    @Test(arguments: ["嘉祥县司法局", "砚溪县司法局", "砚溪县卫生健康委员会"])
    func `a guide with the headings of a report is none`(agency: String) {
        #expect(throws: DocumentRefusal.self) {
            try InventedReport.read(
                """
                \(agency)政府信息公开指南（2021年版）

                一、主动公开

                （一）公开范围：机构职能、政策文件等。

                二、依申请公开

                （一）受理机构：\(agency)办公室。
                """)
        }
    }

    @Test func `no text at all makes reading fail badly`() {
        var generator = SeededGenerator(seed: 2_121)
        let pieces = [
            "嘉祥县", "司法局", "2020年", "政府信息公开", "年度报告", "(", ")", "\n", "一、总体情况", "基础上", "现将", "网",
            "20", "1月1日至",
            "?", "的通知", "-", "：", "县", "》", "\u{301}", "😀", "xx", "31",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 1...24, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            do throws(DocumentRefusal) {
                let report = try InventedReport.read(text)
                #expect((2004...2039).contains(report.identity.year), "seed 2121, \(text)")
                #expect(report.identity.agency?.name.isEmpty == false, "seed 2121, \(text)")
            } catch {
                #expect(!error.id.isEmpty)
            }
        }
    }

    @Test(
        arguments: [
            "关于做好2021年政府信息公开工作年度报告编制工作的通知", "关于填报2021年度政府信息公开工作年度报告有关要求的通知",
            "关于规范2021年政府信息公开工作年度报告编制发布工作的说明和要求（附格式、培训安排）",
        ])
    func `a notice with the blank form is none`(title: String) {
        #expect(throws: DocumentRefusal.lookAlike(title: title)) {
            try InventedReport(
                head: "\(title)\n各镇人民政府，县政府各部门：\n请各单位于2022年1月15日前报送，表格数据如实填写。"
            ).read()
        }
    }

    @Test(
        arguments: ["关于印发嘉祥县司法局2021年政府信息公开工作年度报告的通知", "嘉祥县司法局关于公布2021年政府信息公开工作年度报告的通知"])
    func `a report inside a notice is one`(title: String) throws {
        #expect(summary(try InventedReport(head: title).read()) == "司法局 370829 2021 own")
    }

    @Test(
        arguments: [
            ("按照要求，云川大学学校办公室结合学校2020年信息公开工作实际情况，编制本报告。2019-2020学年公开信息。", "云川大学"),
            (
                "云川师范大学2021—2022学年信息公开工作年度报告\n根据要求，现公布云川师范大学2021—2022学年信息公开工作年度报告。",
                "云川师范大学"
            ),
            ("云川职业学院2020-2021学年信息公开工作年度报告\n现将云川职业学院2021年信息公开工作情况报告如下。", "云川职业学院"),
        ])
    func `a school's report by its own year is refused by name`(head: String, name: String) {
        do throws(DocumentRefusal) {
            _ = try InventedReport(head: head).read()
            Issue.record("accepted")
        } catch {
            guard case .schoolReport(let school) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(school.hasPrefix(name))
        }
    }

    @Test func `a list page with a long foot is none`() {
        let list = [2019, 2020].map { "嘉祥县司法局\($0)年政府信息公开工作年度报告" }
        let foot = String(repeating: "主动公开 依申请公开 政府信息公开指南 网站地图 联系我们 主办单位 承办单位 技术支持 ", count: 8)
        #expect(throws: DocumentRefusal.notAReport) {
            try InventedReport.read((list + [foot]).joined(separator: "\n"))
        }
    }
}
