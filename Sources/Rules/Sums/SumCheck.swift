import Foundation
import Reports

/// Holds figures against a rule that compares two sums.
struct SumCheck {
    /// The figures of the report.
    let figures: Figures
    /// Those of the same body's report for the year before.
    var before: Figures?

    /// What is known of the difference between the two sums of a rule.
    struct Outcome: Equatable {
        /// Whether the rule holds.
        let status: Check.Status
        /// The terms without a number.
        let missing: [RuleTerm]
        /// The value of the only missing cell, where the rule leaves just one.
        let implied: ImpliedValue?

        static let notApplicable = Outcome(
            status: .notApplicable, missing: [], implied: nil)
    }

    /// Judges a rule.
    ///
    /// A missing count is not zero, but it is not below zero either: parts that already exceed
    /// their total break the rule whatever the missing ones are.
    func outcome(of rule: Rule) -> Outcome {
        guard let relation = rule.relation else { return .notApplicable }
        guard let left = sum(rule.left), let right = sum(rule.right),
            !(left.isStruckOut && right.isStruckOut)
        else { return .notApplicable }
        let difference = left.known - right.known
        let lowest = right.missing.isEmpty && left.isBounded ? difference : nil
        let highest = left.missing.isEmpty && right.isBounded ? difference : nil
        let status: Check.Status
        switch relation {
        case .equal:
            if let lowest, let highest, lowest == 0, highest == 0 {
                status = .passed
            } else {
                status = (lowest ?? 0) > 0 || (highest ?? 0) < 0 ? .failed : .undetermined
            }
        case .atLeast:
            status =
                if let lowest, lowest >= 0 { .passed } else {
                    (highest ?? 0) < 0 ? .failed : .undetermined
                }
        case .atMost:
            status =
                if let highest, highest <= 0 { .passed } else {
                    (lowest ?? 0) > 0 ? .failed : .undetermined
                }
        }
        let missing = left.missing + right.missing
        return Outcome(
            status: status, missing: missing,
            implied: relation == .equal && status == .undetermined && missing.count == 1
                ? Self.implied(missing[0], left.missing.isEmpty ? difference : -difference) : nil)
    }

    private static func implied(_ term: RuleTerm, _ value: Decimal) -> ImpliedValue? {
        guard term.coefficient == 1, term.year == .this else { return nil }
        return ImpliedValue(cell: term.cell, value: value)
    }

    /// One side of a rule; nil where a form does not have its cells.
    private func sum(_ terms: [RuleTerm]) -> Sum? {
        var sum = Sum()
        for term in terms {
            guard let figure = figure(of: term) else { return nil }
            sum.add(figure, term)
        }
        return sum
    }

    /// The figure of a term, from the report of its year.
    func figure(of term: RuleTerm) -> Figure? {
        term.year == .this ? figures[term.cell] : before?[term.cell]
    }
}

/// One side of a rule, as far as it is known.
private struct Sum {
    var known: Decimal = 0
    var missing: [RuleTerm] = []
    /// Whether every cell is struck out.
    var isStruckOut = true
    /// Whether the missing cells can only add to what is known.
    var isBounded = true

    mutating func add(_ figure: Figure, _ term: RuleTerm) {
        if figure.reading != .notApplicable { isStruckOut = false }
        guard let value = figure.reading.value else {
            missing.append(term)
            if term.cell.mayBeNegative { isBounded = false }
            return
        }
        known += value * Decimal(term.coefficient)
    }
}

extension CellAddress {
    /// Whether the number may lawfully be below zero: only what changed against the year before.
    var mayBeNegative: Bool { cell.column == "change" }
}
