import Testing

@testable import Extraction

/// How a label is known for what it is, however it is printed.
@Suite struct LabelTests {
    @Test(
        arguments: [
            ("（三） 不予 公开", "不予公开"), ("(三)不予公开", "不予公开"), ("不予公開", "不予公开"),
            ("1．属于国家秘密", "属于国家秘密"), ("１、属于国家秘密", "属于国家秘密"),
            ("3.危及\"三安全一稳定\"", "危及三安全一稳定"), ("3.危及“三安全一稳定”", "危及三安全一稳定"),
            ("行政强製", "行政强制"), ("政(zheng)府信息", "政府信息"), ("報(bào)告", "报告"), ("", ""),
        ])
    func `a key is what all ways to print a label share`(printed: String, key: String) {
        #expect(LabelKey(printed).text == key)
    }

    @Test(
        arguments: [
            ("处理决定数量", "decisions"), ("本年处理决定数量", "decisions"), ("本年处理绝对数量", "decisions"),
            ("处理绝对数量", "decisions"), ("本年（2023）制发件数", "issued"), ("本年2023年制发件数", "issued"),
            ("本年废止件数", "repealed"), ("对外公开总数", "total"), ("上一年项目数量", "prev"),
        ])
    func `a column of table two is known with a mistake or a year in its label`(
        printed: String, id: String
    ) {
        let labels = TableLabels.forms.disclosureColumns
        let key = LabelKey(printed).text
        #expect((labels.exact[key] ?? labels.similar(to: key)) == id)
    }

    @Test(
        arguments: [
            ("上年转结政府信息公开申请数量", "carryin"), ("上年结转政府信息公开数量", "carryin"),
            ("不予公开1属于国家秘密", "deny_secret"), ("属于国家机密", "deny_secret"),
            ("要求行政机关确认或重新出具己获取信息", "reject_confirm"), ("结转下年度继续办里", "carryout"),
        ])
    func `a row of table three is known with a mistake in its label`(printed: String, id: String) {
        let labels = TableLabels.forms.requests
        let key = LabelKey(printed).text
        #expect((labels.exact[key] ?? labels.similar(to: key)) == id)
    }

    @Test(arguments: ["司法局", "信息", "政府信息公开", "结果维持", "行政", "其它", "数据1"])
    func `what is no label is like none`(printed: String) {
        let key = LabelKey(printed).text
        #expect(TableLabels.forms.requests.similar(to: key) == nil)
        #expect(TableLabels.forms.disclosureColumns.similar(to: key) == nil)
    }

    /// Two labels of one table that a mistake could turn into each other would be read as the
    /// wrong row; no two are so near.
    @Test func `no label of a table is nearly another`() {
        let tables = TableLabels.forms
        for labels in [tables.requests, tables.disclosure, tables.disclosureColumns] {
            for (key, id) in labels.exact {
                if let near = labels.similar(to: key) { #expect(near == id, "\(key)") }
            }
        }
    }
}
