import Documents
import Reports

/// A row of a table whose cells have been told apart: values, labels, nothing.
struct ScannedRow: Sendable {
    /// A cell, and what it says if it can be a value.
    struct Cell: Sendable {
        /// The cell as the document has it.
        let source: Document.Cell
        /// What it says, if it can be a value; nothing for a label.
        let reading: CellReading?
        /// The key of its text as a label; empty for values.
        let key: LabelKey
    }

    /// The cells from left to right.
    let cells: [Cell]

    /// Scans a row.
    init(_ row: Document.Row) {
        cells = row.cells.map { cell in
            let reading = CellReading(cell.text)
            return Cell(
                source: cell, reading: reading, key: LabelKey(reading == nil ? cell.text : ""))
        }
    }

    /// Whether no cell holds anything but blanks.
    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// Where the row starts.
    var place: Place? { cells.first?.source.place }
}

extension ScannedRow.Cell {
    /// Whether nothing is written in it.
    var isBlank: Bool { source.isEmpty }

    /// Whether it is a label.
    var isLabel: Bool { reading == nil }

    /// Its text before the first bracket: a heading without its unit.
    var textWithoutBrackets: String {
        String(source.text.prefix { $0 != "（" && $0 != "(" })
    }

    /// The figure that it holds; unreadable for a text.
    ///
    /// - Parameter headingUnit: the unit in the column's heading, for a column of money.
    func figure(headingUnit: MoneyUnit? = nil) -> Figure {
        Figure(
            reading: reading?.reading ?? .unreadable, raw: source.text, place: source.place,
            unit: reading?.unit ?? headingUnit)
    }
}
