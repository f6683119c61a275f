import Reports

/// Reads what antiword prints: a line a paragraph, and tables as lines between bars.
///
/// A cell that wraps goes on in the lines below, in its column; where rows end is not marked.
enum BarText {
    /// The document that a text stands for.
    static func document(_ text: String) throws(DocumentRefusal) -> Document {
        var blocks: [Document.Block] = []
        var rows: [Document.Row] = []
        var hasTables = false
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = TextLine(line, number: index + 1)
            if line.kind == .bars {
                rows.append(row(line))
                continue
            }
            if !rows.isEmpty { blocks.append(.table(rows)) }
            hasTables = hasTables || !rows.isEmpty
            rows = []
            if let paragraph = line.paragraph { blocks.append(.paragraph(paragraph)) }
        }
        if !rows.isEmpty { blocks.append(.table(rows)) }
        hasTables = hasTables || !rows.isEmpty
        guard !blocks.isEmpty else { throw .withoutText(format: "DOC") }
        return Document(layout: hasTables ? .legacyWord : .prose, blocks: blocks)
    }

    private static func row(_ line: TextLine) -> Document.Row {
        var cells = line.cells(separatedBy: "|").dropFirst()
        if let last = cells.last, last.isEmpty { cells = cells.dropLast() }
        return Document.Row(cells: Array(cells))
    }
}
