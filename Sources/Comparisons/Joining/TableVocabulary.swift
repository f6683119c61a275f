/// What the columns of a joined table may be called.
enum TableVocabulary {
    /// The column of division codes.
    static let codes: Set<String> = [
        "code", "adcode", "division", "代码", "区划代码", "行政区划代码", "地区代码", "编码",
    ]

    /// The column of the names of places.
    static let names: Set<String> = [
        "name", "region", "county", "city", "place", "名称", "地区", "地名", "县", "区县", "县区", "市",
        "县市区", "区域", "行政区划",
    ]

    /// The column of years.
    static let years: Set<String> = ["year", "年份", "年度", "年"]

    /// What stands in a cell without a number.
    static let missing: Set<String> = [
        "", "-", "—", "–", "na", "n/a", "nan", "null", ".", "缺", "无",
    ]

    /// Marks that divide columns elsewhere.
    static let separators: [Unicode.Scalar] = ["\t", ";", "|", "，", "；"]

    /// The six digits of a division code; nil for another text.
    ///
    /// Statistical offices write twelve digits, of which the last six are zeros for a county.
    static func divisionCode(_ text: String) -> String? {
        guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        if text.count == 6 { return text }
        return text.count == 12 && text.hasSuffix("000000") ? String(text.prefix(6)) : nil
    }
}
