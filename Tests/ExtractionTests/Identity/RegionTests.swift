import Extraction
import Reports
import Testing

/// Which place a name means.
@Suite struct RegionTests {
    @Test(
        arguments: [
            ("河南省平顶山市湛河区司法局", "", "410411"), ("平顶山市湛河区司法局", "", "410411"),
            ("平顶山湛河区司法局", "", "410411"), ("河南省济源市司法局", "", "419001"), ("济源市司法局", "", "419001"),
            ("嘉祥司法局", "", "370829"), ("南京市鼓楼区司法局", "", "320106"), ("徐州市鼓楼区司法局", "", "320302"),
            ("江苏省徐州市鼓楼区司法局", "", "320302"), ("福州市鼓楼区司法局", "", "350102"),
            ("鼓楼区司法局", "在徐州市司法局指导下开展工作。", "320302"), ("鼓楼区司法局", "学习泉山区、云龙区的做法。", "320302"),
            ("鼓楼区司法局", "落实河南省有关要求。", "410204"), ("鼓楼区司法局", "认真落实条例。", "000000"),
            ("鼓楼区司法局", "在江苏省有关部门指导下开展工作。", "000000"), ("北京市朝阳区司法局", "", "110105"),
            ("朝阳区司法局", "落实长春市的要求。", "220104"), ("朝阳区司法局", "落实北京市的要求。", "110105"),
            ("南通市通州区司法局", "", "320612"), ("北京市通州区司法局", "", "110112"),
            ("济宁市司法局", "", "370800"), ("山东省司法厅", "", "370000"), ("恩施州司法局", "", "422800"),
            ("恩施土家族苗族自治州司法局", "", "422800"), ("景宁县司法局", "", "331127"),
            ("广西壮族自治区司法厅", "", "450000"), ("重庆市渝中区司法局", "", "500103"), ("上海市浦东新区司法局", "", "310115"),
            ("衢州市衢江区湖南镇人民政府", "", "330803"), ("衢江区湖南镇人民政府", "", "330803"),
            ("湖南镇人民政府", "在衢江区湖南镇人民政府网站公开。", "330803"), ("湖南镇人民政府", "认真落实条例。", "000000"),
            ("平顶山市高新区管委会", "", "410400"), ("平顶山市高新技术产业开发区管理委员会", "", "410400"),
            ("高新区管委会", "认真落实条例。", "000000"), ("沐阳县司法局", "认真落实条例。", "000000"),
            ("沭阳县司法局", "", "321322"), ("砚溪县司法局", "", "000000"),
        ] as [(String, String, String)])
    func `a name is found in the division table, or left open`(
        agency: String, text: String, code: String
    ) throws {
        let report = try InventedReport(
            head: "\(agency)2021年政府信息公开工作年度报告", overview: text + "及时主动公开信息。"
        ).read()
        #expect(report.identity.region.code == code)
    }

    @Test(
        arguments: [
            ("砚溪县市场监督管理局", "砚溪县", "市场监督管理局"), ("霁川市市场监督管理局", "霁川市", "市场监督管理局"),
            ("汀枫区市场监管局", "汀枫区", "市场监督管理局"), ("霁川市民政局", "霁川市", "民政局"),
            ("霁川市政府办公室", "霁川市", "政府办公室"), ("霁川市市政工程中心", nil, "霁川市市政工程中心"),
            ("霁川市砚溪县司法局", "砚溪县", "司法局"), ("霁川市高新区管委会", "霁川市高新区", "管理委员会"),
            ("砚溪县马集镇人民政府", "砚溪县", "马集镇人民政府"), ("砚溪县城市管理局", "砚溪县", "城市管理局"),
            ("县市场监督管理局", nil, "市场监督管理局"), ("市民政局", nil, "民政局"), ("市场监督管理局", nil, "市场监督管理局"),
        ] as [(String, String?, String)])
    func `a place that no table has ends before a known agency`(
        agency: String, region: String?, kind: String
    ) throws {
        let identity = try InventedReport(head: "\(agency)2021年政府信息公开工作年度报告").read().identity
        #expect(identity.region.stated == region)
        #expect(identity.agency?.kind == kind)
    }

    @Test func `an ambiguous name is left open with its candidates`() throws {
        let report = try InventedReport(head: "鼓楼区司法局2021年政府信息公开工作年度报告").read()
        let candidates = report.findings.compactMap { finding -> [String]? in
            if case .ambiguousRegion(_, let candidates) = finding.problem {
                candidates
            } else {
                nil
            }
        }
        #expect(candidates.count == 1)
        #expect(candidates.first?.contains("320106 江苏省南京市鼓楼区") == true)
        #expect(candidates.first?.count == 4)
    }

    @Test func `a renamed county is not silently taken for its successor`() throws {
        let report = try InventedReport(head: "连云港市赣榆县司法局2018年政府信息公开工作年度报告").read()
        #expect(report.identity.region.stated == "赣榆县")
        #expect(report.identity.region.division == nil)
        #expect(doubts(report) == ["ambiguous-region"])
    }

    @Test(
        arguments: [
            ("霁川市", "用好砚溪县门户网站这一载体。", true), ("榆漪县", "用好砚溪县门户网站这一载体。", true),
            ("汀枫区", "用好砚溪县入口网站这一载体。", true), ("榆漪县", "用好霁川市门户网站这一载体。", false),
            ("榆漪县", "支合榆漪县人民政府门户网站改版。", false),
            ("榆漪县", String(repeating: "扎实推进各项工作，", count: 4) + "用好砚溪\n县门户网站这一载体。", true),
        ] as [(String, String, Bool)])
    func `a county's site is not that of another county, nor of a city without counties`(
        place: String, text: String, isFound: Bool
    ) throws {
        let report = try InventedReport(
            head: "\(place)司法局2021年政府信息公开工作年度报告", overview: text
        ).read()
        #expect(doubts(report).contains("contradictory-place") == isFound)
    }

    @Test(
        arguments: [
            ("运用好湛江门户网站这一载体。", true), ("通过湛江市人民政府网站公开信息。", true),
            ("通过嘉祥县人民政府门户网站公开信息。", true), ("2021年，叶县司法局认真落实条例。", true),
            ("通过平顶山市人民政府门户网站公开信息。", false), ("通过河南省人民政府门户网站公开信息。", false),
            ("通过湛河区人民政府门户网站公开信息。", false), ("赴嘉祥县司法局学习。", false), ("借鉴湛江市经验。", false),
            ("通过区政府门户网站公开信息。", false), ("平顶山市司法局给予指导。", false), ("依托互联网公开信息。", false),
            ("完善资源网站，做好公安网站建设。", false), ("与卫东区、新华区联合开展宣传。", false),
        ] as [(String, Bool)])
    func `another place that is spoken of as one's own is found`(
        text: String, isFound: Bool
    ) throws {
        let report = try InventedReport(
            head: "湛河区司法局2021年政府信息公开工作年度报告", overview: "认真落实条例。" + text
        ).read()
        #expect(report.identity.region.code == "410411")
        #expect(doubts(report) == (isFound ? ["contradictory-place"] : []))
    }
}
