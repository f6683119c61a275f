import Foundation
import Numbers
import Reports

/// Finds the smallest change of the tables that makes failed sums hold.
///
/// In this order: one cell; a row or a column left at zero, or two cells; then single cells that
/// several failed sums agree on, each for itself. What is left unexplained stays so.
struct CauseFinder {
    /// The sums that a report was held against.
    let rules: [Rule]
    let figures: Figures

    /// A cause and the ids of the failed rules it explains.
    struct Explanation: Equatable {
        /// The ways out, each with what its cells would hold.
        let ways: [[ImpliedValue]]
        let explained: Set<String>
    }

    /// The causes of all failures, in printed order.
    func explanations() -> [Explanation] {
        // The blocks of table four and table three share no cell.
        let parts = Dictionary(grouping: rules) { rule in
            rule.cells.first.map { $0.cell.table == .requests ? "" : $0.cell.row } ?? ""
        }
        return parts.values.flatMap { explanations(of: $0) }.sorted { left, right in
            guard let first = left.ways.first?.first, let second = right.ways.first?.first
            else { return false }
            return first.cell < second.cell
        }
    }

    private func explanations(of rules: [Rule]) -> [Explanation] {
        let residuals = Residuals(rules, figures: figures)
        let broken = residuals.broken
        guard !broken.isEmpty else { return [] }
        let ids = Set(broken.map { residuals.equations[$0].rule.id })
        let singles = ways(cells(of: broken[0], in: residuals).map { [$0] }, broken, residuals)
        if !singles.isEmpty { return [Explanation(ways: singles, explained: ids)] }
        let small = ways(lines + pairs(broken, residuals), broken, residuals)
        if !small.isEmpty { return [Explanation(ways: small, explained: ids)] }
        return agreements(broken, residuals)
    }

    // MARK: Ways out

    /// Those of some sets of cells whose change makes every rule hold.
    private func ways(
        _ candidates: [[CellAddress]], _ broken: [Int], _ residuals: Residuals
    ) -> [[ImpliedValue]] {
        var found: [[ImpliedValue]] = []
        for cells in candidates {
            let touched = Set(cells.flatMap(residuals.equations(with:)))
            guard broken.allSatisfy(touched.contains), let changes = residuals.changes(of: cells),
                let way = way(changes), !found.contains(way), breaksNothing(way)
            else { continue }
            found.append(way)
        }
        return found
    }

    /// The new values of the cells that change, if cells may hold them.
    private func way(_ changes: [CellAddress: Decimal]) -> [ImpliedValue]? {
        var values: [ImpliedValue] = []
        for (cell, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
            guard let value = figures[cell]?.reading.value, value + change >= 0,
                (value + change).isWhole
            else { return nil }
            values.append(ImpliedValue(cell: cell, value: value + change))
        }
        return values.isEmpty ? nil : values
    }

    /// Whether no rule fails once the cells have changed, those with missing cells included.
    private func breaksNothing(_ way: [ImpliedValue]) -> Bool {
        var changed = figures
        for value in way {
            changed[value.cell] = Figure(reading: .value(value.value), raw: "", place: nil)
        }
        let cells = Set(way.map(\.cell))
        let check = SumCheck(figures: changed)
        return rules.filter { !cells.isDisjoint(with: $0.cells) }
            .allSatisfy { check.outcome(of: $0).status != .failed }
    }

    // MARK: Candidates

    private func cells(of equation: Int, in residuals: Residuals) -> [CellAddress] {
        residuals.equations[equation].coefficients.keys.sorted()
    }

    /// The rows and columns of table three that hold nothing but zeros.
    private var lines: [[CellAddress]] {
        let cells = figures.all.map(\.address).filter { $0.cell.table == .requests }
        let rows = Dictionary(grouping: cells, by: \.cell.row)
        let columns = Dictionary(grouping: cells, by: \.cell.column)
        return (Array(rows.values) + Array(columns.values)).filter { line in
            line.allSatisfy { figures[$0]?.reading.value == 0 }
        }.sorted { $0[0] < $1[0] }
    }

    /// Pairs of cells that together stand in every broken equation.
    private func pairs(_ broken: [Int], _ residuals: Residuals) -> [[CellAddress]] {
        var pairs: Set<[CellAddress]> = []
        for first in cells(of: broken[0], in: residuals) {
            let touched = Set(residuals.equations(with: first))
            let rest = broken.filter { !touched.contains($0) }
            let partners =
                rest.isEmpty
                ? Set(touched.flatMap { cells(of: $0, in: residuals) })
                : Set(cells(of: rest[0], in: residuals))
            for second in partners where second != first {
                pairs.insert([first, second].sorted())
            }
        }
        return pairs.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Single cells that all their rules, two at least, would change by the same.
    private func agreements(_ broken: [Int], _ residuals: Residuals) -> [Explanation] {
        let candidates = Set(broken.flatMap { cells(of: $0, in: residuals) }).sorted()
        let agreed = candidates.compactMap { cell -> Explanation? in
            let rules = residuals.equations(with: cell)
            guard rules.count > 1, rules.allSatisfy(broken.contains),
                let changes = residuals.changes(of: [cell]), let way = way(changes),
                breaksNothing(way)
            else { return nil }
            return Explanation(
                ways: [way], explained: Set(rules.map { residuals.equations[$0].rule.id }))
        }
        // Two that share a rule contradict each other: neither is certain.
        return agreed.filter { one in
            agreed.allSatisfy { $0 == one || $0.explained.isDisjoint(with: one.explained) }
        }
    }
}

extension Decimal {
    /// Whether nothing stands behind the decimal point.
    var isWhole: Bool { rounded(to: 0) == self }
}
