import Reports

/// The words by which the prose of reports states numbers of the tables.
///
/// All are as folded texts have them: simplified, half-width, without blanks between characters.
enum NarrativeVocabulary {
    // MARK: Sentences

    /// What ends a sentence.
    static let sentenceEnds = Set("。!?\n".unicodeScalars)

    /// What divides the clauses of a sentence.
    static let clauseEnds = Set(",;:()[]".unicodeScalars)

    /// A sentence that speaks of requests names one of these.
    static let subjects = scalars([
        "信息公开申请", "依申请公开", "公开申请", "申请公开", "信息公开的申请", "依申请信息公开", "信息申请",
    ])

    /// Sentences with these speak of something else, of other years, or of what is yet to come.
    static let foreignSentences = scalars([
        "提案", "代表议案", "人大议案", "议案办理", "办理议案", "件议案", "建议", "热线", "问政", "累计", "力争", "计划", "预计", "争取",
        "下一步",
        "信息数", "历年", "近年", "近三年", "近五年", "咨询", "留言", "信箱", "例如", "比如",
        "假如", "如果", "上半年", "下半年", "季度", "月份", "截至目前", "目标",
    ])

    /// What sums up several years, unless they begin with this one.
    static let since = scalars(["以来", "至今", "迄今"])
    static let sinceThisYear = scalars(["今年以来", "本年以来", "本年度以来", "一年以来", "一年来"])

    /// Where a body speaks of others than itself.
    static let otherBodies = scalars([
        "全县", "全市", "全区", "全省", "全州", "全旗", "各部门", "各单位", "各乡", "各镇", "各街道", "各级",
        "下属", "所属", "下辖", "辖区", "本级", "直属", "我县", "我市", "我区", "我省", "我州", "我旗",
    ])

    /// How a report of a whole place speaks of it.
    static let wholePlaces = scalars(
        IdentityVocabulary.wholePlaces + ["各级", "我县", "我市", "我区", "我省", "我州", "我旗"])

    /// What is to come; what has come (已将, 现将) is not meant.
    static let future = scalars(["将"])
    static let notFuture = scalars(["现将", "已将", "均将"])

    /// A clause that compares with another year.
    static let comparisons = scalars([
        "比", "较", "相比", "持平", "同期", "去年", "上年", "上一年", "前年", "往年",
    ])

    /// The ways by which requests come: a number behind one of them is a part.
    static let ways = scalars([
        "网络", "网上", "网站", "线上", "平台", "邮寄", "信函", "邮件", "邮箱", "当面", "现场", "传真", "窗口",
        "线下", "来函", "柜台", "系统",
    ])

    /// All ways together.
    static let allWays = scalars(["各种", "各类", "多种", "多渠道", "各渠道", "等方式", "等渠道", "等形式", "等途径"])

    /// What says that no request came by one way alone, or was passed on.
    static let channels = ways + scalars(["其中", "来信", "转办", "转交", "上级", "收费", "费用", "逾期"])

    /// What stands behind the digits of a year.
    static let yearMark: Unicode.Scalar = "年"

    // MARK: Numbers

    /// What stands before a number that is not exact.
    static let approximations = scalars(["近", "约", "超", "逾", "超过", "不足", "至少", "多达", "第", "不到"])

    /// What stands behind a number that is not exact.
    static let vagueEndings = Set("余多几万亿".unicodeScalars)

    /// Chinese numerals, and what multiplies them.
    static let numerals = NumeralVocabulary.digits
    static let powers = NumeralVocabulary.powers

    // MARK: Requests

    /// What is received beside requests for information.
    static let otherThings = scalars([
        "复议", "诉讼", "主动公开", "许可", "处罚", "仲裁", "赔偿", "援助", "举报", "投诉", "补正", "超期",
        "撤回", "执行", "法人", "自然人", "企业", "个人", "救助", "公证", "登记", "意见", "来电", "不予",
    ])

