/// The words beside the numbers of the prose, by what they stand for.
///
/// All are as folded texts have them, the years of a clause already named by their distance: 本年,
/// 上年度, 下年度.
extension NarrativeVocabulary {
    /// Every known word.
    static let words: [(meaning: NarrativeWord, words: [String])] =
        [
            (.filler, fillers), (.connective, ["、", "和", "及", "与", "以及", "并", "或", "或者", "还有"]),
            (.part, ["其中"]), (.each, ["分别", "各", "依次"]), (.requests, requestNouns),
            (.received, receivedVerbs), (.done, doneVerbs),
            (.handled, ["办理", "处理", "依法办理", "办理了", "处理了"]), (.carriedIn, carriedIn),
            (.carriedOut, carriedOut), (.share, ["占", "占比", "占比为", "占比达", "占到", "比例为", "比例"]),
            (.documents, ["行政规范性文件", "规范性文件", "党政规范性文件"]),
        ] + outcomeWords + reasonWords + applicantWords + disputeWords + resultWords + documentVerbs

    private static let fillers = [
        // When.
        "全年", "本年度", "本年", "年度", "当年", "年内", "今年", "全年度", "一年来", "报告期内", "本年内", "统计期内",
        "至", "截至年底", "截至年末", "年底", "年末",
        // Who.
        "我局", "我办", "我委", "我厅", "我院", "我镇", "我乡", "我街道", "我中心", "我单位", "本机关", "本单位", "本局",
        "本行政机关", "机关", "全局", "全委", "全厅", "全办", "单位", "我们", "全系统", "本部门", "我部门",
        "全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "全乡", "我县", "我市", "我区", "我省", "我州", "我旗",
        "全街道", "各级", "各级行政机关",
        "公民、法人和其他组织", "公民、法人或其他组织", "公民、法人或者其他组织", "公民、法人及其他组织", "公民、法人以及其他组织",
        "公民、法人、其他组织", "公民、法人和其它组织", "公民、法人或者其它组织", "自然人、法人和其他组织", "自然人、法人或其他组织",
        "自然人、法人或者其他组织", "单位和个人", "单位或个人", "个人和单位", "社会公众", "群众", "市民", "公众",
        // How.
        "共", "共计", "合计", "总计", "总共", "累积", "计", "总", "已", "均", "均已", "全部", "已全部", "依法", "依规",
        "依法依规", "按时", "按期", "按规定", "按照", "按照规定", "按照条例", "实际", "均按时", "均按期", "在法定期限内",
        "法定期限内", "按照法定时限", "在规定时限内", "在规定期限内", "及时", "规范", "严格", "妥善", "认真",
        // Between words.
        "的", "了", "为", "有", "是", "系", "达", "达到", "由", "被", "因", "含", "包含", "包括", "内含", "即", "于",
        "则", "中", "等", "类", "项", "方面", "情况", "情形", "事项", "数量", "数", "件数", "总数", "总量", "量", "类型",
        "结果", "另", "另有", "尚有", "仍有", "剩余", "其余", "余", "余下", "还", "加上", "属", "属于", "涉及", "产生",
        "发生", "引发", "引起", "导致", "提起", "提出", "提交", "递交", "涉", "申请", "新增", "新", "以", "作", "作出", "做出",
        "给予", "决定", "告知", "书", "答复书", "后", "对", "向", "其", "从", "看", "方式", "途径", "案件", "案",
        "继续", "继续办理", "继续答复", "再", "政府信息", "相关", "相关政府信息", "信息", "相关信息", "该", "上", "公开",
        "原因", "等原因", "等情形", "名义", "进行", "作为", "数据", "工作", "本", "新收到的", "因素", "理由", "件次",
        "因政府信息公开", "因政府信息公开工作", "因信息公开", "政府信息公开", "信息公开", "政务公开", "类申请",
    ]

