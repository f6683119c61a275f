import Reports

/// A paragraph of a Word document.
struct WordParagraph {
    /// Its number in the document, counted from 1.
    let line: Int

    /// Its automatic number, "（一）"; empty if it has none.
    var number = ""

    /// The name of its style.
    var style: String?

    /// Its text, with tabs and line ends.
    var text = ""

    /// Where in the text, in bytes, stretches stand above or below the line.
    var raised: [Range<Int>] = []

    /// Its lines without blanks at their ends, the automatic number before the first.
    var lines: [String] { lines(of: proseText) }

    /// Its lines as a cell has them: without the marks of notes.
    var linesInCell: [String] { lines(of: levelText) }

    private func lines(of text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0.trimmingBlanks) }
        lines[0] = LineJoining.join([number, lines[0]])
        return lines.filter { !$0.isEmpty }
    }

    /// Notes that the text from a place on is raised.
    mutating func raise(from start: Int) {
        let end = text.utf8.count
        guard start < end else { return }
        if let last = raised.last, last.upperBound == start {
            raised[raised.count - 1] = last.lowerBound..<end
        } else {
            raised.append(start..<end)
        }
    }

    /// The text with what is raised apart from numbers.
    private var proseText: String {
        guard !raised.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var prose = ""
        var place = 0
        for range in raised {
            prose += String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
            let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
            prose += RaisedText.inProse(
                String(decoding: bytes[range], as: UTF8.self), after: prose.unicodeScalars.last,
                before: Unicode.Scalar(next))
            place = range.upperBound
        }
        return prose + String(decoding: bytes[place...], as: UTF8.self)
    }

    /// The text without what is raised, where that is nothing but marks.
    private var levelText: String {
        guard !raised.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var level = ""
        var place = 0
        for range in raised {
            level += String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
            place = range.upperBound
        }
        level += String(decoding: bytes[place...], as: UTF8.self)
        let isLevel = raised.allSatisfy { range in
            let mark = String(decoding: bytes[range], as: UTF8.self)
            return RaisedText.isMark(mark, beside: String(level[...].trimmingBlanks))
        }
        return isLevel ? level : text
    }
}

/// A table of a Word document as the file has it: cells that say how far they reach.
struct WordTable {
    /// A row.
    struct Row {
        /// Columns before its first cell, and behind its last.
        var before = 0
        var after = 0
        var cells: [Cell] = []
        var isDeleted = false
    }

    /// A cell.
    struct Cell {
        /// Whether it is a part of a cell merged with those below or beside it.
        enum Part {
            case first
            case further
        }

        /// The number of its first paragraph.
        let line: Int
        var span = 1
        var below: Part?
        var beside: Part?
        var items: [WordBody.Item] = []
    }

    var rows: [Row] = []

    /// The table as a grid: every cell in its column, merged ones with their further parts.
    var grid: [Document.Row] {
        var open: Set<Int> = []
        return rows.map { row in
            var cells: [Document.Cell] = []
            var next: Set<Int> = []
            let line = row.cells.first?.line ?? 1
            cells.appendCovered(row.before, line: line)
            for cell in row.cells {
                if let inner = cell.innerRow {
                    cells += inner
                    continue
                }
                // A further part without a first is a cell of its own.
                let column = cells.count
                let isBelow = cell.below == .further && open.contains(column)
                let isBeside = cell.beside == .further && column > row.before
                if cell.below != nil { next.insert(column) }
                if isBelow || isBeside {
                    cells.appendCovered(1, line: cell.line)
                } else {
                    cells.append(
                        Document.Cell(
                            text: cell.text, place: Place(line: cell.firstLine, column: 1)))
                }
                cells.appendCovered(cell.span - 1, line: cell.line)
            }
            cells.appendCovered(row.after, line: row.cells.last?.line ?? 1)
            open = next
            return Document.Row(cells: cells)
        }
    }
}

extension [Document.Cell] {
    /// Appends further parts of a merged cell, or columns without a cell.
    fileprivate mutating func appendCovered(_ count: Int, line: Int) {
        let cell = Document.Cell.covered(at: Place(line: line, column: 1))
        append(contentsOf: repeatElement(cell, count: Swift.max(count, 0)))
    }
}

extension WordTable.Cell {
    /// The cells of a table in it that has one row, as wide as the cell: they stand in its columns.
    fileprivate var innerRow: [Document.Cell]? {
        guard span > 1, below == nil, beside == nil else { return nil }
        var inner: WordTable?
        for item in items {
            switch item {
            case .paragraph(let paragraph):
                guard paragraph.lines.isEmpty else { return nil }
            case .table(let table):
                guard inner == nil else { return nil }
                inner = table
            }
        }
        guard let inner, inner.rows.count == 1, let row = inner.grid.first,
            row.cells.count == span
        else { return nil }
        return row.cells
    }

    /// Its text; that of several paragraphs, or of a table in it, joined.
    var text: String { LineJoining.join(lines, betweenDigits: "\n") }

    /// Its lines in order.
    var lines: [String] {
        items.flatMap { item in
            switch item {
            case .paragraph(let paragraph): paragraph.linesInCell
            case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.lines) }
            }
        }.map { String($0.map { $0 == "\t" ? " " : $0 }) }
    }

    /// The number of the paragraph its text starts in.
    var firstLine: Int {
        for item in items {
            switch item {
            case .paragraph(let paragraph) where !paragraph.lines.isEmpty: return paragraph.line
            case .table(let table):
                let cells = table.rows.lazy.flatMap(\.cells)
                if let cell = cells.first(where: { !$0.text.isEmpty }) { return cell.firstLine }
            case .paragraph: break
            }
        }
        return line
    }
}
