import Reports

/// The words by which the cells of the tables say what a digit does not.
enum CellVocabulary {
    /// What a cell says that does not apply to the body.
    static let notApplicable: Set<String> = ["不适用"]

    /// What may stand behind a count, longest first.
    static let countUnits = ["件次", "件", "项", "个", "条", "宗", "起", "次", "份", "人次"]

    /// The units of money as cells and headings print them, longest first.
    static let moneyUnits: [(word: String, unit: MoneyUnit)] = [
        ("万元", .tenThousandYuan), ("萬元", .tenThousandYuan), ("元", .yuan),
    ]

    /// What may stand before a change, and its sign.
    static let signs: [(word: String, sign: Int)] = [
        ("增加", 1), ("减少", -1), ("增", 1), ("减", -1), ("+", 1),
    ]

    /// What marks a number as one with a note below the table.
    static let noteMarks: Set<Character> = ["*", "※", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"]

    /// What stands around the number of a page.
    static let dashes: Set<Character> = ["-", "—", "–", "－", "―", "‐", "−", "·"]

    /// The Chinese digits.
    static let digits: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9,
    ]

    /// What a value begins with that begins with no digit and no sign.
    static let beginnings = Set(
        (notApplicable + signs.map(\.word) + digits.keys.map { String($0) }
            + factors.keys.map { String($0) })
            .compactMap(\.unicodeScalars.first))

    /// What may follow the digits of a number: a unit, or the bracket of a remark.
    static let endings = Set(
        (moneyUnits.map(\.word) + countUnits + notApplicable + signs.map(\.word))
            .flatMap(\.unicodeScalars)
    ).union(["（", "(", "\u{FF0C}"])

    /// What a Chinese digit before them counts.
    static let factors: [Character: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10_000]
}
