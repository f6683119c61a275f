import Foundation
public import Reports

/// Compares the reports of one body for two years, one after the other.
///
/// Whether they are of the same body, and speak for the same, is the caller's to know: never
/// compare a body's own report with one of the whole place.
public struct YearComparison: Sendable {
    private let figures: Figures
    private let before: Figures?

    /// A comparison of a report's figures with those of the year before, if there is one.
    public init(_ figures: Figures, before: Figures?) {
        self.figures = figures
        self.before = before
    }

    /// What came of each rule of two years, B1 to B6 and C4; not applicable without the report of
    /// the year before, or where one of the two forms does not have the cells.
    public func results() -> [Check] {
        let sums = SumCheck(figures: figures, before: before)
        let copied = RuleBook.rule(RuleFamily.copied.rawValue).map(copied)
        return RuleBook.yearComparisons.map(sums.check) + (copied.map { [$0] } ?? [])
    }

    /// B6: too many numbers are those of the year before.
    private func copied(_ rule: Rule) -> Check {
        guard let before else { return .notApplicable(rule) }
        let compared = figures.all.filter { address, figure in
            (figure.reading.value ?? 0) != 0 && (before[address]?.reading.value ?? 0) != 0
        }
        let equal = compared.filter { $0.figure.reading == before[$0.address]?.reading }
        // Few numbers are the same by chance or stay so by their nature.
        guard compared.count >= Self.fewest else { return .notApplicable(rule) }
        return equal.count * 10 >= compared.count * 9
            ? Check(
                rule, .failed, cells: equal.map(\.address),
                .copied(equal: equal.count, compared: compared.count))
            : Check(rule, .passed, cells: compared.map(\.address), .holds(.copied))
    }

    private static let fewest = 8
}
