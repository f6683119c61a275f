import Foundation
import Reports

/// Decides by the arithmetic of table three between several ways to divide the values of rows.
///
/// Every way makes its row's total (A3). The outcomes make the total of the outcomes (A2), and with
/// what is carried over what came in (A1), in every column: where only one way of a row can do
/// so, it is taken. A rule of which a row or a value is missing decides nothing.
struct RowDecision {
    /// A row whose values were read, or could be in several ways.
    struct Row {
        let id: String
        /// The ways to divide its values: one for a row that is certain.
        var ways: [[Figure]]
        /// The rule that decided, if one had to.
        var rule: String?

        /// Whether its values are known.
        var isCertain: Bool { ways.count == 1 }
    }

    /// How many sums of ways are looked at for one rule.
    private static let mostSums = 20_000

    /// The rows with every decision taken that the rules allow.
    static func decided(_ rows: [Row], edition: Edition) -> [Row] {
        var rows = rows
        for index in rows.indices where rows[index].isCertain {
            rows[index].rule = RuleFamily.applicants.rawValue
        }
        // Each round decides a row at least, or is the last.
        var isChanged = true
        var rounds = 0
        while isChanged, rounds < 8 {
            isChanged = false
            rounds += 1
            for (rule, terms) in rules(of: edition) where apply(rule, terms, to: &rows) {
                isChanged = true
            }
        }
        return rows
    }

    private typealias Term = (row: String, factor: Int)

    /// A1 and A2 as rows with factors, which make zero in every column.
    private static func rules(of edition: Edition) -> [(String, [Term])] {
        let outcomes = Vocabulary.requestRows.filter { row in
            !FormID.flows.contains(row.id)
                && (edition == .mixed || row.editions.contains(edition))
        }.map { (row: $0.id, factor: 1) }
        return [
            (
                RuleFamily.balance.rawValue,
                zip(FormID.flows, [1, 1, -1, -1]).map { (row: $0, factor: $1) }
            ),
            (RuleFamily.outcomes.rawValue, outcomes + [(row: FormID.answered, factor: -1)]),
        ]
    }

    /// Drops the ways with which a rule cannot hold; returns whether there were any.
    private static func apply(_ rule: String, _ terms: [Term], to rows: inout [Row]) -> Bool {
        let places = terms.map { term in rows.firstIndex { $0.id == term.row } }
        guard !places.contains(nil) else { return false }
        var open: [(row: Int, ways: [[Int]])] = []
        var rest = [Int](repeating: 0, count: Vocabulary.requestColumns.count)
        for (place, term) in zip(places.compactMap(\.self), terms) {
            let ways = rows[place].ways.map { $0.compactMap(\.count).map { $0 * term.factor } }
            guard !ways.isEmpty, ways.allSatisfy({ $0.count == rest.count }) else { return false }
            if ways.count == 1 {
                rest = sum(rest, ways[0])
            } else {
                open.append((place, ways))
            }
        }
        guard !open.isEmpty, let kept = possible(open.map(\.ways), with: rest) else { return false }
        var isChanged = false
        for ((row, ways), kept) in zip(open, kept) where !kept.isEmpty && kept.count < ways.count {
            rows[row].ways = kept.map { rows[row].ways[$0] }
            if kept.count == 1 { rows[row].rule = rule }
            isChanged = true
        }
        return isChanged
    }

    /// For each row the ways that make zero with some ways of the others; nil where there are
    /// too many to look at.
    private static func possible(_ ways: [[[Int]]], with rest: [Int]) -> [[Int]]? {
        var before: [Set<[Int]>] = [[rest]]
        for row in ways {
            let last = before[before.count - 1]
            guard last.count * row.count <= mostSums else { return nil }
            before.append(Set(last.flatMap { sum in row.map { Self.sum(sum, $0) } }))
        }
        var behind: Set<[Int]> = [[Int](repeating: 0, count: rest.count)]
        var kept: [[Int]] = []
        for (index, row) in ways.enumerated().reversed() {
            // What is left to make zero, before and with each way.
            guard before[index].count * row.count <= mostSums,
                behind.count * row.count <= mostSums
            else { return nil }
            kept.append(
                row.indices.filter { way in
                    before[index].contains { behind.contains(sum($0, row[way]).map { -$0 }) }
                })
            behind = Set(behind.flatMap { sum in row.map { Self.sum(sum, $0) } })
        }
        return kept.reversed()
    }

    private static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
        zip(left, right).map { $0 &+ $1 }
    }
}

extension Figure {
    /// The number as a count, if it is one that a table can hold.
    fileprivate var count: Int? {
        guard let value = reading.value, value >= 0, value < 1_000_000_000_000 else { return nil }
        let count = Int(truncating: value as NSNumber)
        return Decimal(count) == value ? count : nil
    }
}
