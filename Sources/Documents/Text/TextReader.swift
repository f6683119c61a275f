import Reports
import Segmentation

/// Turns plain text and Markdown into a document.
///
/// It knows lines, tabs, bars, blanks and empty lines, and nothing of reports. The ways to write
/// a table are told apart by the lines themselves: cells divided by tabs, bars or other separators,
/// cells in drawn boxes, cells set apart by blanks, lists of lists, and one cell a line behind a
/// single tab with empty lines between the rows. Cells on lines of their own, without tab or bar, are paragraphs here.
struct TextReader {
    /// Reads a text.
    ///
    /// - Throws: `.beyondLimit` where it has more lines or cells than any report.
    func read(_ text: String) throws(DocumentRefusal) -> Document {
        let lines = try Self.lines(of: text)
        var cells = 0
        let wrap = HardWrap(lines)
        var blocks: [Document.Block] = []
        var layout = Layout.prose
        var index = 0
        while index < lines.count {
            let line = lines[index]
            let run: TableRun?
            switch line.kind {
            case .bars: run = BarTable.read(lines, from: index)
            case .tabs: run = TabTable.read(lines, from: index)
            case .separated: run = SeparatedTable.read(lines, from: index)
            case .rule: run = BoxTable.read(lines, from: index)
            case .prose:
                run = ListTable.read(lines, from: index) ?? Self.alignedRun(lines, from: index)
            case .blank: run = nil
            }
            if let run {
                cells += run.rows.reduce(0) { $0 + $1.cells.count }
                try Self.check(cells: cells)
                if !run.rows.isEmpty {
                    layout = Self.stronger(layout, run.layout)
                    blocks.append(.table(EmptyWords.removed(from: run.rows)))
                }
                index = run.end
            } else {
                if let (paragraph, end) = wrap.paragraph(lines, from: index) {
                    blocks.append(.paragraph(paragraph))
                    index = end
                } else {
                    index += 1
                }
            }
        }
        return Document(layout: layout, blocks: blocks)
    }

    /// Lines whose cells are set apart by blanks, one after another; nil if the first is prose.
    private static func alignedRun(_ lines: [TextLine], from start: Int) -> TableRun? {
        var rows: [Document.Row] = []
        var index = start
        while index < lines.count, lines[index].kind == .prose,
            let cells = AlignedLine.cells(of: lines[index].text, number: lines[index].number)
        {
            rows.append(Document.Row(cells: cells.map(lines[index].placed)))
            index += 1
        }
        return rows.isEmpty ? nil : TableRun(rows: rows, layout: .aligned, end: index)
    }

    /// The layout of a document with tables of two layouts: blanks and single cells also stand
    /// in prose, tabs and bars do not.
    private static func stronger(_ first: Layout, _ second: Layout) -> Layout {
        let order: [Layout] = [.prose, .aligned, .lines, .cellPerLine, .markdown, .tabGrid]
        let ranks = [first, second].map { order.firstIndex(of: $0) ?? 0 }
        return ranks[1] > ranks[0] ? second : first
    }

    /// The lines of a text, whatever ends them.
    private static func lines(of text: String) throws(DocumentRefusal) -> [TextLine] {
        let lines = LineBreaks.lines(of: text, limit: DocumentReader.partLimit)
        guard lines.count <= DocumentReader.partLimit else {
            throw .beyondLimit(.parts(limit: DocumentReader.partLimit), format: formatName)
        }
        // Told beforehand, since a cell takes fifty times the memory of the text it is read from.
        try check(cells: text.utf8.reduce(0) { $0 + ($1 == 0x09 || $1 == 0x7C ? 1 : 0) })
        let parts = PageEnds.withoutNumbers(
            lines.enumerated().flatMap { TextLine.parts(of: $1, number: $0 + 1) })
        guard parts.count <= DocumentReader.partLimit else {
            throw .beyondLimit(.parts(limit: DocumentReader.partLimit), format: formatName)
        }
        return withShortRows(parts)
    }

    /// Among rows with bars between their cells only, one of two or three cells is a row too.
    private static func withShortRows(_ lines: [TextLine]) -> [TextLine] {
        let open = lines.count { $0.kind == .bars && $0.isOpen }
        return SeparatedTable.marked(
            open < 5 ? lines : lines.map { $0.isShortRow ? $0.asBars : $0 })
    }

    private static func check(cells: Int) throws(DocumentRefusal) {
        guard cells <= DocumentReader.cellLimit else {
            throw .beyondLimit(.cells(limit: DocumentReader.cellLimit), format: formatName)
        }
    }

    /// The name of the format, for messages.
    private static let formatName = "TXT"
}

/// A table found in a run of lines.
struct TableRun {
    /// Its rows.
    let rows: [Document.Row]
    /// How it is laid out.
    let layout: Layout
    /// The index of the first line behind it.
    let end: Int
}
