import Deadlines
import Numbers

/// A number of every report of a sample, computed once for all groups.
struct ReportNumbers {
    private let formula: SumFormula
    private let parts: [PartColumn]

    /// For each report, the nearest number in doubles; no number where a divisor is zero.
    ///
    /// Where a part is not known, it means nothing.
    let estimates: [Double]

    /// How many calculations one number takes.
    let length: Int

    init(
        _ formula: SumFormula, _ parts: [PartColumn], count: Int, within deadline: Deadline
    ) throws {
        self.formula = formula
        self.parts = parts
        length = formula.length
        estimates = try Self.estimates(formula, parts, count, deadline)
    }

    /// The number of a report, as exact as it can be kept; nil where there is none.
    func exact(_ report: Int) -> Fraction? {
        formula.outcome { [parts] in parts[$0].fraction(report) }.number
    }

    // MARK: Estimates

    private static func estimates(
        _ formula: SumFormula, _ parts: [PartColumn], _ count: Int, _ deadline: Deadline
    ) throws -> [Double] {
        try deadline.check()
        let estimates = { (formula: SumFormula) in
            try Self.estimates(formula, parts, count, deadline)
        }
        return switch formula {
        case .part(let index): parts[index].doubles
        case .constant(let number):
            [Double](repeating: number?.doubleValue ?? .nan, count: count)
        case .sum(let left, let right): try zipped(estimates(left), estimates(right), +)
        case .difference(let left, let right): try zipped(estimates(left), estimates(right), -)
        case .product(let left, let right): try zipped(estimates(left), estimates(right), *)
        case .quotient(let left, let right):
            try zipped(estimates(left), estimates(right)) { $1 == 0 ? .nan : $0 / $1 }
        case .negative(let operand): try estimates(operand).map { -$0 }
        }
    }

    private static func zipped(
        _ left: [Double], _ right: [Double], _ operation: (Double, Double) -> Double
    ) -> [Double] {
        zip(left, right).map(operation)
    }
}

extension PartColumn {
    /// The numbers in doubles.
    fileprivate var doubles: [Double] {
        switch values {
        case .integers(let values): values.map(Double.init)
        case .fractions(let values): values.map(\.doubleValue)
        }
    }
}
