import Query
import Reports

/// A formula of a field as it is shown, with the editions it is for.
struct FormulaLine: Equatable {
    /// The formula, in ids.
    let formula: String
    /// The editions it is for; empty where it is for all that have the field.
    let editions: [Edition]
    /// Whether it counts only where the formulas before it lack a number.
    let isFallback: Bool

    /// The formulas of a field, the first that counts first; none for a cell.
    static func lines(of entry: FieldEntry) -> [FormulaLine] {
        let byEdition = entry.editions.map { ($0, entry.formulas(in: $0)) }
        let depth = byEdition.map(\.1.count).max() ?? 0
        return (0..<depth).flatMap { level -> [FormulaLine] in
            let present = byEdition.filter { level < $0.1.count }
            let formulas = present.map { $0.1[level] }
            let isSame = Set(formulas).count == 1 && present.count == byEdition.count
            guard !isSame else {
                return [FormulaLine(formula: formulas[0], editions: [], isFallback: level > 0)]
            }
            return zip(present, formulas).map {
                FormulaLine(formula: $1, editions: [$0.0], isFallback: level > 0)
            }
        }
    }

    /// What stands before the formula: `(2019, else)`; nothing for the only one.
    func qualifier(language: MessageLanguage) -> String {
        let fallback = isFallback ? [Phrase.label(.otherwise).text(in: language)] : []
        let parts = editions.map(\.rawValue) + fallback
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }
}

extension FieldEntry {
    /// What to beware of, for an indicator.
    func note(language: MessageLanguage) -> String? {
        switch language {
        case .chinese: indicator?.chineseNote
        case .english: indicator?.englishNote
        }
    }
}
