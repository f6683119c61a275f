import Foundation
import Reports

/// A unit of money as cells and headings print it.
enum AmountUnit: Equatable, Sendable {
    /// One of the two units that amounts are kept in, and how many of it the printed one is.
    case yuan(MoneyUnit, factor: Decimal)

    /// Another currency: what it is worth the report does not say.
    case foreign

    /// The unit that amounts are kept in; nil for another currency.
    var unit: MoneyUnit? {
        if case .yuan(let unit, _) = self { unit } else { nil }
    }

    /// The unit that a heading states: （单位：万元）; nil without one, and for several.
    init?(heading: String) {
        if CellVocabulary.foreignCurrencies.contains(where: heading.includes) {
            self = .foreign
            return
        }
        guard let found = CellVocabulary.moneyUnits.first(where: { heading.includes($0.word) })
        else {
            return nil
        }
        let rest = heading.components(separatedBy: found.word)
        guard !rest.contains(where: { $0.includes(CellVocabulary.yuan) }) else { return nil }
        self = found.unit
    }

    /// Takes the unit that a text ends with: 3.2万元, 5元整.
    static func take(from text: inout ArraySlice<Character>) -> AmountUnit? {
        var rest = text
        for word in CellVocabulary.amountEndings where rest.hasSuffix(word) {
            rest.removeLast(word.count)
            break
        }
        let found: (word: String, unit: AmountUnit)? =
            CellVocabulary.foreignCurrencies.first { rest.hasSuffix($0) }.map { ($0, .foreign) }
            ?? CellVocabulary.moneyUnits.first { rest.hasSuffix($0.word) }
        guard let found else { return nil }
        rest.removeLast(found.word.count)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        text = rest
        return found.unit
    }
}

extension ArraySlice<Character> {
    /// Whether the last characters are those of a text.
    func hasSuffix(_ suffix: String) -> Bool {
        self.suffix(suffix.count).elementsEqual(suffix)
    }
}
