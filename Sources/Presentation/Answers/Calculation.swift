import Answers
import Foundation
import Numbers
import Query
import Reports

/// A calculation of a query, as it comes out for a hit.
///
/// For people to look at: the index has judged it exactly, this is rounded.
struct Calculation: Equatable {
    /// The calculation with its fields by their labels.
    let caption: String
    /// Its value; nothing where a figure is missing or a divisor is zero.
    let value: String?

    /// The calculations that a query compares or orders by, of a hit, each once: no plain fields,
    /// no constants, and nothing that counts texts, which a hit does not say.
    static func all(
        of hit: Hit, in query: CompiledQuery, language: MessageLanguage
    ) -> [Calculation] {
        let figures = Dictionary(hit.figures.map { ($0.field, $0.value) }) { first, _ in first }
        var found: [Calculation] = []
        let numbers = query.condition.comparisons + [query.sort?.number].compactMap(\.self)
        for number in numbers where number.isCalculation {
            let calculation = Calculation(
                caption: FieldCaption.text(number, in: language),
                value: number.value(figures).map { Self.text($0, isShare: number.isShare) })
            if !found.contains(calculation) { found.append(calculation) }
        }
        return found
    }

    /// At most four decimals; of a share also in percent.
    private static func text(_ value: Decimal, isShare: Bool) -> String {
        let text = value.brief(4)
        return isShare ? "\(text) (\((value * 100).fixed(1)) %)" : text
    }
}

extension NumericExpression {
    /// Whether it is worked out of several numbers that a hit says.
    fileprivate var isCalculation: Bool {
        switch self {
        case .constant, .field, .occurrences, .substitute: false
        case .negative(let operand): operand.isCalculation
        case .sum, .difference, .product, .quotient:
            countedTexts.isEmpty && !fields.isEmpty
        }
    }

    /// Whether it divides numbers of the same kind, so that a percentage says something.
    fileprivate var isShare: Bool {
        if case .quotient = self { true } else { false }
    }

    /// Its value for some figures; nothing where one is missing or a divisor is zero.
    fileprivate func value(_ figures: [Field: Decimal?]) -> Decimal? {
        func both(_ left: Self, _ right: Self, _ join: (Decimal, Decimal) -> Decimal?) -> Decimal? {
            guard let first = left.value(figures), let second = right.value(figures) else {
                return nil
            }
            return join(first, second)
        }
        return switch self {
        case .constant(let number): number
        case .field(let field): figures[field] ?? nil
        case .substitute(let field, let number): (figures[field] ?? nil) ?? number
        case .negative(let operand): operand.value(figures).map { -$0 }
        case .sum(let left, let right): both(left, right, +)
        case .difference(let left, let right): both(left, right, -)
        case .product(let left, let right): both(left, right, *)
        case .quotient(let left, let right): both(left, right) { $1 == 0 ? nil : $0 / $1 }
        case .occurrences: nil
        }
    }
}
