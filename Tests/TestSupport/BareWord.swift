/// A bare word of a query and a text: whether the rule for bare words finds the one in the other.
///
/// The rule (docs/query-language.md) is written down three times: for texts at hand in
/// `Segmentation`, for stored texts in C, and once more by the oracle. This is the table that all
/// of them are held to.
public struct BareWord: Sendable, CustomStringConvertible {
    /// The word.
    public let word: String
    /// The text.
    public let text: String
    /// Whether the word is found in it.
    public let isFound: Bool

    /// The word and the text, for a test that fails.
    public var description: String { "\(word) in \(text)" }

    /// The table.
    public static let all: [BareWord] =
        [
            // Words as ICU cuts them: 公开·工作, 人民·政府, 专职人员·不足, 日益·增长.
            ("公开", "公开工作", true), ("工作", "公开工作", true), ("公开工作", "公开工作", true),
            ("开工", "公开工作", false), ("民政", "人民政府", false), ("人民政府", "人民政府", true),
            ("人员不足", "专职人员不足", true), ("增长", "日益增长", true), ("保密审查", "保密审查", true),
            ("密审", "保密审查", false), ("政府信息", "政府信息公开", true), ("府信息", "政府信息公开", true),
            ("政府信", "政府信息公开", true), ("府信", "政府信息公开", false), ("息公", "政府信息公开", false),
            // A single character is found wherever it stands.
            ("开", "公开工作", true), ("密", "保密审查", true), ("a", "oas系统", true), ("2", "128号", true),
            // A digit or a letter at an end begins or ends a word.
            ("28号", "128号", false), ("28号", "28 号", true), ("28号", "第２８号", true),
            ("2020", "2020年度", true), ("020", "2020年度", false), ("202", "2020年度", false),
            ("20年", "2020年度", false), ("2020年度", "2020年度", true),
            ("oa", "OA系统", true), ("OA", "OAS系统", false), ("AS", "OAS系统", false),
            ("OAS系统", "新的OAS系统", true), ("covid", "covid-19", true), ("ovid", "covid-19", false),
            ("é", "caf\u{E9}", true), ("fé", "caf\u{E9}", false),
            ("cafe\u{301}", "caf\u{E9} 上线", true),
            // Other scripts that write words apart.
            ("мир", "мир труд", true), ("ми", "мир труд", false), ("ир", "мир труд", false),
            ("αβ", "αβγ", false), ("αβγ", "甲αβγ乙", true),
            // Characters of two units of UTF-16.
            ("𠮷野", "𠮷野", true), ("𠮷", "𠮷野", true),
            // Folded forms are one.
            ("政务公开", "政務公開", true), ("(一)", "（一）", true), ("ＡＰＰ", "app 上线", true),
            // Marks begin and end no word, but stand on boundaries.
            ("公开,", "公开,工作", true), (",工作", "公开,工作", true), ("开,工", "公开,工作", false),
            // Nothing is found across a line, or where it is not.
            ("甲乙", "甲\n乙", false), ("公告", "公开工作", false), ("公开工作", "公开", false),
        ].map { BareWord(word: $0.0, text: $0.1, isFound: $0.2) }
}
