import Reports

/// Words that people write where the language has another; only messages rest on them.
extension Keywords {
    /// What may stand between the ends of a range by mistake.
    static let mistakenRangeMarks: Set<Character> = [
        "-", "~", "～", "—", "–", "…", "至", "到",
    ]

    /// Words that say in prose what a relation says, longest first.
    static let relationWords: [RelationWord] = [
        RelationWord("大于或等于", .greaterOrEqual), RelationWord("小于或等于", .lessOrEqual),
        RelationWord("大于等于", .greaterOrEqual), RelationWord("小于等于", .lessOrEqual),
        RelationWord("不等于", .notEqual), RelationWord("不少于", .greaterOrEqual),
        RelationWord("不小于", .greaterOrEqual), RelationWord("不低于", .greaterOrEqual),
        RelationWord("不多于", .lessOrEqual), RelationWord("不大于", .lessOrEqual),
        RelationWord("不高于", .lessOrEqual), RelationWord("不超过", .lessOrEqual),
        RelationWord("大于", .greater), RelationWord("小于", .less), RelationWord("等于", .equal),
        RelationWord("超过", .greater), RelationWord("多于", .greater), RelationWord("高于", .greater),
        RelationWord("少于", .less), RelationWord("低于", .less),
        RelationWord("至少", .greaterOrEqual), RelationWord("至多", .lessOrEqual),
    ]

    /// Words that are texts here, with the operator that a person may have meant.
    static let wordsForOperators = FoldedNames<String>(
        chineseWordsForOperators.map { ($0.key, $0.value) }
            + [("and", "AND"), ("or", "OR"), ("not", "NOT"), ("near", "NEAR")])

    private static let chineseWordsForOperators = [
        "和": "AND", "与": "AND", "與": "AND", "及": "AND", "以及": "AND", "而且": "AND",
        "同时": "AND", "或是": "OR", "还是": "OR",
    ]

    /// Words between a field and a number that say in prose that both are equal.
    static let equalityWords = FoldedNames<Relation>(
        ["是", "为", "达", "达到", "有"].map { ($0, .equal) })

    /// Words that people compare with where a figure is missing, and the reason if they say one.
    static func missingWord(_ text: String) -> (isKnown: Bool, reason: MissingReason?) {
        if let reason = reasons[text] { return (true, reason) }
        return (missingWords[text] != nil, nil)
    }

    private static let missingWords = FoldedNames<Bool>(
        ["缺", "缺失", "空值", "无", "没有", "null", "na", "nan", "none"].map { ($0, true) })

    /// What may divide values by mistake.
    static let mistakenSeparators: Set<Unicode.Scalar> = [";"]

    /// The Chinese words for operators and those that are mistaken for them, longest first.
    static let operatorWords: [String] =
        (Array(operators.keys) + Array(chineseWordsForOperators.keys))
        .filter { $0.unicodeScalars.allSatisfy { !$0.isASCII } }
        .sorted { ($0.count, $0) > ($1.count, $1) }

    /// What may stand behind a number by mistake: units that a number is counted in.
    static let countUnits: Set<String> = [
        "件", "个", "個", "条", "條", "项", "項", "次", "人", "份", "起", "宗", "家", "篇", "户",
    ]

    /// Units that change a number; what they mean for a field is not for the parser to guess.
    static let moneyUnits: Set<String> = ["元", "万元", "萬元", "亿元", "億元"]

    /// Parts of a number that must stand directly behind its digits.
    static let detachedMagnitudes: Set<String> = ["万", "亿", "萬", "億", "%", "％"]

    /// Other names that people give to functions.
    static let functionSynonyms = FoldedNames<Function>(
        [
            "计数", "计次", "频次", "频率", "词频", "出现次数", "出现", "occurrences", "frequency",
            "countif", "freq",
        ].map { ($0, .occurrences) }
            + [
                "缺失", "缺失值", "默认", "默认值", "缺省值", "填补", "ifnull", "isnull", "coalesce",
                "nvl", "default", "iferror", "fillna",
            ].map { ($0, .substitute) })

    /// The functions that may be suggested for an unknown one.
    static let suggestedFunctions: [NamedText] =
        [occurrences, "count", substitute, "ifmissing"].map { NamedText($0) }

    /// Words for the direction of an order, and whether it is the descending one.
    static let directions = FoldedNames<Bool>(
        ["desc", "descending", "降序", "倒序", "逆序", "从大到小", "从高到低", "由大到小", "由高到低"]
            .map { ($0, true) }
            + ["asc", "ascending", "升序", "正序", "从小到大", "从低到高", "由小到大", "由低到高"]
            .map { ($0, false) })

    /// Words behind `@` that mean a year which is written otherwise, with the year they mean.
    static let mistakenYears = FoldedNames<String>(
        ["去年", "前一年", "上一年度", "last", "prev", "lastyear"].map { ($0, yearBefore) })
}

/// A relation in words.
struct RelationWord: Sendable {
    /// What it says.
    let relation: Relation
    /// How many characters it has.
    let length: Int
    private let letters: [Unicode.Scalar]

    /// A word for a relation.
    init(_ word: String, _ relation: Relation) {
        self.relation = relation
        letters = NameFolding.folded(word)
        length = letters.count
    }

    /// The longest word for a relation at the end of some characters, in either script.
    static func end(of text: some BidirectionalCollection<Unicode.Scalar>) -> RelationWord? {
        let suffix = text.suffix(longest)
        guard suffix.last.map({ !$0.isASCII }) == true else { return nil }
        let end = NameFolding.folded(String(scalars: suffix))
        guard end.count == suffix.count else { return nil }
        return Keywords.relationWords.first { end.reversed().starts(with: $0.letters.reversed()) }
    }

    private static let longest = Keywords.relationWords.map(\.length).max() ?? 0
}
