/// A sum of many fractions.
///
/// Fractions of one denominator are added up as integers, so that a hundred thousand counts, or
/// shares of a few hundred wholes, cost little. The sum is exact as long as it can be kept; else
/// each fraction is rounded to twenty decimals before it is added.
public struct FractionSum: Sendable {
    /// The sum of the integers among them.
    private var whole: Int128 = 0
    /// For each other denominator, the sum of its numerators.
    private var parts: [Int128: Int128] = [:]
    /// Whether all of them could be added.
    private var isComplete = true

    /// The sum of nothing.
    public init() {}

    /// Adds a fraction.
    public mutating func add(_ fraction: Fraction) {
        if fraction.denominator == 1 {
            whole = sum(of: whole, fraction.numerator)
        } else {
            let known = parts[fraction.denominator] ?? 0
            parts[fraction.denominator] = sum(of: known, fraction.numerator)
        }
    }

    /// Adds an integer.
    public mutating func add(_ integer: Int) { whole = sum(of: whole, Int128(integer)) }

    private mutating func sum(of left: Int128, _ right: Int128) -> Int128 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        if overflow { isComplete = false }
        return sum
    }

    /// What they add up to; nil where that is too large.
    public var total: Fraction? {
        guard isComplete, let whole = Fraction(whole, over: 1) else { return nil }
        var exact: Fraction? = whole
        for (denominator, numerator) in parts {
            exact = exact.flatMap { sum in
                Fraction(numerator, over: denominator).flatMap { sum.plus($0) }
            }
        }
        return exact ?? rounded
    }

    /// The sum with each denominator's part rounded; the numbers stay as near as twenty decimals
    /// allow.
    private var rounded: Fraction? {
        var sum: Int128 = 0
        for (denominator, numerator) in parts {
            let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
            guard let shifted = Self.scaled(quotient),
                let rest = Self.scaled(remainder).map({ $0 / denominator })
            else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(shifted + rest)
            guard !overflow else { return nil }
            sum = next
        }
        return Fraction(sum, over: scale).flatMap { parts in
            Fraction(whole, over: 1).flatMap { $0.plus(parts) }
        }
    }

    private static func scaled(_ integer: Int128) -> Int128? {
        let (product, overflow) = integer.multipliedReportingOverflow(by: scale)
        return overflow ? nil : product
    }
}

/// One unit of the twentieth decimal.
private let scale: Int128 = 100_000_000_000_000_000_000
