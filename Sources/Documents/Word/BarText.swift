import Reports

/// Reads what antiword prints: a line a paragraph, and tables as lines between bars.
///
/// A cell that wraps goes on in the lines below, in its column; where rows end is not marked. A line
/// is taken into the row above only where all it holds goes on with cells that were full.
enum BarText {
    /// The document that a text stands for.
    static func document(_ text: String) throws(DocumentRefusal) -> Document {
        var blocks: [Document.Block] = []
        var rows: [Document.Row] = []
        var above: BarLine?
        var hasTables = false
        func endTable() {
            guard !rows.isEmpty else { return }
            blocks.append(.table(rows))
            hasTables = true
            rows = []
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = TextLine(line, number: index + 1)
            if line.kind == .bars {
                let line = BarLine(line)
                if above?.goesOn(in: line) == true, let row = rows.popLast() {
                    rows.append(row.joined(with: line.cells))
                } else {
                    rows.append(Document.Row(cells: line.cells))
                }
                above = line
                continue
            }
            above = nil
            endTable()
            if let paragraph = line.paragraph { blocks.append(.paragraph(paragraph)) }
        }
        endTable()
        guard !blocks.isEmpty else { throw .withoutText(format: "DOC") }
        return Document(layout: hasTables ? .legacyWord : .prose, blocks: blocks)
    }

    /// How many characters of a document the text stands for: a bar or a line's end is a mark.
    static func length(of text: String) -> Int {
        text.unicodeScalars.count { !$0.properties.isWhitespace || $0 == "\n" }
    }
}

/// A line between bars, with what must be known to tell whether the next goes on with its row.
private struct BarLine {
    let cells: [Document.Cell]

    /// Whether each cell is filled to its end, so that it may go on below.
    let isFull: [Bool]

    init(_ line: TextLine) {
        var cells = line.cells(separatedBy: "|").dropFirst()
        var fields = line.text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        if let last = cells.last, last.isEmpty {
            cells = cells.dropLast()
            fields = fields.dropLast()
        }
        self.cells = Array(cells)
        // Behind the text stand a blank, and one more where half a Chinese character is left.
        isFull = fields.map { field in
            let blanks = field.reversed().prefix { $0 == " " }.count
            return blanks <= 2 && blanks < field.count
        }
    }

    /// Whether every text in a line goes on with a cell of this one.
    func goesOn(in next: BarLine) -> Bool {
        guard next.cells.count == cells.count, next.cells.contains(where: { !$0.isEmpty }) else {
            return false
        }
        return zip(next.cells, isFull).allSatisfy { $0.isEmpty || $1 }
    }
}

extension Document.Row {
    /// The row with the further lines of its cells.
    fileprivate func joined(with further: [Document.Cell]) -> Document.Row {
        Document.Row(
            cells: zip(cells, further).map { cell, next in
                next.isEmpty
                    ? cell
                    : Document.Cell(
                        text: LineJoining.join([cell.text, next.text]), place: cell.place)
            })
    }
}
