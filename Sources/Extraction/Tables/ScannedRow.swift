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
        cells = row.cells.map(Cell.init)
    }

    /// Scans a paragraph that may be a cell, or several set apart by blanks.
    init(_ paragraph: Paragraph) {
        cells = paragraph.text.stretches.map { stretch in
            Cell(
                Document.Cell(
                    text: String(stretch.text),
                    place: Place(line: paragraph.line, column: stretch.offset + 1)))
        }
    }

    /// Whether no cell holds anything but blanks.
    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// Where the row starts.
    var place: Place? { cells.first?.source.place }

    /// Its text, the cells set apart by blanks.
    var text: String {
        cells.lazy.filter { !$0.isBlank }.map(\.source.text).joined(separator: " ")
    }

    /// Its only cell that is not blank; nothing where there are more.
    var onlyCell: Cell? {
        var found: Cell?
        for cell in cells where !cell.isBlank {
            guard found == nil else { return nil }
            found = cell
        }
        return found
    }

    /// Whether a cell holds a number.
    var hasNumber: Bool { cells.contains { $0.reading?.reading.value != nil } }
}

extension ScannedRow.Cell {
    /// Scans a cell.
    init(_ source: Document.Cell) {
        let reading = CellReading(source.text)
        self.init(
            source: source, reading: reading,
            key: LabelKey(reading == nil ? source.text : ""))
    }

    /// Whether nothing is written in it.
    var isBlank: Bool { source.isEmpty }

    /// Whether it is a label.
    var isLabel: Bool { reading == nil }

    /// The key of its text without the remark in brackets at its end: a heading without its unit.
    var keyWithoutRemark: LabelKey? {
        guard let open = source.text.lastIndex(where: { $0 == "（" || $0 == "(" }),
            let last = source.text.last, last == "）" || last == ")",
            source.text[..<open].count >= 2
        else { return nil }
        return LabelKey(String(source.text[..<open]))
    }

    /// The figure that it holds as the value of a column; unreadable for a text.
    ///
    /// - Parameter headingUnit: the unit in the column's heading, for a column of money.
    func figure(headingUnit: MoneyUnit? = nil) -> Figure {
        let value = reading ?? CellReading(value: source.text)
        return Figure(
            reading: value?.reading ?? .unreadable, raw: source.text,
            place: source.place.line > 0 ? source.place : nil, unit: value?.unit ?? headingUnit)
    }
}

extension String {
    /// The stretches between two blanks or more, with how many scalars stand before each.
    fileprivate var stretches: [(text: Substring, offset: Int)] {
        var stretches: [(Substring, Int)] = []
        let scalars = unicodeScalars
        var start = scalars.startIndex
        var startOffset = 0
        var blankStart = scalars.startIndex
        var blanks = 0
        var offset = 0
        for index in scalars.indices {
            if scalars[index].properties.isWhitespace {
                if blanks == 0 { blankStart = index }
                blanks += scalars[index].value == 0x3000 ? 2 : 1
            } else {
                if blanks >= 2 {
                    stretches.append((self[start..<blankStart], startOffset))
                    start = index
                    startOffset = offset
                }
                blanks = 0
            }
            offset += 1
        }
        stretches.append((self[start...], startOffset))
        return stretches
    }
}
