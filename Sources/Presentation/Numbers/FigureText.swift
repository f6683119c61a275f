import Foundation
import Numbers
import Query
import Reports

/// How a number that a query compares is written for people.
enum FigureText {
    /// A number with at most six decimals; of a share the percent in brackets, of money its unit.
    ///
    /// A share that is not zero must not look like zero.
    static func value(
        _ number: Decimal, of field: Field, in language: MessageLanguage
    ) -> String {
        let shown = number.brief(6)
        switch field.entry?.unit {
        case .share, .change: return "\(shown) (\((number * 100).fixed(1)) %)"
        case .tenThousandYuan, .unstatedMoney:
            return Phrase.tenThousandYuan(shown).text(in: language)
        case .count, .ratio, .flag, nil: return shown
        }
    }
}