    /// What names requests where nothing was received.
    static let requestNames = longestFirst([
        "政府信息公开申请", "依申请公开政府信息", "依申请公开", "公开政府信息申请", "公开政府信息的申请", "信息公开申请",
        "信息公开的申请", "申请公开政府信息", "申请公开信息", "公开申请", "公开的申请", "信息申请", "依申请",
    ])

    /// What outcomes are called where their reasons are counted.
    static let outcomeNames = scalars([
        "予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "办理结果", "答复结果", "不公开",
    ])

    /// What says that a number is a share, the longer first, and what it may be a share of.
    static let shareWords = scalars([
        "占比为", "占比达", "占比", "比例为", "占到", "占",
    ])
    static let shareBases = scalars([
        "总数的", "总数", "办结总数的", "办结总数", "办理总数的", "办理总数", "答复总数的", "答复总数", "申请总数的", "申请总数", "总量的",
        "总量", "申请总量的", "申请总量", "总申请量的", "总申请量", "全部申请的", "全部申请", "办结总量的", "办结总量", "答复总量的",
        "办理结果的", "办理结果总数的", "全年申请总数的", "全年申请总量的", "办结数的", "办结数", "申请数的", "申请数", "的",
    ])

    /// What stands between the things of a list.
    static let listMarks = Set("、和及与".unicodeScalars)

    // MARK: Reviews and suits

    static let informationDisclosure = scalars(["信息公开"])
    static let review = scalars(["复议"])
    static let suit = scalars(["诉讼"])

    /// A body that handles reviews speaks of its own cases.
    static let ownCases = scalars(["办理", "审理", "受理", "承办", "应诉", "代理", "审结行政", "审结复议", "化解", "调解"])

    /// A zero of something narrower than all reviews or suits.
    static let narrowDisputes = scalars([
        "败诉", "纠正", "纠错", "撤销", "逾期", "不服", "维持", "审结", "未经", "起诉", "结果", "举报", "责任",
    ])

    /// No review, no suit (D9).
    static let noDisputePattern = SentencePattern([
        .start, .gap(16),
        .any("未发生", "没有发生", "未收到", "没有收到", "未出现", "未产生", "未引发", "未被申请", "无", "没有"), .gap(30),
        .any("复议", "诉讼"), .maybe("申请"),
        .maybe("案件", "情况", "的情况", "的情形", "事项", "事件", "现象", "案", "等情况"), .end,
    ])

    /// What reviews and suits are called.
    static let disputeNames = review + suit

    // MARK: Documents

    /// Sentences about documents of others.
    static let foreignDocuments = scalars([
        "审查", "审核", "备案", "合法性", "政府制", "评估", "解读", "参与", "代拟", "起草",
    ])

    // MARK: Growth, parts, fees

    static let growthPattern = SentencePattern([
        .any("同比", "较上年", "比上年", "较上年度", "比上年度"),
        .any("增长", "增加", "上升", "下降", "减少"), .maybe("了", "约"), .number, .any("%"), .end,
    ])

    /// The words of growth that mean less.
    static let decrease: Set<String> = ["下降", "减少"]

    /// How much was disclosed (D12).
    static let disclosedPattern = SentencePattern([
        .any("主动公开"), .gap(10), .number, .any("条"), .end,
    ])

    /// A part of what was disclosed.
    static let partPattern = SentencePattern([.gap(16), .number, .any("条"), .end])
    static let ofThese = scalars(["其中"])

    /// Nothing was charged, or how much (D13).
    static let noFeePattern = SentencePattern([
        .any("未收取", "没有收取", "未收", "未产生", "不收取"), .gap(16), .any("处理费"),
    ])
    static let feePattern = SentencePattern([
        .any("收取"), .gap(16), .any("处理费"), .gap(4), .number, .any("元"),
    ])

    static func longestFirst(_ words: [String]) -> [[Unicode.Scalar]] {
        scalars(words).sorted { $0.count > $1.count }
    }

    static func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
        words.map { Array($0.unicodeScalars) }
    }
}
