import Documents
import Reports

/// The rows of a table whose labels were found, each with all that stands behind its label.
///
/// A text behind a label is what its cell says, not a further label: the values after it keep
/// their columns.
struct LabelledRows {
    private let items: [FormItem]
    private let found: [FoundLabel]
    private let rows: [ScannedRow]
    private let labels: LabelSet
    private let assembly: RowAssembly
    /// The cells of each row that are parts of labels, by where they stand.
    private var parts: [Int: Set<Place>] = [:]

    init(
        _ found: [FoundLabel], in items: [FormItem], of rows: [ScannedRow], labels: LabelSet,
        assembly: RowAssembly
    ) {
        self.items = items
        self.found = found
        self.rows = rows
        self.labels = labels
        self.assembly = assembly
        for item in found.flatMap(\.items) {
            if case .label(let cell, let row) = items[item] {
                parts[row, default: []].insert(cell.source.place)
            }
        }
    }

    /// The values of a label; nothing where there are none.
    func values(of number: Int) -> ValueGroup? {
        let group = assembly.values[number]
        guard let last = found[number].items.last else { return group }
        let own = items[last].row
        guard let group, group.row == own else { return texts(behind: last) ?? group }
        guard group.isGrid else { return group }
        return behindLabel(inRow: own, before: group.label) ?? group
    }

    /// A row with nothing but texts behind its label.
    private func texts(behind item: Int) -> ValueGroup? {
        guard case .label(let cell, let row) = items[item] else { return nil }
        let cells = rows[row].cells
        guard cells.count > 1, cells.allSatisfy({ $0.source.extent == nil }),
            let group = behindLabel(inRow: row, before: cells.count - 1),
            cells[group.label].source == cell.source, !group.isEmpty, !group.hasNumber
        else { return nil }
        return group
    }

    /// The cells of a row behind the last that is a part of a label.
    private func behindLabel(inRow row: Int, before last: Int) -> ValueGroup? {
        let cells = rows[row].cells
        guard cells.indices.contains(last), let own = parts[row],
            let label = cells[...last].lastIndex(where: { isLabel($0, own) })
        else { return nil }
        return ValueGroup(
            row: row, cells: Array(cells[(label + 1)...]), isGrid: true, label: label)
    }

    private func isLabel(_ cell: ScannedRow.Cell, _ parts: Set<Place>) -> Bool {
        guard cell.isLabel, !cell.isBlank else { return false }
        return parts.contains(cell.source.place) || cell.isNumbered || labels.isLabel(cell)
    }
}

extension LabelSet {
    /// Whether a text is a label, or so much of one that it is no value.
    func isLabel(_ cell: ScannedRow.Cell) -> Bool {
        let key = cell.key.text
        return cell.isLabel && !key.isEmpty
            && (exact[key] != nil || headings.contains(key)
                || (key.unicodeScalars.count > 3 && text.holds(key)))
    }
}

extension ValueGroup {
    /// The values of a grid with the texts before them that are no labels but say what their cells
    /// say.
    func withTexts(
        from rows: [ScannedRow], isLabel: (ScannedRow.Cell) -> Bool
    ) -> ValueGroup {
        guard isGrid, label >= 0, rows[row].cells.indices.contains(label) else { return self }
        let cells = rows[row].cells
        let last = cells[...label].lastIndex(where: isLabel) ?? -1
        return ValueGroup(
            row: row, cells: Array(cells[(last + 1)...]), isGrid: true, label: last)
    }
}
