public import Reports

/// A field as people can ask for it: its names, and what is to be known about it.
public struct FieldEntry: Equatable, Sendable {
    /// What it stands for in a condition.
    public let field: Field

    /// The table it belongs to; nil for an indicator.
    public let table: FormTable?

    /// The label of its row, or of the indicator.
    public let rowLabel: String

    /// The label of its column; empty for an indicator, which has none.
    public let columnLabel: String

    /// What else may be typed for it, without a column.
    public let aliases: [String]

    /// The forms that have it.
    public let editions: [Edition]

    /// What its number counts.
    public let unit: FieldUnit

    /// The indicator it is; nil for a cell and for a sum over the forms.
    public var indicator: Indicator? { table == nil ? Indicator(rawValue: field.name) : nil }

    /// The ASCII name, `t3.unable_notheld.total`.
    public var id: String { field.id }

    /// Its row and its column, or the name of the indicator.
    public var label: String { columnLabel.isEmpty ? rowLabel : "\(rowLabel).\(columnLabel)" }
}

extension FieldEntry {
    /// How it is computed, in ids; empty for a cell of the forms.
    ///
    /// Of several formulas the first whose numbers are all there counts.
    public var formulas: [String] {
        guard isComputed else { return [] }
        return field.formula.alternatives.map { printed($0) }
    }

    /// The same, those of an edition only.
    public func formulas(in edition: Edition) -> [String] {
        guard isComputed else { return [] }
        return field.formula.alternatives.filter { $0.isKnown(in: edition) }.map { printed($0) }
    }

    private var isComputed: Bool {
        if case .cell = field.formula { false } else { true }
    }

    private func printed(_ formula: Formula) -> String {
        FormulaPrinter.forms.text(formula, definingID: field.name)
    }
}
