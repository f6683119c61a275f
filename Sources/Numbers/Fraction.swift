public import Foundation

/// A number that is kept exactly, as one integer over another.
///
/// Comparisons that a double cannot decide are decided with it: 1/3 × 3 is 1, and 0.1 + 0.2 is not
/// greater than 0.3.
public struct Fraction: Hashable, Sendable {
    /// The integer above the line; it has the sign.
    public let numerator: Int128
    /// The integer below the line: greater than zero, without a divisor in common with the
    /// numerator.
    public let denominator: Int128

    /// An integer.
    public init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    /// A decimal number; nil if it has too many digits.
    public init?(_ decimal: Decimal) {
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
            let (sum, overflow) = next.addingReportingOverflow(digit)
            guard !overflow else { return nil }
            digits = sum
            if isFraction {
                guard let larger = Self.product(scale, 10) else { return nil }
                scale = larger
            }
        }
        self.init(decimal.isSignMinus ? -digits : digits, over: scale)
    }

    /// One integer over another; nil for a zero divisor, and where one is the least integer, which
    /// has no negative.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator),
            below > 0
        {
            // Most numbers are small, and machine integers are divided many times faster.
            let divisor = Self.greatestCommonDivisor(above.magnitude, below.magnitude)
            guard divisor > 1, let small = Int64(exactly: divisor) else {
                self.numerator = numerator
                self.denominator = denominator
                return
            }
            self.numerator = Int128(above / small)
            self.denominator = Int128(below / small)
            return
        }
        guard numerator != .min, denominator != .min else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        guard let divisor = Int128(exactly: divisor) else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = numerator / divisor * sign
        self.denominator = denominator / divisor * sign
    }

    /// Whether it is zero.
    public var isZero: Bool { numerator == 0 }

    /// The negative.
    public var negated: Fraction { Fraction(-numerator, over: denominator) ?? self }

    /// The sum; nil where it is too large to be kept exactly.
    public func plus(_ other: Fraction) -> Fraction? {
        guard let left = Self.product(numerator, other.denominator),
            let right = Self.product(other.numerator, denominator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow || sum == .min ? nil : Fraction(sum, over: below)
    }

    /// The product; nil where it is too large to be kept exactly.
    public func times(_ other: Fraction) -> Fraction? {
        guard let above = Self.product(numerator, other.numerator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        return Fraction(above, over: below)
    }

    /// The quotient; nil for a zero divisor, and where it is too large to be kept exactly.
    public func over(_ other: Fraction) -> Fraction? {
        guard let above = Self.product(numerator, other.denominator),
            let below = Self.product(denominator, other.numerator)
        else { return nil }
        return Fraction(above, over: below)
    }

    /// Whether it is less than, equal to or greater than another: -1, 0, 1; nil where that is too
    /// large a calculation.
    public func compared(to other: Fraction) -> Int? {
        guard let left = Self.product(numerator, other.denominator),
            let right = Self.product(other.numerator, denominator)
        else { return nil }
        return left < right ? -1 : left > right ? 1 : 0
    }

    /// The number with as many digits as a decimal number holds.
    public var decimal: Decimal {
        var above = Decimal(string: "\(numerator)") ?? 0
        var below = Decimal(string: "\(denominator)") ?? 1
        var quotient = Decimal()
        _ = NSDecimalDivide(&quotient, &above, &below, .plain)
        return quotient
    }

    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
        if let left = Int64(exactly: left), let right = Int64(exactly: right) {
            // The product of machine integers always fits.
            return Int128(left) &* Int128(right)
        }
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        // The least integer has no negative.
        return overflow || product == .min ? nil : product
    }

    private static func greatestCommonDivisor<Integer: FixedWidthInteger & UnsignedInteger>(
        _ left: Integer, _ right: Integer
    ) -> Integer {
        var (larger, smaller) = (left, right)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return max(larger, 1)
    }
}

extension Fraction {
    /// The decimal number nearest to a double that was read from a text of few decimals, or the
    /// shortest that the double prints as; nil if it has too many digits.
    ///
    /// A double of at most fifteen digits stands for one decimal number only, so that of six
    /// decimals is told without printing it.
    public init?(printed value: Double) {
        if let integer = Int(exactly: value) {
            self.init(integer)
            return
        }
        let scaled = (value * 1_000_000).rounded()
        if scaled.magnitude < 1e15, scaled / 1_000_000 == value {
            self.init(Int128(scaled), over: 1_000_000)
            return
        }
        guard let decimal = Decimal(string: "\(value)") else { return nil }
        self.init(decimal)
    }

    /// The difference; nil where it is too large to be kept exactly.
    public func minus(_ other: Fraction) -> Fraction? { plus(other.negated) }

    /// The nearest double.
    public var doubleValue: Double { Double(numerator) / Double(denominator) }

    /// The number with at most some decimals; a half is rounded away from zero.
    ///
    /// - Precondition: `decimals` is from 0 to 18.
    public func rounded(to decimals: Int) -> Decimal {
        precondition((0...18).contains(decimals), "a machine integer has 18 decimals")
        let scale = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
        let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(
            by: UInt128(scale))
        let below = denominator.magnitude
        guard !overflow, scaled < .max - below else { return decimal.rounded(to: decimals) }
        let digits = (scaled + below / 2) / below
        guard let significand = UInt64(exactly: digits) else {
            return decimal.rounded(to: decimals)
        }
        let magnitude = Decimal(
            sign: numerator < 0 ? .minus : .plus, exponent: -decimals,
            significand: Decimal(significand))
        return magnitude
    }
}

extension Decimal {
    /// The number with at most some decimals; a half is rounded away from zero.
    public func rounded(to decimals: Int) -> Decimal {
        var exact = self
        var result = Decimal()
        NSDecimalRound(&result, &exact, decimals, .plain)
        return result
    }
}
