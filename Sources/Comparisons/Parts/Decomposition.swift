import Foundation
import Numbers
public import Query
import Reports

/// A number, taken apart into what can be added up over reports.
public struct Decomposition: Equatable, Sendable {
    /// What a number is to a group of reports.
    public enum Nature: Equatable, Sendable {
        /// It adds up: a count, an amount, a sum of them.
        case additive
        /// It is a ratio, or computed from ratios: its parts add up, it does not.
        case ratio
        /// It mixes what adds up with what does not: nothing of a group follows from sums.
        case mixed
    }

    /// How the number follows from the parts.
    public let formula: SumFormula

    /// What it is to a group of reports.
    public let nature: Nature
}

/// Takes numbers apart, so that each part is read once.
public struct Decomposer {
    /// The parts of all numbers so far, each once.
    public private(set) var parts: [NumericExpression] = []

    /// A decomposer without parts.
    public init() {}

    /// The parts of a number, by their positions.
    public mutating func decompose(_ number: NumericExpression) -> Decomposition {
        let piece = piece(number)
        let formula = formula(of: piece)
        switch piece.nature {
        case .constant, .additive: return Decomposition(formula: formula, nature: .additive)
        case .ratio: return Decomposition(formula: formula, nature: .ratio)
        case .mixed: return Decomposition(formula: formula, nature: .mixed)
        }
    }

    // MARK: Pieces

    private enum Nature { case constant, additive, ratio, mixed }

    /// A piece of a number: as it is computed for a report, or from pieces that add up.
    private struct Piece {
        let nature: Nature
        let number: NumericExpression
        /// How it follows from parts; nil where it is a part as a whole.
        var formula: SumFormula?

        /// Whether it is a part as a whole.
        var isWhole: Bool { nature == .additive && formula == nil }
    }

    private mutating func formula(of piece: Piece) -> SumFormula {
        piece.formula ?? .part(position(of: piece.number))
    }

    private mutating func position(of number: NumericExpression) -> Int {
        if let known = parts.firstIndex(of: number) { return known }
        parts.append(number)
        return parts.count - 1
    }

    private mutating func piece(_ number: NumericExpression) -> Piece {
        switch number {
        case .constant(let value): return constant(value)
        case .occurrences: return Piece(nature: .additive, number: number)
        case .field(let field): return piece(field.formula, of: field.year)
        case .substitute(let field, _):
            let isAdditive = nature(of: field.formula) == .additive
            return Piece(nature: isAdditive ? .additive : .mixed, number: number)
        case .sum(let left, let right):
            return sum(number, piece(left), piece(right), SumFormula.sum)
        case .difference(let left, let right):
            return sum(number, piece(left), piece(right), SumFormula.difference)
        case .product(let left, let right): return product(number, piece(left), piece(right))
        case .quotient(let left, let right): return quotient(number, piece(left), piece(right))
        case .negative(let operand):
            let inner = piece(operand)
            guard inner.nature != .additive || inner.formula != nil else {
                return Piece(nature: .additive, number: number)
            }
            return Piece(
                nature: inner.nature, number: number, formula: .negative(formula(of: inner)))
        }
    }

    private mutating func piece(_ formula: Formula, of year: OtherYear?) -> Piece {
        let number = NumericExpression.field(Field(formula.description, formula, of: year))
        switch formula {
        case .cell, .tally, .joined: return Piece(nature: .additive, number: number)
        case .constant(let value): return constant(value)
        case .sum(let parts):
            let pieces = parts.map { piece($0, of: year) }
            if pieces.allSatisfy({ $0.nature == .additive }) {
                return Piece(nature: .additive, number: number)
            }
            return pieces.dropFirst().reduce(pieces[0]) { left, right in
                sum(.sum(left.number, right.number), left, right, SumFormula.sum)
            }
        case .difference(let left, let right):
            return sum(
                number, piece(left, of: year), piece(right, of: year), SumFormula.difference)
        case .quotient(let left, let right):
            return quotient(number, piece(left, of: year), piece(right, of: year))
        case .firstKnown(let parts):
            let isAdditive = parts.allSatisfy { nature(of: $0) == .additive }
            return Piece(nature: isAdditive ? .additive : .mixed, number: number)
        case .isZero:
            // The share of the reports for which it is so.
            return quotient(
                number, Piece(nature: .additive, number: number), whole(constant(1)))
        case .yearBefore(let operand): return piece(before: operand, number, of: year)
        }
    }

