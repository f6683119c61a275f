import Foundation
import Reports

/// The sums of a report whose cells all have numbers, each as how far it is from holding.
///
/// Changing a cell by an amount changes the residual of each of its rules by as much, times the
/// cell's coefficient: all that is needed to look for causes.
struct Residuals {
    /// A rule with its terms moved to one side: it holds if their sum is zero.
    struct Equation {
        let rule: Rule
        let coefficients: [CellAddress: Int]
        let residual: Decimal
    }

    let equations: [Equation]
    private let byCell: [CellAddress: [Int]]

    /// The rules among those given that are determined.
    init(_ rules: [Rule], figures: Figures) {
        equations = rules.compactMap { Equation($0, figures) }
        var byCell: [CellAddress: [Int]] = [:]
        for (index, equation) in equations.enumerated() {
            for cell in equation.coefficients.keys { byCell[cell, default: []].append(index) }
        }
        self.byCell = byCell
    }

    /// The equations that do not hold.
    var broken: [Int] { equations.indices.filter { equations[$0].residual != 0 } }

    /// The equations a cell stands in.
    func equations(with cell: CellAddress) -> [Int] { byCell[cell] ?? [] }

    /// By how much each of some cells must change so that every equation with one of them holds;
    /// nil if that cannot be, or can be in more than one way.
    func changes(of cells: [CellAddress]) -> [CellAddress: Decimal]? {
        var changes: [CellAddress: Decimal] = [:]
        var open = Set(cells)
        var touched = Set(cells.flatMap(equations(with:)))
        while !touched.isEmpty {
            // An equation with one open cell tells its change; with none it must hold.
            let index = touched.first { unknowns(of: $0, in: open).count <= 1 }
            guard let index else { return nil }
            touched.remove(index)
            let rest = equations[index].coefficients.reduce(equations[index].residual) {
                $0 + (changes[$1.key] ?? 0) * Decimal($1.value)
            }
            if let cell = unknowns(of: index, in: open).first {
                guard let coefficient = equations[index].coefficients[cell] else { return nil }
                changes[cell] = -rest / Decimal(coefficient)
                open.remove(cell)
            } else if rest != 0 {
                return nil
            }
        }
        return open.isEmpty ? changes : nil
    }

    private func unknowns(of index: Int, in open: Set<CellAddress>) -> [CellAddress] {
        open.filter { equations[index].coefficients[$0] != nil }
    }
}

extension Residuals.Equation {
    fileprivate init?(_ rule: Rule, _ figures: Figures) {
        var coefficients: [CellAddress: Int] = [:]
        var residual: Decimal = 0
        for (terms, sign) in [(rule.left, 1), (rule.right, -1)] {
            for term in terms {
                guard let value = figures[term.cell]?.reading.value else { return nil }
                coefficients[term.cell, default: 0] += sign * term.coefficient
                residual += value * Decimal(sign * term.coefficient)
            }
        }
        self.init(rule: rule, coefficients: coefficients, residual: residual)
    }
}
