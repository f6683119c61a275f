import Query

/// A query that shows what can be asked.
struct PageExample: LocalizedText {
    /// The query.
    let query: String
    /// What it asks for, in Chinese.
    let chinese: String
    /// What it asks for, in English.
    let english: String

    init(_ query: String, _ chinese: String, _ english: String) {
        self.query = query
        self.chinese = chinese
        self.english = english
    }

    /// What stands in an empty search box.
    static let placeholder = "保密审查    不予公开 / 办结 > 0.3 年份:2021..2023"

    /// Those of the first page.
    static let first = [
        PageExample(
            "保密审查", "提到保密审查的报告", "reports that mention 保密审查 (security review)"),
        PageExample(
            "司法局 AND 本机关不掌握 > 5", "提到司法局，且“本机关不掌握”多于 5 件",
            "those that mention 司法局 and count more than 5 requests for information not held"),
        PageExample(
            "不予公开 / 办结 > 0.3 年份:2021..2023", "三年间不予公开占办结三成以上",
            "refusals are more than 30 % of what was decided, 2021 to 2023"),
        PageExample(
            "新收 > 新收@上年 * 2", "申请比上年多出一倍以上",
            "more than twice as many requests as the year before"),
        PageExample(
            "存在问题:\"人员不足\" 检查:不符", "自陈人员不足，表格数字又不吻合",
            "they complain of too few staff, and their tables do not add up"),
    ]
}

/// Queries that belong together, for the help.
struct PageChapter: LocalizedText {
    /// What they are about, in Chinese.
    let chinese: String
    /// What they are about, in English.
    let english: String
    /// The queries.
    let examples: [PageExample]

    /// The whole language by example.
    static let all = [
        PageChapter(
            chinese: "文字", english: "Texts",
            examples: [
                PageExample(
                    "保密审查", "按词查找：词不会被切断", "as words: no word is cut in two"),
                PageExample(
                    "\"保密审查\"", "加引号：逐字查找，凡出现都算",
                    "in quotes: every occurrence, character by character"),
                PageExample("保密*", "词以“保密”开头", "words that begin with 保密"),
                PageExample(
                    "主动公开 NEAR/20 不足", "两词相距不超过 20 字", "within 20 characters of each other"),
                PageExample(
                    "存在问题:(人员不足 或 力量不足)", "只在“存在问题”一节里查", "only in the section on problems"),
                PageExample("标题:司法局", "只在标题里查", "only in the title"),
                PageExample("次数(\"公开\") > 20", "出现 20 次以上", "more than 20 occurrences"),
            ]),
        PageChapter(
            chinese: "组合", english: "Combining",
            examples: [
                PageExample("保密审查 依申请公开", "空格即“且”", "a blank means AND"),
                PageExample("保密审查 或 公开审查", "“或”、OR、|| 相同", "或, OR and || are the same"),
                PageExample("保密审查 -培训", "减号即“非”", "a minus means NOT"),
                PageExample("(保密审查 或 公开审查) 年份:2020", "先算括号里的", "brackets first"),
            ]),
        PageChapter(
            chinese: "数字", english: "Numbers",
            examples: [
                PageExample("本机关不掌握 > 5", "不写列名即“总计”", "without a column the total is meant"),
                PageExample("不予公开.自然人 >= 1", "指定列", "a column by name"),
                PageExample("5 < 新收 <= 10", "区间", "a range"),
                PageExample("不予公开 / 办结 > 30%", "四则运算、百分号、万", "arithmetic, %, 万"),
                PageExample("新收 > 新收@上年", "与同一机关上年比较", "against the same body's year before"),
                PageExample("公开率 < 0.2", "指标按公式现算", "indicators are worked out by formula"),
                PageExample(
                    "缺省(本机关不掌握, 0) = 0", "缺的数字当作 0", "count a missing number as 0"),
                PageExample("缺:新收=空白", "该格空白的报告", "reports whose cell is blank"),
                PageExample("有:新收", "该格有数字的报告", "reports whose cell has a number"),
            ]),
        PageChapter(
            chinese: "限定", english: "Filters",
            examples: [
                PageExample("年份:2019..2021,2023", "年份可写区间和列举", "years as ranges and lists"),
                PageExample("省:河南省 机关:司法局", "地区与机关", "place and agency"),
                PageExample("版式:2021 范围:本级", "表样与范围", "edition of the form, own reports only"),
                PageExample("检查:不符", "勾稽核对有不符", "reports whose tables do not add up"),
            ]),
        PageChapter(
            chinese: "次序与条数", english: "Order and number",
            examples: [
                PageExample(
                    "保密审查 排序:-新收", "按数字排列，减号即从大到小", "by a number, minus for the greatest first"),
                PageExample(
                    "新收 > 0 排序:-不予公开/办结 条数:5", "按算式排列，只列 5 篇", "by a calculation, 5 reports only"),
            ]),
    ]
}
