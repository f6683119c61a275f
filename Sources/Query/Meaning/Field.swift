public import Reports

/// A number that a query can ask for: a cell of the forms, or a sum of cells.
public struct Field: Hashable, Sendable {
    /// The ASCII name, `t3.unable_notheld.total`, `t3.deny.natural`.
    public let id: String

    /// The sums of cells it may be, best first; the first whose cells all have numbers is its
    /// value.
    ///
    /// A cell has one alternative of one cell.
    public let alternatives: [[CellAddress]]

    /// The field of a cell.
    public init(_ address: CellAddress) {
        id = address.id
        alternatives = [[address]]
    }

    /// The field of a sum.
    public init(_ derived: DerivedFigure) {
        id = derived.id
        alternatives = derived.alternatives
    }
}
