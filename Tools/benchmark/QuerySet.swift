/// The queries that are measured: what researchers ask, and what costs most.
enum QuerySet {
    /// Queries of one kind.
    struct Group: Sendable {
        let name: String
        let queries: [String]
    }

    /// All queries, by kind.
    ///
    /// In generated reports every text is either rare or in a large share of all; among the texts
    /// are some of each, and every one that is known to be slow.
    static let groups = [
        Group(
            name: "words and texts",
            queries: [
                "疫情", "农村", "预算", "短视频", "墨滢", "司法局", "政策解读", "民政", "\"行政复议\"",
                "\"规范性文件\"", "人员不足", "保密审查", "\"保密审查\"", "业务培训", "公开", "新媒体",
                "\"息公开\"", "\"政府信息公开\"", "\"政府信息公开工作年度报告\"", "保", "公", "28号",
                "短视频 -农村", "疫情 或 预算", "保密 或 培训", "存在问题:\"人员不足\"", "政府信息公开 司法局 保密",
                "\"不存在的文字\"",
            ]),
        Group(
            name: "near, prefixes, counts",
            queries: [
                "人员 NEAR/3 不足", "短视频 NEAR 政策", "保密*", "次数(保密) > 1", "次数(\"公开\") > 20",
            ]),
        Group(
            name: "numbers",
            queries: [
                "新收 > 20", "不予公开 / 办结 > 0.3", "10 <= 新收 <= 20", "新收 != 办结",
                "(新收 + 上年结转) * 2 > 50", "不予公开.自然人 > 0", "年份:2020 新收 > 5",
                "NOT 新收 > 5", "行政复议.纠正 / 行政复议 > 0.1 且 不予处理 > 0", "年份:2019..2023",
                "行政处罚 > 100 或 行政许可 > 100", "公开率 > 0.9", "新收 > 新收@上年", "缺:新收=空白",
                "检查:不符", "缺省(新收, 0) = 0", "sort:-新收", "公开率 < 0.1 sort:-办结",
            ]),
        Group(
            name: "texts and numbers",
            queries: [
                "司法局 AND 本机关不掌握 > 5", "\"保密审查\" 年份:2020", "公开 新收 > 20",
                "\"政府信息公开\" 不予公开 / 办结 > 0.5", "人员不足 机关:司法局 新收 > 10",
                "(保密 或 新收 > 20) 年份:2021..", "-公开 新收 > 5", "存在问题:人员 不予公开 > 3",
                "短视频 公开率 > 0.5", "农村 sort:-新收",
            ]),
    ]
}
