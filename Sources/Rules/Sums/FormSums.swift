import Algorithms
import Foundation
import Reports

/// Holds a report's tables against the sums that the form demands, A1 to A4, and finds causes.
struct FormSums {
    let figures: Figures
    let edition: Edition

    /// What came of every sum, and what explains the failures.
    func checks() -> Checks {
        let judged = judged()
        let rules = judged.map(\.rule)
        let explanations = CauseFinder(rules: rules, figures: figures).explanations()
        var results = judged.map(\.check)
        for (index, check) in results.enumerated() where check.status == .failed {
            results[index].cause = explanations.firstIndex { $0.explained.contains(check.rule) }
        }
        let ids = Set(rules.map(\.id))
        let others = RuleBook.formSums.filter { !ids.contains($0.id) }
        let skipped = others.uniqued(on: \.id).map(Check.notApplicable)
        return Checks(
            results: results + skipped,
            causes: explanations.map { Cause($0, figures: figures) })
    }

    /// The rules the report's form has, each with what came of it.
    private func judged() -> [(rule: Rule, check: Check)] {
        guard edition == .mixed else {
            return RuleBook.sums(of: edition).map { ($0, check($0)) }
        }
        // Of a mixed report each rule whose cells were found.
        let found = RuleBook.formSums.map { ($0, check($0)) }
            .filter { $0.1.status != .notApplicable }
        var judged: [(rule: Rule, check: Check)] = []
        for (rule, check) in found {
            guard let index = judged.firstIndex(where: { $0.rule.id == rule.id }) else {
                judged.append((rule, check))
                continue
            }
            // Both divisions of other handling are printed: one that fits is right.
            let other = judged[index].check
            if check.status == .passed {
                judged[index] = (rule, check)
            } else if other.status != .passed, other.status != check.status {
                judged[index].check = Check(rule, .undetermined, .mixedForms(rule.family))
            }
        }
        return judged
    }

    private func check(_ rule: Rule) -> Check {
        SumCheck(figures: figures).check(rule)
    }
}

extension SumCheck {
    /// What came of a rule, in words.
    func check(_ rule: Rule) -> Check {
        let outcome = outcome(of: rule)
        switch outcome.status {
        case .passed: return Check(rule, .passed, .holds(rule.family))
        case .notApplicable: return .notApplicable(rule)
        case .undetermined:
            return Check(
                rule, .undetermined,
                .open(
                    rule.family, missing: outcome.missing.count, implied: outcome.implied?.value),
                implied: outcome.implied.map { [$0] } ?? [])
        case .failed:
            let signs: [RuleRelation: String] = [.equal: "≠", .atLeast: "<", .atMost: ">"]
            return Check(
                rule, .failed,
                .differs(
                    rule.family, left: printed(rule.left),
                    sign: rule.relation.flatMap { signs[$0] } ?? "", right: printed(rule.right)))
        }
    }

    /// A sum with its numbers; of a long one only those that count.
    private func printed(_ terms: [RuleTerm]) -> String {
        let values = terms.map { figure(of: $0)?.reading.value.map { "\($0)" } ?? "·" }
        let shown = values.count > 2 ? values.filter { $0 != "0" } : values
        return shown.isEmpty ? "0" : shown.joined(separator: " + ")
    }
}

extension Cause {
    fileprivate init(_ explanation: CauseFinder.Explanation, figures: Figures) {
        let ways = explanation.ways
        let cells = ways.first?.map(\.cell) ?? []
        let message: RuleMessage
        if ways.count > 1 {
            message = .severalCauses(count: ways.count)
        } else if let value = ways.first?.first, cells.count == 1 {
            message = .cellCause(
                cell: value.cell, printed: figures[value.cell]?.raw ?? "", implied: value.value)
        } else if let first = cells.first, Set(cells.map(\.cell.row)).count == 1 {
            message = .rowCause(row: first)
        } else if let first = cells.first, Set(cells.map(\.cell.column)).count == 1 {
            message = .columnCause(column: first)
        } else {
            message = .cellsCause(count: cells.count)
        }
        self.init(
            alternatives: ways.map { $0.map(\.cell) },
            implied: ways.count == 1 ? ways[0] : [],
            chinese: message.chinese, english: message.english)
    }
}

extension CellAddress {
    /// The labels of row and column, as sentences name a cell.
    var labels: String { "\(Vocabulary.rowLabel(of: self)).\(Vocabulary.columnLabel(of: self))" }
}
