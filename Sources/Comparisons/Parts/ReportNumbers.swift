import Numbers

/// A number of every report of a sample, computed once for all groups.
struct ReportNumbers {
    private let formula: SumFormula
    private let parts: [PartColumn]

    /// For each report, the nearest number in doubles; no number where a divisor is zero.
    ///
    /// Where a part is not known, it means nothing.
    let estimates: [Double]

    init(_ formula: SumFormula, _ parts: [PartColumn], count: Int) {
        self.formula = formula
        self.parts = parts
        estimates = Self.estimates(formula, parts, count)
    }

    /// The number of a report, as exact as it can be kept; nil where there is none.
    func exact(_ report: Int) -> Fraction? {
        formula.outcome { [parts] in parts[$0].fraction(report) }.number
    }

    // MARK: Estimates

    private static func estimates(
        _ formula: SumFormula, _ parts: [PartColumn], _ count: Int
    ) -> [Double] {
        let estimates = { (formula: SumFormula) in Self.estimates(formula, parts, count) }
        return switch formula {
        case .part(let index): parts[index].doubles
        case .constant(let number):
            [Double](repeating: number?.doubleValue ?? .nan, count: count)
        case .sum(let left, let right): zipped(estimates(left), estimates(right), +)
        case .difference(let left, let right): zipped(estimates(left), estimates(right), -)
        case .product(let left, let right): zipped(estimates(left), estimates(right), *)
        case .quotient(let left, let right):
            zipped(estimates(left), estimates(right)) { $1 == 0 ? .nan : $0 / $1 }
        case .negative(let operand): estimates(operand).map { -$0 }
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
