import Reports

/// The words by which a page shows where its report stands, and what only surrounds it.
enum PageVocabulary {
    /// Labels and headings of the form that stand in nothing but a report.
    static let reportMarks: [String] =
        Vocabulary.sectionHeadings.flatMap(\.headings).filter { $0.count > 7 } + [
            "一、总体情况", "申请人情况", "本年新收政府信息公开申请", "上年结转政府信息公开申请", "结转下年度继续办理",
            "未经复议直接起诉", "属于国家秘密", "本机关不掌握相关政府信息", "本年制发件数", "现行有效件数",
            "本年新制作数量", "对外公开总数量", "本年处理决定数量", "本年收费金额", "第二十条第",
            "一、總體情況", "主動公開政府信息情況", "收到和處理政府信息公開申請情況", "申請人情況", "結轉下年度繼續辦理",
            "未經複議直接起訴", "屬於國家秘密", "本年製發件數", "現行有效件數",
        ]

    /// Headings of sections among them: a cell with two of them holds a report, not a value.
    static let headingMarks: Set<String> = Set(
        Vocabulary.sectionHeadings.flatMap(\.headings)
            + ["一、总体情况", "一、總體情況", "主動公開政府信息情況", "收到和處理政府信息公開申請情況"])

    /// How titles of reports go on: no frame of a page holds one.
    static let titleMarks: [String] = IdentityVocabulary.subjects.flatMap { subject in
        IdentityVocabulary.titleEndings.filter { $0.count > 2 }.map { subject + $0 }
    }

    /// What the table of a document's properties calls them, without blanks.
    static let propertyLabels: Set<String> = [
        "索引号", "索引码", "信息索引", "信息索引号", "发布机构", "发文机关", "发布单位", "公开机构", "发布日期", "公开日期",
        "发文日期", "成文日期", "生成日期", "发文字号", "文号", "主题分类", "信息分类", "组配分类", "公开方式", "公开范围",
        "公开时限", "公开形式", "体裁分类", "有效性", "主题词", "关键词", "信息来源", "内容概述", "废止日期", "时效",
    ]

    /// What a line begins with, or holds, where the text of a page is over.
    static let footerMarks: [String] = [
        "主办单位", "主办：", "主办:", "承办单位", "承办：", "承办:", "版权所有", "ICP备", "icp备", "公网安备", "网站标识码",
        "技术支持：", "技术支持:", "上一篇", "下一篇", "相关链接", "友情链接", "网站地图", "扫一扫", "分享到", "浏览次数",
    ]

    /// What the path to a page begins with.
    static let pathMarks: [String] = [
        "您现在的位置", "您当前的位置", "当前位置", "您的位置", "当前所在位置", "首页>", "首页»", "首页＞",
    ]
}
