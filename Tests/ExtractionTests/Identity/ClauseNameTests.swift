import Extraction
import Reports
import Testing

/// Whose report it is where the name stands among the words of a sentence.
@Suite struct ClauseNameTests {
    private static let title = "2022年政府信息公开工作年度报告\n"

    @Test(
        arguments: [
            ("嘉祥县司法局(县行政复议局)根据条例编制本报告。", "嘉祥县司法局"),
            ("嘉祥县市场监督管理局（县知识产权局）按照条例要求编制本报告。", "嘉祥县市场监督管理局"),
            ("嘉祥县财政局(以下简称我局)2022年公开信息31条。", "嘉祥县财政局"),
            ("依据条例的规定，现公布嘉祥县教育局2022年度政府信息公开工作情况。", "嘉祥县教育局"),
            ("特向社会公布嘉祥县教育局2022年度政府信息公开工作情况。", "嘉祥县教育局"),
            ("兹将嘉祥县教育局2022年度政府信息公开情况公布如下。", "嘉祥县教育局"),
            ("积极部署嘉祥县教育局2022年政府信息公开工作。", "嘉祥县教育局"),
            ("现汇报嘉祥县教育局2022年度政府信息公开工作情况。", "嘉祥县教育局"),
            ("2022年的嘉祥县教育局政府信息公开工作有序开展。", "嘉祥县教育局"),
            ("特向社会公布嘉祥县教育局政府信息公开工作2022年度报告。", "嘉祥县教育局"),
            ("嘉祥县马集镇人民政府认真落实2022年政府信息公开工作。", "嘉祥县马集镇人民政府"),
        ] as [(String, String)])
    func `a name ends at the verbs and particles beside it`(
        sentence: String, name: String
    ) throws {
        let report = try InventedReport(head: Self.title + sentence).read()
        #expect(report.identity.agency?.name == name)
        #expect(report.identity.region.code == "370829")
        #expect(report.identity.scope == .own)
    }

    @Test(
        arguments: [
            "结合全市2022年政务公开工作要点，做好公开工作。", "汇报我镇2022年政府信息公开工作情况。",
            "旨在系统总结我局2022年政府信息公开工作成效。", "按照《嘉祥县2022年政务公开工作要点》做好公开工作。",
            "根据《嘉祥县人民政府办公室关于推进2022年嘉祥县政务公开工作的实施意见》要求公开信息。", "积极部署2022年政务公开工作。",
        ])
    func `a paper that is cited, or a body that is not named, is no name`(sentence: String) throws {
        let report = try InventedReport(head: Self.title + sentence).read()
        #expect(report.identity.agency == nil)
    }

    @Test(
        arguments: [
            ("本报告由嘉祥县马集镇人民政府党政办公室编制。", "嘉祥县马集镇人民政府"), ("本报告根据条例要求，由嘉祥县司法局办公室编制。", "嘉祥县司法局"),
            ("本报告由嘉祥县统计局负责起草。", "嘉祥县统计局"), ("由嘉祥县医疗保障局组织编写。", "嘉祥县医疗保障局"),
            ("嘉祥县青岭街道特编制2022年政府信息公开年度报告。", "嘉祥县青岭街道办事处"),
            ("如有疑问，请与嘉祥县审计局联系(地址：兖兰路1号)。", "嘉祥县审计局"), ("联系单位：嘉祥县审计局。", "嘉祥县审计局"),
            ("发文机关： | 嘉祥县审计局 | 发文日期： | |", "嘉祥县审计局"),
        ] as [(String, String)])
    func `who wrote a report, or answers for it, is the body`(
        sentence: String, name: String
    ) throws {
        let report = try InventedReport(head: Self.title + sentence).read()
        #expect(report.identity.agency?.name == name)
        #expect(report.identity.region.code == "370829")
    }

