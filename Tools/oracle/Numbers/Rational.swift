import Foundation

/// A number kept exactly as one integer over another, of whatever size.
///
/// Small ones are kept in machine integers; nothing else is done for speed.
struct Rational {
    private enum Form {
        /// Numerator and denominator, the latter greater than zero.
        case small(Int, Int)
        case large(BigInteger, BigInteger)
    }

    private let form: Form

    private init(_ form: Form) { self.form = form }

    /// An integer.
    init(_ integer: Int) { form = .small(integer, 1) }

    /// A decimal number as it is printed: `-12.50`; nil if it is none.
    init?(_ text: String) {
        var digits = text[...]
        let isNegative = digits.hasPrefix("-")
        if isNegative { digits.removeFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        var number = Rational(0)
        let ten = Rational(10)
        for character in parts.joined() {
            guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
            number = number * ten + Rational(digit)
        }
        let decimals = parts.count == 2 ? parts[1].count : 0
        for _ in 0..<decimals {
            guard let shifted = number / ten else { return nil }
            number = shifted
        }
        self = isNegative ? -number : number
    }

    /// A decimal number.
    init?(_ decimal: Decimal) { self.init("\(decimal)") }

    private var numerator: BigInteger {
        switch form {
        case .small(let numerator, _): BigInteger(numerator)
        case .large(let numerator, _): numerator
        }
    }

    private var denominator: BigInteger {
        switch form {
        case .small(_, let denominator): BigInteger(denominator)
        case .large(_, let denominator): denominator
        }
    }

    /// -1, 0 or 1.
    var sign: Int {
        switch form {
        case .small(let numerator, _): numerator.signum()
        case .large(let numerator, _): numerator.sign
        }
    }

    /// About as large a double.
    var double: Double { numerator.double / denominator.double }

    // MARK: Calculations

    static prefix func - (operand: Rational) -> Rational {
        if case .small(let numerator, let denominator) = operand.form, numerator != .min {
            return Rational(.small(-numerator, denominator))
        }
        return Rational(.large(-operand.numerator, operand.denominator))
    }

    static func + (left: Rational, right: Rational) -> Rational {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
            let (first, overflow) = a.multipliedReportingOverflow(by: d)
            let (second, overflow2) = c.multipliedReportingOverflow(by: b)
            let (below, overflow3) = b.multipliedReportingOverflow(by: d)
            let (above, overflow4) = first.addingReportingOverflow(second)
            if !overflow && !overflow2 && !overflow3 && !overflow4 { return small(above, below) }
        }
        return Rational(
            .large(
                left.numerator * right.denominator + right.numerator * left.denominator,
                left.denominator * right.denominator))
    }

    static func - (left: Rational, right: Rational) -> Rational { left + -right }

    static func * (left: Rational, right: Rational) -> Rational {
        if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form {
            let (above, overflow) = a.multipliedReportingOverflow(by: c)
            let (below, overflow2) = b.multipliedReportingOverflow(by: d)
            if !overflow && !overflow2 { return small(above, below) }
        }
        return Rational(
            .large(left.numerator * right.numerator, left.denominator * right.denominator))
    }

    /// The quotient; nil for a zero divisor.
    static func / (left: Rational, right: Rational) -> Rational? {
        guard right.sign != 0 else { return nil }
        if case .small(let numerator, let denominator) = right.form, numerator != .min {
            return left
                * Rational(.small(denominator * numerator.signum(), Int(numerator.magnitude)))
        }
        let isNegative = right.sign < 0
        return left
            * Rational(
                .large(
                    isNegative ? -right.denominator : right.denominator,
                    isNegative ? -right.numerator : right.numerator))
    }

    /// A fraction in lowest terms, so that most numbers stay small.
    private static func small(_ numerator: Int, _ denominator: Int) -> Rational {
        var (larger, smaller) = (numerator.magnitude, denominator.magnitude)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        guard let divisor = Int(exactly: larger), divisor > 1 else {
            return Rational(.small(numerator, denominator))
        }
        return Rational(.small(numerator / divisor, denominator / divisor))
    }
}

extension Rational: Comparable {
    static func == (left: Rational, right: Rational) -> Bool { left.order(to: right) == 0 }

    static func < (left: Rational, right: Rational) -> Bool { left.order(to: right) < 0 }

    private func order(to other: Rational) -> Int {
        if case .small(let a, let b) = form, case .small(let c, let d) = other.form {
            let (first, overflow) = a.multipliedReportingOverflow(by: d)
            let (second, overflow2) = c.multipliedReportingOverflow(by: b)
            if !overflow && !overflow2 { return first < second ? -1 : first > second ? 1 : 0 }
        }
        return (numerator * other.denominator - other.numerator * denominator).sign
    }
}
