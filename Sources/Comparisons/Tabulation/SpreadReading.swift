import Deadlines
import Numbers

extension Spread {
    /// The spread of some numbers; nil for none.
    ///
    /// A quartile between two numbers divides the way from one to the other evenly, as
    /// spreadsheets, R and NumPy do unless told otherwise.
    ///
    /// - Parameters:
    ///   - reports: the reports whose numbers they are.
    ///   - numbers: what each report has.
    ///   - pace: what looks at the clock.
    init?(of reports: [Int], _ numbers: ReportNumbers, _ pace: Pace) throws {
        let estimates = numbers.estimates
        var sorted = reports
        try sorted.sort { left, right in
            try pace.step()
            return estimates[left] < estimates[right]
        }
        guard let first = sorted.first, let last = sorted.last,
            let minimum = numbers.exact(first), let maximum = numbers.exact(last)
        else { return nil }
        func quantile(_ quarters: Int) -> Fraction? {
            let (whole, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
            guard let low = numbers.exact(sorted[whole]) else { return nil }
            guard rest > 0, let high = numbers.exact(sorted[whole + 1]) else { return low }
            // Where the way is too long to be divided exactly, its nearer end stands for it.
            return high.minus(low).flatMap { way in
                Fraction(Int128(rest), over: 4).flatMap { way.times($0) }
            }.flatMap { low.plus($0) } ?? (rest > 2 ? high : low)
        }
        guard let lower = quantile(1), let median = quantile(2), let upper = quantile(3)
        else { return nil }
        self.minimum = minimum
        lowerQuartile = lower
        self.median = median
        upperQuartile = upper
        self.maximum = maximum
        mean = try Self.mean(of: sorted, numbers, pace)
    }

    private static func mean(
        of reports: [Int], _ numbers: ReportNumbers, _ pace: Pace
    ) throws -> Fraction? {
        var sum = FractionSum()
        for report in reports {
            try pace.step(numbers.length)
            guard let number = numbers.exact(report) else { return nil }
            sum.add(number)
        }
        return sum.mean(of: reports.count)
    }
}