    private static let requestNouns = [
        "政府信息公开申请", "信息公开申请", "政府信息公开的申请", "信息公开的申请", "依申请公开", "依申请公开申请",
        "依申请公开政府信息", "依申请公开信息", "依申请公开政府信息申请", "依申请公开事项", "依申请公开件", "公开申请",
        "公开的申请", "申请公开政府信息", "申请公开信息", "政府信息申请", "信息申请", "政府信息依申请公开", "依申请",
        "政府信息公开申请件", "公开政府信息申请", "公开政府信息的申请", "政府信息依申请公开申请", "政务公开申请",
        "信息公开申请书", "政府信息公开申请表", "依申请公开办件", "依申请公开件数",
    ]

    private static let receivedVerbs = [
        "收到", "新收到", "新收", "接收", "接收到", "接到", "受理", "受理了", "收到了", "收办", "共收", "收件", "接收了",
        "新受理", "登记受理", "收到并受理", "接受",
    ]

    private static let doneVerbs = [
        "办结", "答复", "办理完毕", "办理完结", "回复", "依法答复", "予以答复", "给予答复", "作出答复", "做出答复", "已办结",
        "已答复", "办结了", "答复了", "办理答复", "答复办结", "办结答复", "处理完毕", "处理完成", "办理完成", "予以办结",
        "办复", "出具答复", "制发答复书", "作出书面答复",
    ]

    // MARK: Years

    private static let yearsBefore = ["上年度", "上年", "上一年度", "上一年", "去年", "往年"]
    private static let yearsBehind = [
        "下年度", "下年", "下一年度", "下一年", "次年", "次年度", "明年", "来年", "翌年",
    ]

    private static let carriedIn: [String] =
        joined(
            yearsBefore,
            [
                "结转", "转结", "结转至本年", "结转到本年", "结转本年", "结转至本年度", "结转办理", "结转的", "遗留", "转入",
                "结存",
            ]) + joined(["结转", "承接", "接转"], yearsBefore)

    private static let carriedOut: [String] = joined(
        joined(
            [
                "结转", "转", "顺延", "转入", "转至", "转到", "结转至", "结转到", "结转入", "顺延至", "顺延到", "延至",
                "延续至", "延续到", "延期至", "延期到", "留转", "留转至", "转结", "转结至", "接转", "接转至", "跨至",
                "留待", "流转至", "移至",
            ], yearsBehind),
        ["", "办理", "答复", "继续办理", "处理", "继续处理", "办结"])

    private static func joined(_ first: [String], _ second: [String]) -> [String] {
        first.flatMap { head in second.map { tail in head + tail } }
    }

    // MARK: Outcomes

    private static let outcomeWords: [(meaning: NarrativeWord, words: [String])] = [
        (
            .outcome("t3.granted.total"),
            ["予以公开", "准予公开", "已予公开", "同意公开", "依法予以公开", "给予公开", "全部予以公开"]
        ),
        (.outcome("t3.partial.total"), ["部分公开", "予以部分公开", "准予部分公开", "同意部分公开", "给予部分公开"]),
        (.outcome("t3.deny.total"), ["不予公开", "决定不予公开", "依法不予公开", "不同意公开"]),
        (.outcome("t3.unable.total"), ["无法提供", "无法予以提供", "不能提供"]),
        (.outcome("t3.reject.total"), ["不予处理", "依法不予处理"]),
        (.outcome("t3.othersum.total"), ["其他处理", "作其他处理", "其它处理", "其他方式处理"]),
    ]

    private static let reasonWords: [(meaning: NarrativeWord, words: [String])] = [
        (.reason("t3.deny_secret.total"), ["国家秘密"]),
        (.reason("t3.deny_third.total"), ["保护第三方合法权益", "第三方合法权益"]),
        (.reason("t3.deny_internal.total"), ["内部事务信息", "三类内部事务信息", "内部事务"]),
        (.reason("t3.deny_process.total"), ["过程性信息", "四类过程性信息"]),
        (.reason("t3.deny_casefile.total"), ["行政执法案卷", "行政执法案卷信息", "执法案卷"]),
        (.reason("t3.deny_query.total"), ["行政查询事项", "行政查询"]),
        (
            .reason("t3.unable_notheld.total"),
            ["本机关不掌握", "不掌握", "本机关不掌握相关政府信息", "不掌握相关政府信息", "我局不掌握"]
        ),
        (.reason("t3.unable_create.total"), ["没有现成信息需要另行制作", "需要另行制作", "没有现成信息", "需另行制作"]),
        (.reason("t3.unable_unclear.total"), ["补正后申请内容仍不明确", "补正后仍不明确", "申请内容仍不明确"]),
        (.reason("t3.reject_petition.total"), ["信访举报投诉类申请", "信访举报投诉类", "信访、举报、投诉类", "信访投诉举报类"]),
        (.reason("t3.reject_repeat.total"), ["重复申请"]),
        (.reason("t3.reject_publication.total"), ["要求提供公开出版物", "公开出版物"]),
        (.reason("t3.reject_mass.total"), ["无正当理由大量反复申请", "大量反复申请"]),
    ]