    /// A formula in the report of the year before; of a ratio, each part of it.
    private mutating func piece(
        before operand: Formula, _ number: NumericExpression, of year: OtherYear?
    ) -> Piece {
        switch operand {
        case .quotient(let left, let right):
            quotient(
                number, piece(.yearBefore(left), of: year), piece(.yearBefore(right), of: year))
        case .constant: piece(operand, of: year)
        default: Piece(nature: nature(of: operand), number: number)
        }
    }

    /// What a formula is to a group, whatever the year; no part is kept for the question.
    private func nature(of formula: Formula) -> Nature {
        var other = Decomposer()
        return other.piece(formula, of: nil).nature
    }

    // MARK: Operations

    private mutating func sum(
        _ number: NumericExpression, _ left: Piece, _ right: Piece,
        _ operation: (SumFormula, SumFormula) -> SumFormula
    ) -> Piece {
        switch (left.nature, right.nature) {
        case (.additive, .additive):
            // What belongs to a place is added up over places, the rest over reports.
            if left.isWhole, right.isWhole, left.number.isOfPlace == right.number.isOfPlace {
                Piece(nature: .additive, number: number)
            } else {
                combined(.additive, number, left, right, operation)
            }
        case (.additive, .constant), (.constant, .additive):
            // A constant beside what adds up counts for each report.
            if left.isWhole || right.isWhole {
                Piece(nature: .additive, number: number)
            } else {
                combined(.additive, number, whole(left), whole(right), operation)
            }
        case (.constant, .constant):
            combined(.constant, number, left, right, operation)
        case (.ratio, .ratio), (.ratio, .constant), (.constant, .ratio):
            combined(.ratio, number, left, right, operation)
        default: combined(.mixed, number, left, right, operation)
        }
    }

    private mutating func combined(
        _ nature: Nature, _ number: NumericExpression, _ left: Piece, _ right: Piece,
        _ operation: (SumFormula, SumFormula) -> SumFormula
    ) -> Piece {
        Piece(
            nature: nature, number: number,
            formula: operation(formula(of: left), formula(of: right)))
    }

    private func constant(_ value: Decimal) -> Piece {
        Piece(
            nature: .constant, number: .constant(value), formula: .constant(Fraction(value)))
    }

    private mutating func product(
        _ number: NumericExpression, _ left: Piece, _ right: Piece
    ) -> Piece {
        switch (left.nature, right.nature) {
        case (.additive, .additive): Piece(nature: .additive, number: number)
        case (.additive, .constant), (.constant, .additive):
            if left.isWhole || right.isWhole {
                Piece(nature: .additive, number: number)
            } else {
                combined(.additive, number, left, right, SumFormula.product)
            }
        default: sum(number, left, right, SumFormula.product)
        }
    }

    private mutating func quotient(
        _ number: NumericExpression, _ left: Piece, _ right: Piece
    ) -> Piece {
        switch (left.nature, right.nature) {
        case (.additive, .constant):
            if left.isWhole {
                Piece(nature: .additive, number: number)
            } else {
                combined(.additive, number, left, right, SumFormula.quotient)
            }
        case (.constant, .additive), (.additive, .additive):
            combined(.ratio, number, whole(left), right, SumFormula.quotient)
        case (.constant, .constant):
            combined(.constant, number, left, right, SumFormula.quotient)
        case (.ratio, .ratio), (.ratio, .constant), (.constant, .ratio):
            combined(.ratio, number, left, right, SumFormula.quotient)
        default: combined(.mixed, number, left, right, SumFormula.quotient)
        }
    }

    /// A piece that counts once for each report, also where it is a constant.
    private mutating func whole(_ piece: Piece) -> Piece {
        guard piece.nature == .constant else { return piece }
        let position = position(of: piece.number)
        return Piece(nature: .additive, number: piece.number, formula: .part(position))
    }
}

extension NumericExpression {
    /// Whether it is a number of the report's place rather than of the report: it counts once for
    /// a place and a year, however many reports a place has.
    public var isOfPlace: Bool {
        let fields = fields
        return countedTexts.isEmpty && !fields.isEmpty
            && fields.allSatisfy { $0.formula.isOfPlace }
    }
}

extension Formula {
    fileprivate var isOfPlace: Bool {
        switch self {
        case .joined: true
        case .yearBefore(let operand): operand.isOfPlace
        case .cell, .tally, .constant, .sum, .difference, .quotient, .firstKnown, .isZero: false
        }
    }
}
