public import Foundation

/// How a number is computed from what one report says.
///
/// A formula whose parts are missing is missing itself, and so is a quotient by zero: nothing is
/// ever taken for zero.
public indirect enum Formula: Hashable, Sendable {
    /// The number of a cell, as it may be compared: money in 万元.
    case cell(CellAddress)
    /// Something counted over the whole report.
    case tally(Tally)
    /// A number that is the same for every report.
    case constant(Decimal)
    /// The sum of all parts; never empty.
    case sum([Formula])
    /// The first less the second.
    case difference(Formula, Formula)
    /// The first divided by the second; missing where the second is zero.
    case quotient(Formula, Formula)
    /// The first of some formulas that is not missing; never empty.
    ///
    /// Where the editions divide the same thing differently, or where one number is the better
    /// witness.
    case firstKnown([Formula])
    /// 1 where the operand is zero, 0 where it is another number.
    case isZero(Formula)
    /// The same in the report of the same body for the year before; missing where the index has
    /// no such report, or several.
    case yearBefore(Formula)
    /// A number of the report's place, from a column of a table that is joined to the reports.
    case joined(String)
}

/// What can be counted over a whole report.
public enum Tally: String, CaseIterable, Hashable, Sendable {
    /// Cells of the report's form.
    case formCells
    /// Cells of the form that were left empty.
    case blankCells
    /// Cells of the form that could not be read.
    case unreadableCells
    /// Hard rules that hold.
    case hardPassed
    /// Hard rules that are broken.
    case hardFailed
}

/// Why a report has no number where one is asked for.
public enum MissingReason: String, CaseIterable, Hashable, Sendable {
    /// The cell is empty.
    case blank
    /// The cell is struck out.
    case notApplicable = "not-applicable"
    /// The cell could not be read.
    case unreadable
    /// The report's tables do not have the cell.
    case absent
    /// The amount has no unit, so it cannot be compared.
    case unitUnknown = "unit-unknown"
    /// The index has no report of the other year that is asked for, or several.
    case noReport = "no-report"
    /// The divisor is zero.
    case zeroDivisor = "zero-divisor"
}

extension Formula {
    /// Every cell it may look at, in order, each once.
    public var cells: [CellAddress] {
        var seen: Set<CellAddress> = []
        return allCells.filter { seen.insert($0).inserted }
    }

    private var allCells: [CellAddress] {
        switch self {
        case .cell(let address): [address]
        case .tally, .constant, .joined: []
        case .sum(let parts), .firstKnown(let parts): parts.flatMap(\.allCells)
        case .difference(let left, let right), .quotient(let left, let right):
            left.allCells + right.allCells
        case .isZero(let operand), .yearBefore(let operand): operand.allCells
        }
    }
}

extension Formula {
    /// The formulas of which the first that is not missing counts; one for most.
    public var alternatives: [Formula] {
        if case .firstKnown(let parts) = self { parts } else { [self] }
    }

    /// Whether an edition has all cells that the formula needs.
    public func isKnown(in edition: Edition) -> Bool {
        switch self {
        case .cell(let address): address.cell.editions.contains(edition)
        case .tally, .constant, .joined: true
        case .sum(let parts): parts.allSatisfy { $0.isKnown(in: edition) }
        case .firstKnown(let parts): parts.contains { $0.isKnown(in: edition) }
        case .difference(let left, let right), .quotient(let left, let right):
            left.isKnown(in: edition) && right.isKnown(in: edition)
        case .isZero(let operand), .yearBefore(let operand): operand.isKnown(in: edition)
        }
    }
}

extension Formula: CustomStringConvertible {
    /// The formula with the ids of its cells: `t3.deny_secret.total + t3.deny_law.total`.
    public var description: String {
        switch self {
        case .cell(let address): address.id
        case .tally(let tally): tally.rawValue
        case .constant(let number): "\(number)"
        case .joined(let column): column
        case .sum(let parts): parts.map(\.description).joined(separator: " + ")
        case .difference(let left, let right): "\(left) - \(right.operand)"
        case .quotient(let left, let right): "\(left.operand) / \(right.operand)"
        case .firstKnown(let parts):
            "firstKnown(\(parts.map(\.description).joined(separator: "; ")))"
        case .isZero(let operand): "isZero(\(operand))"
        case .yearBefore(let operand): "yearBefore(\(operand))"
        }
    }

    /// The formula as a part of a larger one.
    private var operand: String {
        switch self {
        case .cell, .tally, .constant, .firstKnown, .isZero, .yearBefore, .joined: description
        case .sum, .difference, .quotient: "(\(self))"
        }
    }
}
