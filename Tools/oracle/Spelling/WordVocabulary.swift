/// The words of the query language as the oracle types them.
enum WordVocabulary {
    static let and = [" AND ", " && ", "&&", " 且 ", " 并且 ", " ＆＆ ", " 並且 "]
    static let or = [" OR ", " || ", "||", " 或 ", " 或者 ", " ｜｜ "]
    static let not = ["NOT ", "!", "非 ", "不含 ", "！", "NOT "]
    static let near = ["NEAR", "邻近", "鄰近"]
    static let before = ["上年", "上一年", "上年度", "previous"]
    static let count = ["次数", "count", "次數"]
    static let orElse = ["缺省", "ifmissing"]
    static let has = ["有", "has"]
    static let lacks = ["缺", "missing"]
    static let sort = ["sort", "排序"]
    static let limit = ["limit", "条数"]
    static let years = ["年份", "year"]
    static let agency = ["机关", "agency", "機關"]
    static let edition = ["版式", "edition"]
    static let scope = ["范围", "scope", "範圍"]
    static let check = ["检查", "check"]
    static let quotes = [("\"", "\""), ("“", "”"), ("「", "」"), ("『", "』"), ("‘", "’")]
    static let tenThousand = "万"
    static let hundredMillion = "亿"
    static let yearSuffix = "年"
    static let magnitudes: [Unicode.Scalar] = ["万", "亿"]

    static func names(of section: PartKind) -> [String] {
        switch section {
        case .title: ["标题", "title"]
        case .overview: ["总体情况", "overview"]
        case .disclosure: ["主动公开", "disclosure"]
        case .requests: ["申请", "requests"]
        case .review: ["复议诉讼", "review"]
        case .problems: ["存在问题", "problems"]
        case .other: ["其他事项", "other"]
        case .agency, .preface: []
        }
    }

    static func names(of level: AskedLevel) -> [String] {
        switch level {
        case .province: ["省", "province"]
        case .city: ["市", "city"]
        case .county: ["县", "county", "縣"]
        case .any: ["地区", "region"]
        }
    }

    static func names(of reason: AskedReason) -> [String] {
        switch reason {
        case .blank: ["空白", "blank"]
        case .notApplicable: ["不适用", "not-applicable", "/"]
        case .unreadable: ["不可读", "unreadable"]
        case .absent: ["无此格", "absent"]
        case .unitUnknown: ["单位不明", "unit-unknown"]
        case .noReport: ["无报告", "no-report"]
        case .zeroDivisor: ["除数为零", "zero-divisor"]
        }
    }

    static func names(of verdict: AskedVerdict) -> [String] {
        switch verdict {
        case .passed: ["通过", "passed"]
        case .failed: ["不符", "failed"]
        case .undetermined: ["未定", "undetermined"]
        }
    }

    static func names(ofEdition edition: String) -> [String] {
        switch edition {
        case "mixed": ["混合", "mixed"]
        case "none": ["无", "none"]
        default: [edition]
        }
    }

    static func names(ofScope scope: String) -> [String] {
        scope == "own" ? ["本级", "own"] : ["汇总", "aggregated"]
    }

    static func signs(of relation: AskedRelation) -> [String] {
        switch relation {
        case .greater: [">", "＞"]
        case .atLeast: [">=", "≥", "＞＝", "≧"]
        case .less: ["<", "＜"]
        case .atMost: ["<=", "≤", "＜＝", "≦"]
        case .equal: ["=", "==", "＝"]
        case .different: ["!=", "≠", "<>", "！＝"]
        }
    }

    static func signs(of operation: AskedNumber.Operation) -> [String] {
        switch operation {
        case .plus: ["+", "＋"]
        case .minus: ["-", "－"]
        case .times: ["*", "×", "＊"]
        case .over: ["/", "÷", "／"]
        }
    }

    /// Words that mean something without quotes, or that are warned of or refused in some places.
    static let quotedOnly: Set<String> = [
        "AND", "OR", "NOT", "NEAR", "且", "并且", "並且", "或", "或者", "非", "不含", "邻近", "鄰近", "和", "与",
        "與", "及", "以及", "而且", "同时", "同時", "and", "And", "或是", "还是", "or", "Or", "not", "Not",
        "near", "Near", "次数", "次數", "count", "缺省", "ifmissing", "件", "个", "個", "条", "條", "项", "項",
        "次", "人", "份", "起", "宗", "家", "篇", "户", "元", "万元", "萬元", "亿元", "億元", "万", "亿", "萬", "億",
        "降序", "升序", "倒序", "逆序", "正序", "desc", "asc",
    ]

    /// What no word without quotes should hold: words that say in prose what a relation says.
    static let relationWords = [
        "大于", "小于", "等于", "不少于", "不低于", "不多于", "不高于", "不超过", "超过", "多于", "高于", "少于",
        "低于", "至少", "至多",
    ]

    /// Texts that are asked for beside those taken from reports.
    static let frequent = [
        "司法局", "保密审查", "人员不足", "政府信息公开", "公开", "开工", "民政", "增长", "28号", "28 号", "app", "APP",
        "OA", "公", "2020", "202", "保", "申请", "年度报告", "的", "，", "。", "不", "政府", "信息", "机关",
        "龙卷风", "政務公開", "國家祕密", "３", "1", "12345", "工作人员", "办公室", "信", "a", "W", "html", "%", "\"",
        "'", "*", "a AND b", "(", "保*", "、", "\"\"",
        "”", "」",
    ]
}

extension WordVocabulary {
    /// The traditional forms of some characters that are frequent in reports.
    static let traditional: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(
            "开务请数张机关县区办员审议诉讼级应长处发问题时间见东书报财资质证书单".unicodeScalars,
            "開務請數張機關縣區辦員審議訴訟級應長處發問題時間見東書報財資質證書單".unicodeScalars
        ).reduce(into: [:]) { $0[$1.0] = $1.1 }.map { ($0.key, $0.value) })
}

extension WordVocabulary {
    /// A report of a city that is county and city in one, as no invented place is.
    static let reportOfCityUnderProvince = """
        济源市审计局2022年政府信息公开工作年度报告

        一、总体情况
        2022年，济源市审计局主动公开政府信息12条，没有收到政府信息公开申请。
        五、存在的主要问题及改进情况
        公开形式不够多样。下一步将丰富公开形式。
        六、其他需要报告的事项
        无。
        """
}
