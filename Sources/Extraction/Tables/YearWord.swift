import Reports

/// The year that a label speaks of.
///
/// Labels of two years are never one, however like they are:
/// 上一年处理决定数量 is nearly 本年处理决定数量, and its number another.
enum YearWord: Sendable {
    case last
    case this
    case next

    /// The year in the key of a label; nil where none or several stand there, or where it is
    /// only compared with: 较上年增减.
    init?(_ key: String) {
        let found: [YearWord] = CellVocabulary.yearWords.compactMap { year, words in
            words.contains(where: key.includes) ? year : nil
        }
        guard found.count == 1, !CellVocabulary.comparedYears.contains(where: key.includes) else {
            return nil
        }
        self = found[0]
    }

    /// Whether a text speaks of another year than a label of the form, which means this year where
    /// it names none.
    static func differ(_ text: YearWord?, from label: YearWord?) -> Bool {
        guard let text else { return false }
        return text != (label ?? .this)
    }
}
