import Foundation

/// A number that is kept exactly, as one integer over another.
///
/// Comparisons that a double cannot decide are decided with it: 1/3 × 3 is 1, and 0.1 + 0.2 is not
/// greater than 0.3.
struct Fraction: Equatable {
    private let numerator: Int128
    /// Greater than zero; without a divisor in common with the numerator.
    private let denominator: Int128

    /// An integer.
    init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    /// A decimal number; nil if it has too many digits.
    init?(_ decimal: Decimal) {
        var digits: Int128 = 0
        var scale: Int128 = 1
        var isFraction = false
        for character in "\(decimal.magnitude)".unicodeScalars {
            if character == "." {
                isFraction = true
                continue
            }
            guard let digit = Int128(String(character)), let next = Self.product(digits, 10)
            else { return nil }
            digits = next + digit
            if isFraction {
                guard let larger = Self.product(scale, 10) else { return nil }
                scale = larger
            }
        }
        self.init(decimal.isSignMinus ? -digits : digits, over: scale)
    }

    /// One integer over another; nil for a zero divisor.
    private init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        guard let divisor = Int128(exactly: divisor) else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = numerator / divisor * sign
        self.denominator = denominator / divisor * sign
    }

    /// Whether it is zero.
    var isZero: Bool { numerator == 0 }

    /// The negative.
    var negated: Fraction { Fraction(-numerator, over: denominator) ?? self }

    /// The sum; nil where it is too large to be kept exactly.
    func plus(_ other: Fraction) -> Fraction? {
        guard let left = Self.product(numerator, other.denominator),
            let right = Self.product(other.numerator, denominator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow || sum == .min ? nil : Fraction(sum, over: below)
    }

    /// The product; nil where it is too large to be kept exactly.
    func times(_ other: Fraction) -> Fraction? {
        guard let above = Self.product(numerator, other.numerator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        return Fraction(above, over: below)
    }

    /// The quotient; nil for a zero divisor, and where it is too large to be kept exactly.
    func over(_ other: Fraction) -> Fraction? {
        guard let above = Self.product(numerator, other.denominator),
            let below = Self.product(denominator, other.numerator)
        else { return nil }
        return Fraction(above, over: below)
    }

    /// Whether it is less than, equal to or greater than another: -1, 0, 1; nil where that is too
    /// large a calculation.
    func compared(to other: Fraction) -> Int? {
        guard let left = Self.product(numerator, other.denominator),
            let right = Self.product(other.numerator, denominator)
        else { return nil }
        return left < right ? -1 : left > right ? 1 : 0
    }

    /// The number with as many digits as a decimal number holds.
    var decimal: Decimal {
        var above = Decimal(string: "\(numerator)") ?? 0
        var below = Decimal(string: "\(denominator)") ?? 1
        var quotient = Decimal()
        _ = NSDecimalDivide(&quotient, &above, &below, .plain)
        return quotient
    }

    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        // The least integer has no negative.
        return overflow || product == .min ? nil : product
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (larger, smaller) = (left, right)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}
