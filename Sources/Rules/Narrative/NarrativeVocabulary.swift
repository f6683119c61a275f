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

    /// What is said of requests in a sentence without naming them, right behind one that does.
    static let continuations = scalars([
        "其中", "从办理结果", "从申请人", "按申请人", "申请数量", "申请量", "办理结果", "办结", "全年办结",
        "共办结", "已办结", "均已", "按时办结", "按期办结", "全部办结", "上年结转", "上年度结转",
    ])

    /// Sentences with these speak of something else, of other years, or of what is yet to come.
    static let foreignSentences = scalars([
        "提案", "议案", "建议", "热线", "问政", "累计", "力争", "计划", "预计", "争取", "明年", "下一步",
        "信息数", "历年", "近年", "近三年", "近五年", "施行以来", "咨询", "留言", "信箱", "例如", "比如",
        "假如", "如果", "上半年", "下半年", "季度", "月份", "截至目前",
    ])

    /// Where a body speaks of others than itself.
    static let otherBodies = scalars([
        "全县", "全市", "全区", "全省", "全州", "全旗", "各部门", "各单位", "各乡", "各镇", "各街道", "各级",
        "下属", "所属", "下辖", "辖区", "本级", "直属", "我县", "我市", "我区", "我省", "我州", "我旗",
    ])

    /// How a report of a whole place speaks of it.
    static let wholePlaces = scalars([
        "全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "全乡", "各级", "我县", "我市", "我区",
        "我省", "我州", "我旗",
    ])

    /// What is to come; what has come (已将, 现将) is not meant.
    static let future = scalars(["将"])
    static let notFuture = scalars(["现将", "已将", "均将"])

    /// A clause that compares with another year.
    static let comparisons = scalars([
        "比", "较", "相比", "持平", "同期", "去年", "上年", "上一年", "前年", "往年",
    ])

    /// The ways by which some of all requests come: their numbers are parts.
    static let channels = scalars([
        "其中", "网络", "网上", "网站", "线上", "平台", "邮寄", "信函", "邮件", "邮箱", "当面", "现场",
        "传真", "来信", "窗口", "转办", "转交", "上级",
    ])

    /// What stands behind the digits of a year.
    static let yearMark: Unicode.Scalar = "年"

    // MARK: Numbers

    /// What stands before a number that is not exact.
    static let approximations = scalars(["近", "约", "超", "逾", "超过", "不足", "至少", "多达", "第", "不到"])

    /// What stands behind a number that is not exact.
    static let vagueEndings = Set("余多几万亿".unicodeScalars)

    /// Chinese numerals.
    static let numerals: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9,
    ]

    /// What multiplies Chinese numerals.
    static let powers: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]

    private static let pieces = SentencePattern.Piece.any("件", "份", "起", "宗", "条", "项")
    private static let cases = SentencePattern.Piece.any("件", "份", "起", "宗")

    // MARK: Requests

    private static let received = ["收到", "新收到", "新收", "接收", "接到", "受理", "收办", "共收"]

    /// What is received beside requests for information.
    private static let otherThings = [
        "复议", "诉讼", "主动公开", "许可", "处罚", "仲裁", "赔偿", "援助", "举报", "投诉", "补正", "超期",
        "撤回", "执行", "法人", "自然人", "企业", "个人", "救助", "公证", "登记", "意见", "来电", "不予",
    ]

    /// Requests received (D1); the words that are matched must name a request.
    static let receivedPatterns = [
        SentencePattern(
            [
                .any(received), .gap(16), .any("信息公开", "依申请公开", "公开政府信息", "公开申请", "信息申请"),
                .gap(10), .number, pieces,
            ], without: otherThings),
        SentencePattern(
            [
                .any(received), .number, pieces, .gap(8),
                .any("信息公开申请", "依申请公开", "公开申请", "公开的申请"),
            ], without: otherThings),
        SentencePattern(
            [
                .any("信息公开申请", "依申请公开申请", "依申请公开"), .gap(4), .any(received), .number, pieces,
            ], without: otherThings),
    ]

    /// No request was received (D8).
    static let nonePatterns = [
        SentencePattern(
            [
                .any(
                    "未收到", "没有收到", "没收到", "未接到", "没有接到", "未受理", "未接收", "无新收",
                    "未新收", "未收到过", "未曾收到"),
                .gap(14), .any("信息公开申请", "依申请公开", "公开申请", "信息公开的申请", "信息申请", "公开政府信息申请"),
                .maybe("申请", "政府信息", "信息", "政府信息申请", "事项", "的申请"),
                .maybe("情况", "事项", "件", "案件", "的情况", "办件", "情形"), .end,
            ], without: otherThings + ["收费", "费用", "转办", "网", "邮", "信函", "逾期", "当面"]),
        SentencePattern(
            [
                .boundary(Set("年度局委办府院厅内期中均镇乡道]".unicodeScalars)), .any("无", "没有"),
                .maybe("新增", "任何", "公民", "群众"), .maybe("政府"),
                .any("信息公开申请", "依申请公开申请", "依申请公开政府信息申请"),
                .maybe("情况", "事项", "件", "的情况", "办件", "情形"), .end,
            ]),
        SentencePattern(
            [
                .any("信息公开申请", "依申请公开", "公开申请"), .maybe("数量", "件数", "数"), .maybe("为"),
                .any("零申请"), .end,
            ]),
    ]

    /// Requests carried in (D2).
    static let carriedInPattern = SentencePattern(
        [
            .start, .maybe("其中", "另有", "另", "加上", "含", "包括"),
            .any(
                "上年度结转", "上年结转", "上一年度结转", "上一年结转", "上年度转结", "上年转结", "结转上年度", "结转上年",
                "去年结转"),
            .gap(14), .number, pieces,
        ], without: otherThings)

    /// Requests done (D3).
    static let donePattern = SentencePattern(
        [
            .start, .maybe("其中", "并"), .maybe("全年", "本年度", "本年", "当年", "年内", "我局", "本机关"),
            .maybe("已", "均已", "已全部", "全部", "依法", "按时", "按期", "实际", "共", "共计", "已依法", "依法依规"),
            .any("办结", "答复", "办理完毕", "办理"), .gap(8), .number, pieces,
        ], without: otherThings + ["电话", "口头", "书面", "建议"])

    /// The verb in the pattern of what was done that does not say it is finished.
    static let handled = "办理"

    /// Requests carried out (D4), the number behind or before.
    static let carriedOutPatterns = [
        SentencePattern(
            [
                .start, .maybe("其中", "另有", "另", "剩余", "尚有"),
                .any("结转", "转", "顺延", "转入", "转至", "结转至", "结转到", "结转入", "顺延至"),
                .any("下年度", "下年", "下一年度", "下一年", "次年"), .gap(8), .number, pieces,
            ], without: otherThings),
        SentencePattern(
            [
                .start, .maybe("其中", "另有", "另", "剩余", "尚有", "余"), .number, pieces, .maybe("申请"),
                .any("结转", "转", "顺延", "转入", "转至", "结转至", "结转到", "结转入", "顺延至"),
                .any("下年度", "下年", "下一年度", "下一年", "次年"),
            ], without: otherThings),
    ]

    private static let listMarks = Set("、和及与中是为有".unicodeScalars)

    /// The outcomes by what the prose calls them (D5, D6), with the sum they are.
    static let outcomes: [String: String] = [
        "予以公开": "t3.granted.total", "部分公开": "t3.partial.total", "不予公开": "t3.deny.total",
        "无法提供": "t3.unable.total", "不予处理": "t3.reject.total", "其他处理": "t3.othersum.total",
    ]

    private static let outcome = SentencePattern.Piece.any(outcomes.keys.sorted())

    /// Outcomes with their numbers (D5).
    static let outcomePattern = SentencePattern([
        .boundary(listMarks), outcome, .maybe("的"), .maybe("申请"), .maybe("有", "共", "为"), .number,
        cases,
    ])

    /// An outcome with its share (D6).
    static let sharePattern = SentencePattern([
        .boundary(listMarks), outcome, .maybe("的"), .maybe("申请"),
        .any("占比为", "占比", "占总数的", "占总数", "占办结总数的", "占办结总数", "占"), .number, .any("%"),
    ])

    /// A share right behind an outcome with its number (D6).
    static let followingSharePattern = SentencePattern([
        .start, .any("占比为", "占比", "占总数的", "占总数", "占办结总数的", "占办结总数", "占"), .number, .any("%"),
        .end,
    ])

    /// Applicants with their numbers (D7).
    static let applicantsPattern = SentencePattern([
        .any("自然人", "法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织", "法人或组织"),
        .maybe("提出的", "提交的", "提出", "提交", "的"), .maybe("申请"), .maybe("为", "有", "共"), .number,
        cases,
    ])

    /// What stands for natural persons in the pattern of applicants.
    static let naturalPersons = "自然人"

    // MARK: Reviews and suits

    static let informationDisclosure = scalars(["信息公开"])
    static let review = scalars(["复议"])
    static let suit = scalars(["诉讼"])

    /// A body that handles reviews speaks of its own cases.
    static let ownCases = scalars(["办理", "审理", "受理", "承办", "应诉", "代理", "审结", "化解", "调解"])

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

    /// Reviews and suits with their numbers (D9).
    static let disputePattern = SentencePattern([
        .any("行政复议", "行政诉讼"), .maybe("申请"), .maybe("案件", "案"), .maybe("共", "为"), .number,
        .any("件", "起", "宗", "次"),
    ])

    /// What stands for a review in the pattern of disputes.
    static let reviewWord = "行政复议"

    /// The results of reviews (D9), with their columns.
    static let results: [String: String] = [
        "结果维持": "upheld", "维持": "upheld", "结果纠正": "corrected", "纠正": "corrected",
        "其他结果": "other", "尚未审结": "pending",
    ]

    static let resultPattern = SentencePattern([
        .boundary(listMarks), .any(results.keys.sorted { $0.count > $1.count }),
        .maybe("了"), .number, .any("件", "起", "宗"),
    ])

    // MARK: Documents

    /// What was done with documents (D10), with the cells it may be.
    static let documentVerbs: [String: [String]] = [
        "制发": ["t2.normdoc.issued", "t2.normdoc.made"],
        "制定": ["t2.normdoc.issued", "t2.normdoc.made"],
        "制作": ["t2.normdoc.issued", "t2.normdoc.made"],
        "废止": ["t2.normdoc.repealed"], "现行有效的": ["t2.normdoc.inforce"],
        "现行有效": ["t2.normdoc.inforce"],
    ]

    static let documentPattern = SentencePattern([
        .any(documentVerbs.keys.sorted { $0.count > $1.count }), .maybe("行政"), .any("规范性文件"),
        .maybe("共", "为", "数量"), .number, .any("件", "份", "个", "部"),
    ])

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

    private static func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
        words.map { Array($0.unicodeScalars) }
    }
}
