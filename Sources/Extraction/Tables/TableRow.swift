import Documents
import Foundation
import Reports

/// A row of a table whose columns are looked for.
struct TableRow {
    /// Its values; of a grid, all its cells behind the label.
    let group: ValueGroup

    /// What its label is to others: rows of one kind are labelled in the same way.
    var kind = 0
}

extension TableRow {
    /// The index in the whole row of the first cell behind the label.
    var offset: Int { group.label + 1 }

    var shape: GridColumns.Shape {
        GridColumns.Shape(label: group.label, width: offset + group.cells.count, kind: kind)
    }

    /// Whether its blank cells are known: it is a row of a grid, or has lines for them.
    var hasCells: Bool { group.isGrid || group.cells.contains(where: \.isBlank) }

    /// The indices of its cells that are no further parts of others.
    var own: [Int] {
        group.cells.indices.filter { !group.cells[$0].source.isCovered }.map { $0 + offset }
    }

    /// Its numbers, if they stand side by side; else nothing.
    var run: [Decimal] {
        let values = group.stretch.map(\.value)
        return values.contains(nil) ? [] : values.compactMap(\.self)
    }

    /// The cells at some indices of the whole row.
    func cells(_ columns: [Int]) -> [ScannedRow.Cell] {
        columns.map { group.cells[$0 - offset] }
    }
}

extension ValueGroup {
    /// Its cells from the first number to the last.
    var stretch: ArraySlice<ScannedRow.Cell> {
        let own = cells.filter { !$0.source.isCovered }
        guard let first = own.firstIndex(where: { $0.value != nil }),
            let last = own.lastIndex(where: { $0.value != nil })
        else { return [] }
        return own[first...last]
    }

    /// Whether an empty cell stands between two of its numbers.
    var hasGap: Bool { stretch.contains(where: \.isBlank) }
}
