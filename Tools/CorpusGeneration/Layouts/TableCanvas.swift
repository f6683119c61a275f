/// Sets a table with spans on paper: every text wrapped to the width of its cell and centred in
/// its height, as word processors do.
///
/// Across, the unit is the width of a digit, half that of an ideograph. Down, it is half a line:
/// two lines of a label have the number of their row between them.
struct TableCanvas {
    /// A piece of text at its place.
    struct Piece {
        let x: Int
        let y: Int
        let text: String
    }

    /// Widths of the columns.
    let widths: [Int]

    /// The texts, from above to below and from left to right.
    private(set) var pieces: [Piece] = []

    /// Where each row begins; one more than there are rows.
    private(set) var edges: [Int] = [0]

    /// The places of all cells, for their rules: x, y, width, height.
    private(set) var boxes: [(x: Int, y: Int, width: Int, height: Int)] = []

    /// Sets a table in columns of given widths.
    init(_ table: SpanTable, widths: [Int]) {
        self.widths = widths
        let starts = table.columns
        let wrapped = zip(table.rows, starts).map { row, starts in
            zip(row, starts).map { cell, column in
                Self.wrapped(cell.text, to: width(of: cell, at: column) - 1)
            }
        }
        edges = Self.edges(table, heights: wrapped.map { $0.map { $0.count * 2 } })
        for row in table.rows.indices {
            for (index, cell) in table.rows[row].enumerated() {
                let column = starts[row][index]
                let top = edges[row]
                let bottom = edges[min(row + cell.rows, table.rows.count)]
                boxes.append((left(of: column), top, width(of: cell, at: column), bottom - top))
                place(wrapped[row][index], in: cell, at: column, top: top, bottom: bottom)
            }
        }
        pieces.sort { ($0.y, $0.x) < ($1.y, $1.x) }
    }

    private mutating func place(
        _ lines: [String], in cell: SpanTable.Cell, at column: Int, top: Int, bottom: Int
    ) {
        var y = top + (bottom - top - 2 * lines.count) / 2
        for line in lines {
            let room = width(of: cell, at: column) - Self.width(of: line)
            let indent = cell.isValue || lines.count == 1 ? max(0, room / 2) : 0
            pieces.append(Piece(x: left(of: column) + indent, y: y, text: line))
            y += 2
        }
    }

    /// Where each row begins, high enough for all cells that end in it.
    private static func edges(_ table: SpanTable, heights: [[Int]]) -> [Int] {
        var edges = [0]
        var ending: [Int: [(from: Int, height: Int)]] = [:]
        for row in table.rows.indices {
            for (cell, height) in zip(table.rows[row], heights[row]) {
                let last = min(row + cell.rows, table.rows.count) - 1
                ending[last, default: []].append((row, height))
            }
            let needed = ending[row, default: []].map { edges[$0.from] + $0.height }
            edges.append(max(edges[row] + 2, needed.max() ?? 0))
        }
        return edges
    }

    private func left(of column: Int) -> Int { widths[..<column].reduce(0, +) }

    private func width(of cell: SpanTable.Cell, at column: Int) -> Int {
        widths[column..<min(column + cell.columns, widths.count)].reduce(0, +)
    }

    /// How wide a text is: two for an ideograph or full-width mark, one for others.
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
    }

    /// Returns the lines of a text in a given width; a run of Latin letters and digits stays
    /// together where it fits.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        for part in text.split(separator: "\n") {
            var line = ""
            var used = 0
            for word in words(of: part) {
                let needed = self.width(of: word)
                if used + needed > width, used > 0, !closingMarks.contains(word) {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                if line.isEmpty, word == " " { continue }
                line += word
                used += needed
            }
            if !line.isEmpty { lines.append(line) }
        }
        return lines
    }

    private static func words(of text: Substring) -> [String] {
        var words: [String] = []
        var sticks = false
        for character in text {
            let isNarrow = character.isASCII && character != " "
            if isNarrow, sticks, !words.isEmpty {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
            sticks = isNarrow
        }
        return words
    }
}

/// Marks that never begin a line.
private let closingMarks: Set<String> = ["”", "）", "、", "，", "。", "；", "："]
