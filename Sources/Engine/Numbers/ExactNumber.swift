import Numbers

/// A number that can be calculated exactly for one report at a time.
///
/// It holds the columns it needs, so that asking it for many reports costs no look-ups.
indirect enum ExactNumber {
    /// A column whose numbers are integers or decimals as they were printed.
    case column(NumberColumn)
    /// The same for every report; nil if it has too many digits.
    case constant(Fraction?)
    /// The sum of all; never empty.
    case sum([ExactNumber])
    /// The product.
    case product(ExactNumber, ExactNumber)
    /// The quotient.
    case quotient(ExactNumber, ExactNumber)
    /// The negative.
    case negative(ExactNumber)
    /// The first that is not missing, each with the slots in which it is.
    case firstKnown([(number: ExactNumber, missing: Bitmap)])
    /// 1 for zero, 0 for another number.
    case isZero(ExactNumber)
    /// The number of another slot; -1 for none.
    case gathered(ExactNumber, from: [Int32])

    /// The number of a report; nil where it is missing or has too many digits.
    func value(of slot: Int) -> Fraction? {
        switch self {
        case .column(let column): return Self.printed(column, slot)
        case .constant(let value): return value
        case .sum(let parts):
            return parts.dropFirst().reduce(parts[0].value(of: slot)) { sum, part in
                guard let sum, let next = part.value(of: slot) else { return nil }
                return sum.plus(next)
            }
        case .product(let left, let right):
            guard let left = left.value(of: slot), let right = right.value(of: slot)
            else { return nil }
            return left.times(right)
        case .quotient(let left, let right):
            guard let left = left.value(of: slot), let right = right.value(of: slot)
            else { return nil }
            return left.over(right)
        case .negative(let operand): return operand.value(of: slot)?.negated
        case .firstKnown(let parts):
            return parts.first { !$0.missing[slot] }?.number.value(of: slot)
        case .isZero(let operand):
            return operand.value(of: slot).map { Fraction($0.isZero ? 1 : 0) }
        case .gathered(let operand, let slots):
            return slots[slot] < 0 ? nil : operand.value(of: Int(slots[slot]))
        }
    }

    private static func printed(_ column: NumberColumn, _ slot: Int) -> Fraction? {
        guard !column.missing[slot] else { return nil }
        return Fraction(printed: column.values[slot])
    }
}
