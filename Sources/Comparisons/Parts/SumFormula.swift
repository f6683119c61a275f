public import Numbers

/// How a number follows from parts that can be added up over reports.
///
/// The same formula holds for one report and for a group: of a group, each part is the sum over
/// its reports. So a ratio over a group is the sum of what is above over the sum of what is below,
/// never a mean of ratios.
public indirect enum SumFormula: Equatable, Sendable {
    /// The part at a position.
    case part(Int)
    /// The same for every report and every group; nil with too many digits.
    case constant(Fraction?)
    /// A sum.
    case sum(SumFormula, SumFormula)
    /// A difference.
    case difference(SumFormula, SumFormula)
    /// A product.
    case product(SumFormula, SumFormula)
    /// A quotient.
    case quotient(SumFormula, SumFormula)
    /// The negative.
    case negative(SumFormula)
}

/// What came of a calculation.
public enum Outcome: Equatable, Sendable {
    /// A number.
    case number(Fraction)
    /// A divisor was zero.
    case zeroDivisor
    /// It has too many digits to be kept exactly.
    case tooLarge

    /// The number, if it is one.
    public var number: Fraction? {
        if case .number(let number) = self { number } else { nil }
    }
}

extension SumFormula {
    /// The number that follows from parts.
    func outcome(_ part: (Int) -> Fraction?) -> Outcome {
        switch self {
        case .part(let index): part(index).map { .number($0) } ?? .tooLarge
        case .constant(let number): number.map { .number($0) } ?? .tooLarge
        case .sum(let left, let right):
            Self.combined(left.outcome(part), right.outcome(part)) { $0.plus($1) }
        case .difference(let left, let right):
            Self.combined(left.outcome(part), right.outcome(part)) { $0.minus($1) }
        case .product(let left, let right):
            Self.combined(left.outcome(part), right.outcome(part)) { $0.times($1) }
        case .quotient(let left, let right):
            Self.quotient(left.outcome(part), right.outcome(part))
        case .negative(let operand): operand.outcome(part).map(\.negated)
        }
    }

    /// The parts it needs.
    var parts: Set<Int> {
        switch self {
        case .part(let index): [index]
        case .constant: []
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.parts.union(right.parts)
        case .negative(let operand): operand.parts
        }
    }

    /// How many parts, constants and operations it has.
    var length: Int {
        switch self {
        case .part, .constant: 1
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            1 + left.length + right.length
        case .negative(let operand): 1 + operand.length
        }
    }

    // What is combined are outcomes rather than formulas: a formula that is asked twice asks each
    // formula in it twice, and so on, a number of times with as many binary digits as levels.

    private static func combined(
        _ left: Outcome, _ right: Outcome, _ operation: (Fraction, Fraction) -> Fraction?
    ) -> Outcome {
        switch (left, right) {
        case (.number(let left), .number(let right)):
            operation(left, right).map { .number($0) } ?? .tooLarge
        case (.zeroDivisor, _), (_, .zeroDivisor): .zeroDivisor
        case (.tooLarge, _), (_, .tooLarge): .tooLarge
        }
    }

    private static func quotient(_ left: Outcome, _ right: Outcome) -> Outcome {
        if right.number?.isZero == true { return .zeroDivisor }
        return combined(left, right) { $0.over($1) }
    }
}

extension Outcome {
    fileprivate func map(_ transform: (Fraction) -> Fraction) -> Outcome {
        if case .number(let number) = self { .number(transform(number)) } else { self }
    }
}