    private static let applicantWords: [(meaning: NarrativeWord, words: [String])] = [
        (.applicants("natural"), ["自然人", "公民个人", "公民", "个人申请", "自然人申请人"]),
        (
            .applicants("org"),
            [
                "法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织", "法人或组织", "法人、其他组织",
                "法人或其它组织", "法人及其它组织",
            ]
        ),
        (.applicants("business"), ["商业企业"]), (.applicants("research"), ["科研机构"]),
        (.applicants("ngo"), ["社会公益组织"]), (.applicants("legal"), ["法律服务机构"]),
    ]

    // MARK: Reviews and suits

    private static let disputeWords: [(meaning: NarrativeWord, words: [String])] = [
        (.dispute("review"), ["行政复议", "复议", "行政复议申请", "复议申请"]),
        (.dispute("suit"), ["行政诉讼", "诉讼", "行政诉讼案"]),
        (
            .dispute("suit_direct"),
            ["未经复议直接起诉", "未经行政复议直接起诉", "未经复议直接诉讼", "直接起诉", "未经复议直接提起诉讼"]
        ),
        (.dispute("suit_after"), ["复议后起诉", "经复议后起诉", "行政复议后起诉", "复议后诉讼", "复议后提起诉讼"]),
    ]

    private static let resultWords: [(meaning: NarrativeWord, words: [String])] = [
        (.result("upheld"), ["结果维持", "维持", "被维持", "维持原行政行为"]),
        (.result("corrected"), ["结果纠正", "纠正", "被纠正"]),
        (.result("other"), ["其他结果", "其它结果"]),
        (.result("pending"), ["尚未审结", "未审结", "尚未办结"]),
    ]

    // MARK: Documents

    private static let documentVerbs: [(meaning: NarrativeWord, words: [String])] = [
        (
            .documentVerb("issued"),
            ["制发", "制定", "制作", "新制发", "新制定", "制定出台", "制定印发", "出台", "制定发布", "印发", "制发了", "制定了"]
        ),
        (.documentVerb("repealed"), ["废止", "废止了", "宣布废止"]),
        (.documentVerb("inforce"), ["现行有效", "现行有效的", "现有有效", "继续有效"]),
    ]

    // MARK: Units

    /// What requests are counted in.
    static let requestUnits: Set<String> = ["件", "份", "起", "宗", "条", "项", "例", "次"]
    /// What cases are counted in.
    static let caseUnits: Set<String> = ["件", "份", "起", "宗", "例"]
    /// What reviews and suits are counted in.
    static let disputeUnits: Set<String> = ["件", "起", "宗", "次", "例", ""]
    /// What documents are counted in.
    static let documentUnits: Set<String> = ["件", "份", "个", "部"]
    /// The sign of a share.
    static let percent = "%"

    /// Every unit behind a number; the longer first.
    static let units = scalars(["%", "件", "份", "起", "宗", "条", "项", "例", "次", "个", "部"])

    /// What makes a unit another one.
    static let unitEndings = Set("人万元类级年月日".unicodeScalars)

    // MARK: Canonical clauses

    static let quotationMarks = Set("“”‘’\"'「」『』".unicodeScalars)
    static let titleOpening: Unicode.Scalar = "《"
    static let titleEnding: Unicode.Scalar = "》"

