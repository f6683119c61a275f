public import Foundation
public import Reports

/// A number that the prose states, and what of the tables it must be.
public struct Claim: Equatable, Sendable {
    /// How a claim is judged.
    public enum Test: Equatable, Sendable {
        /// The number must be one of these values.
        case equals([StatedValue])
        /// The number is a percentage that one of the values is of one of the others.
        case share(of: [StatedValue], in: [StatedValue], decimals: Int)
        /// The number is by how many percent requests grew against the year before.
        case growth(decimals: Int)
        /// No part may exceed the number; they may add up to it.
        case parts([Decimal])
        /// A fact that is in no table.
        case fact
    }

    /// The rule it is held against.
    public let family: RuleFamily
    /// The number it states.
    public let number: Decimal
    /// The clause as it was compared: simplified, half-width, without blanks between characters.
    public let quote: String
    /// The line its paragraph starts on.
    public let line: Int
    /// How it is judged.
    public let test: Test
    /// Whether it counts only if the tables bear out another number like it: it may be of the whole
    /// place, and the tables of the body alone.
    public let isConditional: Bool
}

/// A sum of cells that a claim may mean.
public struct StatedValue: Equatable, Sendable {
    /// The sums it may be; the first whose cells the report's form has is it.
    public let alternatives: [[CellAddress]]

    /// The sum of cells and derived figures.
    init(sumOf ids: [String]) {
        alternatives = ids.map(Self.sums).reduce([[]]) { sums, others in
            sums.flatMap { sum in others.map { sum + $0 } }
        }
    }

    /// The first of some cells that the report's form has.
    init(firstOf ids: [String]) {
        alternatives = ids.compactMap { CellAddress($0) }.map { [$0] }
    }

    /// A cell or a derived figure, by its id, with a further cell or figure added.
    init(_ id: String, plus other: String? = nil) {
        self.init(sumOf: [id] + (other.map { [$0] } ?? []))
    }

    private static func sums(_ id: String) -> [[CellAddress]] {
        if let cell = CellAddress(id) { return [[cell]] }
        return DerivedFigure.all.first { $0.id == id }?.alternatives ?? []
    }

    /// The cells of the sum that a report's form has; nil if it has none of them.
    func cells(in figures: Figures) -> [CellAddress]? {
        alternatives.first { sum in sum.allSatisfy { figures[$0] != nil } }
    }

    /// The value; nil if a cell has no number.
    func value(in figures: Figures) -> Decimal? {
        guard let cells = cells(in: figures) else { return nil }
        let values = cells.compactMap { figures[$0]?.reading.value }
        return values.count == cells.count ? values.reduce(0, +) : nil
    }
}
