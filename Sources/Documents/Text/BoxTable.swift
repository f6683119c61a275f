import Reports
import Segmentation

/// Tables drawn with lines: `┌──┬──┐` and `│`, or `+---+---+` and `|`.
///
/// A line between two rows is told by its strokes; what stands between two such lines is one row,
/// however many lines its labels take.
enum BoxTable {
    /// Reads the table that starts at a drawn line.
    static func read(_ lines: [TextLine], from start: Int) -> TableRun {
        var rows: [Document.Row] = []
        var open: [TextLine] = []
        var index = start
        while index < lines.count, lines[index].kind == .rule || lines[index].isInBox {
            if lines[index].kind == .rule {
                rows += Self.rows(of: open)
                open = []
            } else {
                open.append(lines[index])
            }
            index += 1
        }
        rows += Self.rows(of: open)
        return TableRun(rows: rows, layout: rows.isEmpty ? .prose : .tabGrid, end: index)
    }

    /// The rows that the lines between two drawn ones hold: one, unless numbers stand below numbers,
    /// as where only the head is ruled off.
    private static func rows(of lines: [TextLine]) -> [Document.Row] {
        let parts = lines.map(\.boxCells)
        let count = parts.first?.count ?? 0
        let numeric = parts.count { $0.contains(where: \.isDigits) }
        guard numeric <= 1, count > 0, parts.allSatisfy({ $0.count == count }) else {
            return parts.map { Document.Row(cells: $0) }
        }
        return [Document.Row(cells: (0..<count).map { column in joined(parts.map { $0[column] }) })]
    }

    /// The lines of a cell put together; its place is that of the first one written.
    private static func joined(_ parts: [Document.Cell]) -> Document.Cell {
        let place = (parts.first { !$0.isEmpty } ?? parts[0]).place
        return Document.Cell(text: LineJoining.join(parts.map(\.text)), place: place)
    }
}

/// The characters that tables are drawn with.
enum BoxStrokes {
    /// Whether a scalar is one of the strokes between cells of a row.
    static func isUpright(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7C, 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: true
        default: false
        }
    }

    /// Whether a text is a line between rows: strokes only, corners or crossings among them.
    static func isRule(_ text: Substring) -> Bool {
        let scalars = text.trimmingBlanks.unicodeScalars
        guard let first = scalars.first, isCorner(first), let last = scalars.last,
            isCorner(last), scalars.count >= 3
        else { return false }
        return scalars.allSatisfy { isDrawn($0) || "+-=: ".unicodeScalars.contains($0) }
            && scalars.contains { isCorner($0) && !isFlat($0) }
    }

    /// Whether a stroke only runs across: a line of them alone divides prose.
    private static func isFlat(_ scalar: Unicode.Scalar) -> Bool {
        [0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550]
            .contains(scalar.value)
    }

    private static func isCorner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "+" || isDrawn(scalar)
    }

    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
        (0x2500...0x257F).contains(scalar.value)
    }
}

extension TextLine {
    /// Whether an upright stroke stands at its start.
    fileprivate var isInBox: Bool {
        text.trimmingBlanks.unicodeScalars.first.map(BoxStrokes.isUpright) ?? false
    }

    /// The cells between upright strokes, without what stands outside the first and the last.
    fileprivate var boxCells: [Document.Cell] {
        var cells: [Document.Cell] = []
        var current = String.UnicodeScalarView()
        var column = firstColumn
        var start = column
        for scalar in text.unicodeScalars {
            if BoxStrokes.isUpright(scalar) {
                cells.append(cell(current, column: start))
                current = String.UnicodeScalarView()
                start = column + 1
            } else {
                current.append(scalar)
            }
            column += 1
        }
        if !current.allSatisfy(\.isBlank) { cells.append(cell(current, column: start)) }
        return Array(cells.dropFirst())
    }

    private func cell(_ scalars: String.UnicodeScalarView, column: Int) -> Document.Cell {
        let blanks = scalars.prefix(while: \.isBlank).count
        let (shown, _) = InlineMarks.cell(String(scalars)[...].trimmingBlanks)
        return Document.Cell(text: shown, place: Place(line: number, column: column + blanks))
    }
}

extension Document.Cell {
    /// Whether it holds a digit and no letter.
    fileprivate var isDigits: Bool {
        text.unicodeScalars.contains { $0.properties.numericType == .decimal }
            && !text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
