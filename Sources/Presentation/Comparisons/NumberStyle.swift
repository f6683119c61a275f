import Comparisons
import Foundation
import Numbers
import Query
import Reports

/// How the numbers of a column are written for people.
enum NumberStyle: Equatable, Sendable {
    /// A count: whole, or with some decimals where it is a mean.
    case count
    /// An amount in 万元.
    case money
    /// A share, as a percentage.
    case percentage
    /// Any other ratio.
    case ratio

    /// The style of a compared number.
    init(_ number: ComparedNumber, _ nature: Decomposition.Nature) {
        switch number.field?.entry?.unit {
        case .share, .change, .flag: self = .percentage
        case .tenThousandYuan, .unstatedMoney: self = .money
        case .count: self = .count
        case .ratio: self = .ratio
        case nil: self = nature == .additive ? .count : .ratio
        }
    }

    /// How many decimals are shown at most.
    var decimals: Int {
        switch self {
        case .count: 2
        case .money, .ratio: 4
        case .percentage: 1
        }
    }

    /// The number as it is written; one that is not zero never looks like zero.
    func text(_ number: Fraction) -> String {
        guard self != .percentage else {
            let percent = number.times(Fraction(100)) ?? number
            return Self.text(percent, decimals, isFixed: true) + "%"
        }
        return Self.text(number, decimals, isFixed: false)
    }

    private static func text(_ number: Fraction, _ decimals: Int, isFixed: Bool) -> String {
        let rounded = number.rounded(to: decimals)
        guard rounded == 0, !number.isZero else {
            return isFixed ? rounded.fixed(decimals) : "\(rounded)"
        }
        return Decimal.nearZero(decimals, isNegative: number.numerator < 0)
    }
}
