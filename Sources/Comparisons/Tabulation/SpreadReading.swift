import Numbers

extension Spread {
    /// The spread of some numbers; nil for none.
    ///
    /// A quartile between two numbers divides the way from one to the other evenly, as
    /// spreadsheets, R and NumPy do unless told otherwise.
    ///
    /// - Parameters:
    ///   - estimates: the numbers in doubles, each with its position.
    ///   - exact: the number at a position.
    init?(
        estimates: [(value: Double, position: Int)], mean isMeanWanted: Bool,
        exact: (Int) -> Fraction?
    ) {
        let sorted = estimates.sorted { $0.value < $1.value }
        guard let first = sorted.first, let last = sorted.last,
            let minimum = exact(first.position), let maximum = exact(last.position)
        else { return nil }
        func quantile(_ quarters: Int) -> Fraction? {
            let (whole, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
            guard let low = exact(sorted[whole].position) else { return nil }
            guard rest > 0, let high = exact(sorted[whole + 1].position) else { return low }
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
        mean = isMeanWanted ? Self.mean(of: sorted.map(\.position), exact: exact) : nil
    }

    private static func mean(of positions: [Int], exact: (Int) -> Fraction?) -> Fraction? {
        var sum = FractionSum()
        for position in positions {
            guard let number = exact(position) else { return nil }
            sum.add(number)
        }
        return sum.total?.over(Fraction(positions.count))
    }
}
