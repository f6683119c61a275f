import Foundation
import Reports

/// Decides by the arithmetic of table three between several ways to place a row's values.
///
/// A row's parts make its total (A3); the outcomes make the total of the outcomes (A2), and with
/// what is carried over what came in (A1). Only where exactly one way agrees is it taken.
struct RowDecision {
    /// A row whose values were placed, or could be in several ways.
    struct Row {
        let id: String
        /// The ways to place its values: one for a row that is certain.
        var ways: [[Figure]]
        /// The rule that decided, if one had to.
        var rule: String?

        /// Whether its values are placed.
        var isCertain: Bool { ways.count == 1 }
    }

    /// The rows with every decision taken that the rules allow.
    static func decided(_ rows: [Row], edition: Edition) -> [Row] {
        var rows = rows
        for index in rows.indices where !rows[index].isCertain {
            let agreeing = rows[index].ways.filter(sumsUp)
            rows[index].ways = agreeing
            if agreeing.count == 1 { rows[index].rule = "A3" }
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for (rule, terms) in rules(of: edition) {
                let open = terms.filter { term in
                    rows.contains { $0.id == term.row && !$0.isCertain }
                }
                guard open.count == 1,
                    let index = rows.firstIndex(where: { $0.id == open[0].row }),
                    rows[index].ways.count > 1
                else { continue }
                let agreeing = rows[index].ways.filter { way in
                    holds(terms, rows, way, of: open[0].row)
                }
                if !agreeing.isEmpty, agreeing.count < rows[index].ways.count {
                    rows[index].ways = agreeing
                    isChanged = true
                    if agreeing.count == 1 { rows[index].rule = rule }
                }
            }
        }
        return rows
    }

    private typealias Term = (row: String, factor: Int)

    /// A1 and A2 as rows with factors, which make zero in every column.
    private static func rules(of edition: Edition) -> [(String, [Term])] {
        let outcomes = Vocabulary.requestRows.filter { row in
            !["new", "carryin", "done", "carryout"].contains(row.id)
                && (edition == .mixed || row.editions.contains(edition))
        }.map { (row: $0.id, factor: 1) }
        return [
            ("A2", outcomes + [(row: "done", factor: -1)]),
            (
                "A1",
                [
                    (row: "new", factor: 1), (row: "carryin", factor: 1),
                    (row: "done", factor: -1), (row: "carryout", factor: -1),
                ]
            ),
        ]
    }

    /// Whether a row's parts make its total, if it has one; empty cells count nothing.
    static func sumsUp(_ way: [Figure]) -> Bool {
        guard let total = way.last?.reading.value else { return true }
        return way.dropLast().reduce(0) { $0 + ($1.reading.value ?? 0) } == total
    }

    private static func holds(
        _ terms: [Term], _ rows: [Row], _ way: [Figure], of open: String
    ) -> Bool {
        way.indices.allSatisfy { column in
            terms.reduce(0) { sum, term in
                let figures =
                    term.row == open ? way : rows.first { $0.id == term.row }?.ways.first ?? []
                guard figures.indices.contains(column) else { return sum }
                return sum + (figures[column].reading.value ?? 0) * Decimal(term.factor)
            } == 0
        }
    }
}
