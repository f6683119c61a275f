import Foundation
import Reports

/// The words by which the cells of the tables say what a digit does not.
enum CellVocabulary {
    /// The words for the years that labels speak of.
    static let yearWords: [(year: YearWord, words: [String])] = [
        (.last, ["上年", "上一年", "去年"]), (.this, ["本年"]), (.next, ["下年", "下一年"]),
    ]

    /// Words for the year before that only compare with it.
    static let comparedYears = ["较上年", "较上一年", "较去年", "比上年", "比上一年", "比去年"]

    /// What a cell says that does not apply to the body.
    static let notApplicable: Set<String> = ["不适用"]

    /// What may stand behind a count, longest first.
    static let countUnits = [
        "人次", "件次", "户次", "件", "项", "个", "条", "宗", "起", "次", "份", "人", "户", "家", "例", "部", "笔",
        "张", "批", "篇",
    ]

    /// 元, the last character of every unit of money.
    static let yuan = "元"

    /// The units of money as cells and headings print them, longest first.
    static let moneyUnits: [(word: String, unit: AmountUnit)] = [
        ("百万元", .yuan(.tenThousandYuan, factor: 100)),
        ("千万元", .yuan(.tenThousandYuan, factor: 1000)),
        ("十万元", .yuan(.tenThousandYuan, factor: 10)),
        ("亿元", .yuan(.tenThousandYuan, factor: 10_000)),
        ("億元", .yuan(.tenThousandYuan, factor: 10_000)),
        ("万元", .yuan(.tenThousandYuan, factor: 1)), ("萬元", .yuan(.tenThousandYuan, factor: 1)),
        ("千元", .yuan(.yuan, factor: 1000)), ("百元", .yuan(.yuan, factor: 100)),
        ("元", .yuan(.yuan, factor: 1)),
    ]

    /// What may stand behind a unit of money and says nothing more.
    static let amountEndings = ["人民币", "整", "正"]

    /// Currencies whose amounts cannot be compared with those in yuan.
    static let foreignCurrencies = [
        "美元", "美金", "港元", "港币", "港幣", "欧元", "歐元", "日元", "英镑", "澳元", "加元", "韩元", "台币", "新台币",
        "澳门元", "澳门币", "新元", "瑞郎", "法郎", "卢布",
    ]

    /// What may stand before an amount in yuan.
    static let currencyMarks = ["人民币", "￥", "¥", "RMB", "CNY"]

    /// What a count is multiplied by, behind its digits: 1.28万.
    static let multiples: [(word: Character, factor: Decimal)] = [
        ("万", 10_000), ("萬", 10_000), ("亿", 100_000_000), ("億", 100_000_000),
    ]

    /// What may stand before a change, and its sign.
    static let signs: [(word: String, sign: Int)] = [
        ("增加", 1), ("减少", -1), ("增", 1), ("减", -1), ("負", -1), ("负", -1), ("+", 1),
    ]

    /// What a cell says instead of a number.
    static let answers: Set<String> = [
        "无", "無", "没有", "暂无", "空", "未", "不详", "未知", "未统计", "暂未统计", "未开展", "未发生", "不涉及", "略", "见附件",
        "见附表",
        "详见附件", "详见附表", "另附", "同上", "保密", "不公开",
    ]

    /// What makes a number one that is only nearly right, before it and behind it.
    static let approximations = (
        before: ["大约", "约", "近", "超过", "超", "逾", "不足", "至少"], behind: ["余", "多", "左右", "以上", "几"]
    )

    /// What marks a number as one with a note below the table.
    static let noteMarks = Set<Character>("*※†‡＊①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⁰¹²³⁴⁵⁶⁷⁸⁹")

    /// The word for a note, in the mark of one: [注1], 注2.
    static let note: Character = "注"

    /// The brackets that a mark of a note may stand in.
    static let noteBrackets: [(open: Character, close: Character)] = [
        ("[", "]"), ("〔", "〕"), ("【", "】"), ("［", "］"), ("(", ")"),
    ]

    /// What stands on both sides of a text that is printed bold, as code or as a formula.
    static let emphases = ["***", "**", "__", "*", "_", "`", "$$", "$"]

    /// What stands before the unit in a bracket.
    static let unitNames = ["单位:", "单位", "計量单位:", "计量单位:"]

    /// What stands around the number of a page.
    static let dashes: Set<Character> = ["-", "—", "–", "－", "―", "‐", "−", "·"]

    /// The Chinese digits.
    static let digits = numerals(NumeralVocabulary.digits)

    /// What a value begins with that begins with no digit and no sign.
    static let beginnings = Set(
        (notApplicable + signs.map(\.word) + digits.keys.map { String($0) }
            + factors.keys.map { String($0) } + emphases + currencyMarks)
            .compactMap(\.unicodeScalars.first)
    ).union(["±"])

    /// What may follow the digits of a number: a unit, the bracket of a remark, the mark of a note.
    static let endings = Set(
        (moneyUnits.map(\.word) + countUnits + notApplicable + signs.map(\.word) + amountEndings
            + foreignCurrencies + multiples.map { String($0.word) } + emphases
            + noteMarks.map { String($0) } + noteBrackets.map { String($0.open) })
            .flatMap(\.unicodeScalars)
    ).union(["（", "(", "\u{FF0C}"]).union(String(note).unicodeScalars)

    /// What a Chinese digit before them counts.
    static let factors = numerals(NumeralVocabulary.powers).merging(["万": 10_000]) { $1 }

    private static func numerals(_ scalars: [Unicode.Scalar: Int]) -> [Character: Int] {
        Dictionary(uniqueKeysWithValues: scalars.map { (Character($0), $1) })
    }
}
