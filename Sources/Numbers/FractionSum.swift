/// A sum of many fractions.
///
/// It is kept as an integer of units of the twentieth decimal: exact for integers and decimals, of
/// which nearly all columns of numbers are, and for other fractions as near as twenty decimals
/// allow. An exact sum of thousands of ratios would have thousands of digits.
public struct FractionSum: Sendable {
    private var whole: Int128 = 0
    /// What is not whole, in units of the twentieth decimal.
    private var rest: Int128 = 0
    private var isKept = true

    /// Whether nothing was rounded.
    public private(set) var isExact = true

    /// The sum of nothing.
    public init() {}

    /// Adds a fraction.
    public mutating func add(_ fraction: Fraction) {
        let denominator = fraction.denominator
        guard denominator != 1 else { return whole = sum(whole, fraction.numerator) }
        if let above = Int64(exactly: fraction.numerator), let below = UInt64(exactly: denominator)
        {
            return add(above, over: below)
        }
        let (quotient, remainder) = fraction.numerator.quotientAndRemainder(dividingBy: denominator)
        whole = sum(whole, quotient)
        let (scaled, overflow) = remainder.multipliedReportingOverflow(by: unitsPerWhole)
        guard !overflow else { return isKept = false }
        let (units, left) = scaled.quotientAndRemainder(dividingBy: denominator)
        rest = sum(rest, units)
        if left != 0 { isExact = false }
    }

    /// Adds a fraction of machine integers, which are divided many times faster.
    private mutating func add(_ numerator: Int64, over denominator: UInt64) {
        let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(
            dividingBy: denominator)
        let first = denominator.dividingFullWidth(
            remainder.multipliedFullWidth(by: halfUnitsPerWhole))
        let second = denominator.dividingFullWidth(
            first.remainder.multipliedFullWidth(by: halfUnitsPerWhole))
        let units =
            Int128(first.quotient) &* Int128(halfUnitsPerWhole) &+ Int128(second.quotient)
        whole = sum(whole, numerator < 0 ? -Int128(quotient) : Int128(quotient))
        rest = sum(rest, numerator < 0 ? -units : units)
        if second.remainder != 0 { isExact = false }
    }

    /// Adds an integer.
    public mutating func add(_ integer: Int) { whole = sum(whole, Int128(integer)) }

    private mutating func sum(_ left: Int128, _ right: Int128) -> Int128 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        if overflow { isKept = false }
        return sum
    }

    /// What they add up to; nil where that is too large.
    public var total: Fraction? {
        guard isKept, let whole = Fraction(whole, over: 1) else { return nil }
        return rest == 0 ? whole : Fraction(rest, over: unitsPerWhole).flatMap { whole.plus($0) }
    }

    /// Their sum divided by how many there are; to fifteen decimals where something was rounded,
    /// so that equal means are equal.
    public func mean(of count: Int) -> Fraction? {
        guard count > 0, let mean = total?.over(Fraction(count)) else { return nil }
        return isExact ? mean : Fraction(mean.rounded(to: 15)) ?? mean
    }
}

/// How many units of the twentieth decimal one is.
private let unitsPerWhole: Int128 = 100_000_000_000_000_000_000

/// How many units of the tenth decimal one is: those of the twentieth take two steps.
private let halfUnitsPerWhole: UInt64 = 10_000_000_000