    @Test(
        arguments: [
            ("2022年，青岭街道认真落实上级的部署。", "青岭街道办事处", "青岭街道办事处"),
            ("2022年，青岭镇高度重视公开工作。", "青岭镇人民政府", "青岭镇人民政府"),
            ("青岭乡党委政府坚持公开。", "青岭乡人民政府", "青岭乡人民政府"),
            ("在县委的部署下，县统计局按照要求做好公开工作。县统计局高度重视公开工作。", "县统计局", "统计局"),
            ("2022年，市招商办积极公开信息。", "市招商办", "招商办公室"), ("区财政局严格执行条例。", "区财政局", "财政局"),
        ] as [(String, String, String)])
    func `a town, or a level with a kind, is a body without a known place`(
        sentence: String, name: String, kind: String
    ) throws {
        let report = try InventedReport(head: Self.title, overview: sentence).read()
        #expect(report.identity.agency == Agency(name: name, kind: kind))
        #expect(report.identity.region.code == "000000")
        #expect(report.identity.scope == .own)
    }

    @Test(
        arguments: [
            "各乡镇高度重视公开工作。", "我镇高度重视公开工作。", "全镇认真落实条例。", "县委、县政府高度重视公开工作。", "市政府办公厅在年初部署工作。",
            "小城镇建设信息公开31条。", "城乡低保信息全部公开。",
        ])
    func `what ends like a town's or a body's name is not taken for one`(sentence: String) throws {
        let report = try InventedReport(head: Self.title, overview: sentence).read()
        #expect(report.identity.agency == nil)
    }

    @Test func `a company is itself and not the city whose papers it cites`() throws {
        let identity = try InventedReport(
            head: "特向社会公布济宁电业局政府信息公开工作2021年度报告。",
            overview: "根据《济宁市人民政府办公室关于2021年济宁市政务公开工作的实施意见》要求公开信息。"
        ).read().identity
        #expect(identity.agency?.name == "济宁电业局")
        #expect(identity.scope == .own)
    }

    @Test(
        arguments: [
            ("标 题 嘉祥县教育局2022年政府信息公开工作年度报告", "嘉祥县教育局2022年政府信息公开工作年度报告"),
            ("标题：嘉祥县教育局2022年政府信息公开工作年度报告", "嘉祥县教育局2022年政府信息公开工作年度报告"),
            (
                "您现在所在的位置: 首页 > 政务公开 > 年报 > 嘉祥县教育局2022年政府信息公开工作年度报告",
                "嘉祥县教育局2022年政府信息公开工作年度报告"
            ),
            ("嘉祥县教育局 2022年政府信息公开工作年度报告", "嘉祥县教育局 2022年政府信息公开工作年度报告"),
        ] as [(String, String)])
    func `a title is printed without the name of its field and the path of its page`(
        line: String, title: String
    ) throws {
        #expect(try InventedReport(head: line).read().identity.title == title)
    }

    @Test(
        arguments: [
            ("旨在系统总结我局2022年政府信息公开工作成效。", false), ("现将嘉祥县财政局2022年政府信息公开工作情况报告如下。", true),
            ("特此反映本单位2022年政府信息公开工作。", false),
        ] as [(String, Bool)])
    func `only another body contradicts the title`(sentence: String, isFound: Bool) throws {
        let report = try InventedReport(head: "嘉祥县教育局" + Self.title + sentence).read()
        #expect(report.identity.agency?.name == "嘉祥县教育局")
        #expect(doubts(report).contains("contradictory-agency") == isFound)
    }

    @Test(
        arguments: [
            "强化县政府网站的公开作用。", "优化县人民政府门户网站栏目。", "依托县政府网站公开信息。", "进一步完善县政府网站。", "做强县政府门户网站。",
        ])
    func `a verb before a county's site is no place`(sentence: String) throws {
        let report = try InventedReport(
            head: "禾丰县人民政府2022年政府信息公开工作年度报告", overview: sentence
        ).read()
        #expect(!doubts(report).contains("contradictory-place"))
    }

    @Test(
        arguments: [
            (
                "我镇编制了《青岭镇2020年政府信息公开工作年度报告》。所列数据的统计期限自2021年1月1日起至12月31日止。",
                2021
            ),
            ("现将嘉祥县司法局2020年度政府信息公开工作情况报告如下。统计期限为2021年1月1日至2021年12月31日。", 2021),
        ] as [(String, Int)])
    func `the stated period beats the year of one sentence`(sentence: String, year: Int) throws {
        let report = try InventedReport(head: sentence).read()
        #expect(report.identity.year == year)
        #expect(doubts(report).contains("contradictory-year"))
    }
}