    /// What a year is called by its distance from the report's.
    static let thisYear = Array("本年".unicodeScalars)
    static let yearBefore = Array("上年度".unicodeScalars)
    static let yearBehind = Array("下年度".unicodeScalars)
    static let carry = scalars(["结转", "转结", "遗留"])
    static let carryOn = scalars(["结转", "转", "顺延", "延", "至", "到", "入"])
    static let degree: Unicode.Scalar = "度"

    static let month: Unicode.Scalar = "月"
    static let lastMonth = Array("12".unicodeScalars)

    /// The whole year, written out.
    static let wholeYear = scalars([
        "1月1日至12月31日", "1月1日起至12月31日止", "1月1日到12月31日", "1月1日-12月31日", "1月1日至本年12月31日",
        "1月1日起至本年12月31日止", "1月1日-本年12月31日", "截至12月31日", "截至本年12月31日", "截止本年12月31日",
        "截至本年底",
    ])

    // MARK: What is around

    /// What a number that is not exact is followed by.
    static let vagueBehind = scalars([
        "以上", "以内", "以下", "左右", "上下", "不等", "多", "余", "至", "到", "~", "—", "-",
    ])

    /// What ends the name of a body that speaks of itself.
    static let bodyEndings = Set("局委办府院厅处站镇乡道会室心政".unicodeScalars)

    /// What the words before an outcome begin with where they say why.
    static let reasonOpenings = scalars(["因", "由于", "属", "以", "经", "对", "涉及", "根据", "依据", "认定"])

    /// What is said of a part of the requests alone.
    static let narrowing = scalars([
        "延期", "逾期", "超期", "当场", "当日", "补正", "撤回", "撤销", "征求", "电话", "口头", "转办", "转交", "上级",
        "首次", "再次", "重大", "疑难",
    ])

    /// A sentence with these is no longer of the requests of the one before.
    static let topicBreakers = scalars([
        "提案", "建议", "热线", "咨询", "来信", "来访", "许可", "处罚", "主动公开", "发布", "信箱", "留言", "公文", "规范性文件",
        "解读", "舆情", "复议", "诉讼", "备案", "审批", "登记", "检查", "培训", "会议",
    ])

    /// What divides a list of parts from what is said next.
    static let newStatements = scalars([
        "通过", "发布", "公开", "推送", "转发", "制作", "更新", "公示", "回应", "编发", "刊发", "刊登",
    ])

    // MARK: No request

    /// That nothing was received.
    static let noneVerbs = longestFirst([
        "未收到过", "未曾收到", "未收到", "没有收到过", "没有收到", "没收到", "未接到", "没有接到", "没接到", "未受理", "没有受理",
        "未接收到", "未接收", "没有接收到", "无新收", "未新收", "未发生", "没有发生", "未有", "没有", "无", "未产生", "不存在",
    ])

    /// The words that may stand between that and the end, and those of them that name everyone.
    static let everyone = longestFirst([
        "公民", "自然人", "个人", "群众", "社会公众", "公众", "任何人", "市民", "村民", "居民", "单位", "人员", "社会",
        "人民群众", "申请人", "各类",
    ])
    static let someone = longestFirst(["法人", "其他组织", "其它组织", "组织", "企业", "机构", "企事业单位", "社会组织"])
    static let noneFillers = longestFirst([
        "任何", "相关", "有关", "关于", "的", "和", "或", "或者", "及", "以及", "与", "、", "各", "一", "1", "件", "份",
        "例", "起", "新增", "新", "向我局", "向本机关", "对我局", "我局", "本机关", "来自", "提出", "提交", "递交", "要求",
        "申请", "申请件", "办件", "事项", "情况", "情形", "案件", "案例", "政府信息", "信息", "书面", "社会各界", "外界",
        "过", "了", "涉及", "需要", "依法", "以任何形式", "形式", "通过各种渠道", "各种", "等", "记录", "现象", "业务", "政府",
        "政务", "公开",
    ])

    /// What says of requests that they are none.
    static let zeroWords = longestFirst([
        "零申请", "为零", "为0", "零", "0", "无", "没有", "为零件", "数为零", "数量为零",
    ])
}
