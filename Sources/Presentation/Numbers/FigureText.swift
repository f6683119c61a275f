import Foundation
import Query
import Reports

/// How a number that a query compares is written for people.
enum FigureText {
    /// A number with at most six decimals, of a quotient the percent in brackets.
    ///
    /// What would be rounded to zero is written as less than the smallest number shown: a share
    /// that is not zero must not look like zero.
    static func value(_ number: Decimal, of field: Field) -> String {
        let shown = plain(number)
        guard field.formula.isRelative else { return shown }
        return "\(shown) (\((number * 100).fixed(1)) %)"
    }

    private static func plain(_ number: Decimal) -> String {
        let rounded = number.rounded(to: 6)
        guard rounded == 0, number != 0 else { return "\(rounded)" }
        return number > 0 ? "<0.000001" : ">-0.000001"
    }
}

extension Formula {
    /// Whether its value is a number in relation to another, so that a percent says the same.
    fileprivate var isRelative: Bool {
        switch self {
        case .quotient: true
        case .cell, .tally, .constant, .isZero: false
        case .sum(let parts), .firstKnown(let parts): parts.contains(where: \.isRelative)
        case .difference(let left, let right): left.isRelative || right.isRelative
        case .yearBefore(let operand): operand.isRelative
        }
    }
}
