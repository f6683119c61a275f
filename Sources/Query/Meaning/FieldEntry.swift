public import Reports

/// A field as people can ask for it: its names, and what the forms say about it.
public struct FieldEntry: Equatable, Sendable {
    /// What it stands for in a condition.
    public let field: Field

    /// The table it belongs to.
    public let table: FormTable

    /// The label of its row.
    public let rowLabel: String

    /// The label of its column.
    public let columnLabel: String

    /// What else may be typed for it, without a column.
    public let aliases: [String]

    /// The forms that have it.
    public let editions: [Edition]

    /// What its number counts.
    public let unit: FormUnit

    /// The ASCII name, `t3.unable_notheld.total`.
    public var id: String { field.id }

    /// Its row and its column.
    public var label: String { "\(rowLabel).\(columnLabel)" }

    /// The sums it may be, best first, as `id + id`; empty for a cell of the forms.
    public var formulas: [String] {
        guard CellAddress(id) == nil else { return [] }
        return field.formula.alternatives.map(\.description)
    }
}
