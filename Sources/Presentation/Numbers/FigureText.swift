import Foundation
import Numbers
import Query
import Reports

/// How a number that a query compares is written for people.
enum FigureText {
    /// A number with at most six decimals; of a share the percent in brackets, of money its unit.
    ///
    /// What would be rounded to zero is written as less than the smallest number shown: a share
    /// that is not zero must not look like zero.
    static func value(
        _ number: Decimal, of field: Field, in language: MessageLanguage
    ) -> String {
        let shown = plain(number)
        switch field.entry?.unit {
        case .share, .change: return "\(shown) (\((number * 100).fixed(1)) %)"
        case .tenThousandYuan, .unstatedMoney:
            return Phrase.tenThousandYuan(shown).text(in: language)
        case .count, .ratio, .flag, nil: return shown
        }
    }

    private static func plain(_ number: Decimal) -> String {
        let rounded = number.rounded(to: 6)
        guard rounded == 0, number != 0 else { return "\(rounded)" }
        return number > 0 ? "<0.000001" : ">-0.000001"
    }
}
