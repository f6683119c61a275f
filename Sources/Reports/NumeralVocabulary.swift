/// The Chinese numerals of tables and of prose.
package enum NumeralVocabulary {
    /// The digits.
    package static let digits: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9,
    ]

    /// What multiplies the digit before it.
    package static let powers: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]
}
