/// The queries that are measured: what researchers ask, and what costs most.
enum QuerySet {
    /// Queries of one kind.
    struct Group: Sendable {
        let name: String
        let queries: [String]
    }

    /// All queries, by kind.
    static let groups = [
        Group(
            name: "words and texts",
            queries: [
                "保密审查", "\"保密审查\"", "人员不足", "司法局", "\"息公开\"", "民政", "公开",
                "\"政府信息公开\"", "\"政府信息公开工作年度报告\"", "保", "公", "信访 -投诉", "保密 或 培训",
                "标题:年报", "存在问题:\"人员不足\"", "政府信息公开 司法局 保密", "28号", "\"不存在的文字\"",
                "龘",
            ]),
        Group(
            name: "numbers",
            queries: [
                "新收 > 100", "不予公开 / 办结 > 0.3", "10 <= 新收 <= 20", "新收 != 办结",
                "(新收 + 上年结转) * 2 > 1000", "不予公开.自然人 > 0", "年份:2020 新收 > 5",
                "NOT 新收 > 5", "行政复议.纠正 / 行政复议 > 0.1 且 不予处理 > 0", "年份:2019..2023",
                "行政处罚 > 100 或 行政许可 > 100",
            ]),
        Group(
            name: "texts and numbers",
            queries: [
                "司法局 AND 本机关不掌握 > 5", "\"保密审查\" 年份:2020", "公开 新收 > 50",
                "\"政府信息公开\" 不予公开 / 办结 > 0.5", "人员不足 机关:司法局 新收 > 10",
                "(保密 或 新收 > 100) 年份:2021..", "-公开 新收 > 5", "存在问题:人员 不予公开 > 3",
            ]),
    ]
}
