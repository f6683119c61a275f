import Reports

/// The words of which headings of sections are made.
enum SectionVocabulary {
    /// The words that tell a section, for each kind, and its number in the form.
    static let cores: [(kind: SectionKind, number: Int, words: [String])] = [
        (.review, 4, ["复议", "诉讼", "申诉"]),
        (.requests, 3, ["依申请公开", "公开申请", "申请公开"]),
        (.disclosure, 2, ["主动公开"]),
        (.problems, 5, ["问题", "不足", "改进", "困难", "薄弱环节"]),
        (.other, 6, ["其他事项", "其它事项", "需要报告", "需要说明", "其他需要", "需报告", "需说明"]),
        (.overview, 1, ["总体情况", "概述", "概况", "基本情况", "总体概况"]),
    ]

    /// All words that a heading may have beside them; the longer first.
    static let words = [
        "政府信息公开", "政务公开", "信息公开", "政府信息", "信息", "公开", "工作", "情况", "开展", "实施", "执行", "贯彻",
        "落实", "行政", "复议", "诉讼", "申诉", "举报", "投诉", "案件", "申请", "提起", "提出", "引发", "引起", "导致",
        "产生", "发生", "涉及", "关于", "有关", "相关", "因", "被", "由", "受理", "收到", "处理", "办理", "答复", "接收",
        "主动", "依", "依法", "统计", "数据", "总体", "总", "概述", "概况", "基本", "主要", "存在", "问题", "不足", "困难",
        "薄弱环节", "改进", "措施", "整改", "方向", "打算", "计划", "安排", "思路", "今后", "下一步", "下步", "及其", "以及",
        "及", "和", "与", "的", "等", "其他", "其它", "需要", "需", "报告", "说明", "事项", "年度", "全年", "本年度", "本年",
        "我局", "本机关", "本单位", "方面", "中", "下一年", "意见", "建议", "工作中", "应诉", "对", "不服", "行为", "政府",
        "机关", "部门", "纠错", "结果",
    ].sorted { $0.count > $1.count }

    /// What stands around the number of a part: 第四部分, 第四章.
    static let ordinal: Character = "第"
    static let parts = ["部分", "章", "节", "项", "篇"]

    /// The numbers of sections.
    static let numerals: [Character: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
    ]

    /// What ends the number of a section.
    static let numberEndings: Set<Character> = [
        "、", ".", "．", "，", ",", ":", "：", "。", " ", "\u{3000}",
    ]

    /// What stands before a heading within a line.
    static let beforeInline: Set<Character> = ["。", "；", ";", "！", " ", "\u{3000}", "\t", "\u{A0}"]

    /// What only a sentence has.
    static let sentenceMarks: Set<Character> = ["。", "；", ";", "！", "？", "!", "?"]
}
