import Reports

/// Rows that a spreadsheet wrote with commas between their cells, in a text.
///
/// Chinese prose has commas of its own; only a text with many lines of many ASCII commas and without
/// a full stop holds such rows.
enum CommaTable {
    /// How many cells a line must have to count, and how many such lines there must be.
    private static let leastCells = 7
    private static let leastLines = 10

    /// The lines with those that are rows marked as such.
    static func marked(_ lines: [TextLine]) -> [TextLine] {
        let rows = lines.count { $0.kind == .prose && commas(in: $0.text) >= leastCells - 1 }
        guard rows >= leastLines else { return lines }
        return lines.map { line in
            line.kind == .prose && commas(in: line.text) > 0 ? line.asCommas : line
        }
    }

    /// Reads the rows that start at a line.
    static func read(_ lines: [TextLine], from start: Int) -> TableRun {
        var rows: [Document.Row] = []
        var index = start
        while index < lines.count, lines[index].kind == .commas {
            rows.append(Document.Row(cells: lines[index].cells(separatedBy: ",")))
            index += 1
        }
        return TableRun(rows: rows, layout: .tabGrid, end: index)
    }

    /// How many commas divide a line; none for a sentence, which ends with a full stop.
    private static func commas(in text: Substring) -> Int {
        let bytes = text.utf8
        guard bytes.count <= 600, bytes.contains(UInt8(ascii: ",")) else { return 0 }
        return text.unicodeScalars.contains("\u{3002}") ? 0 : bytes.count { $0 == 0x2C }
    }
}
