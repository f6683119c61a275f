import Reports
import Segmentation

/// Rows that a spreadsheet wrote with a separator between their cells, in a text: commas, semicolons
/// and others.
///
/// Chinese prose has punctuation of its own; only a text with many lines of many separators and
/// without a full stop holds such rows.
enum SeparatedTable {
    /// How many cells a line must have to count, and how many such lines there must be.
    private static let leastCells = 7
    private static let leastLines = 10

    /// What may stand between cells.
    ///
    /// A tab and a bar have layouts of their own.
    private static let separators: [Unicode.Scalar] = [
        ",", ";", "\u{FF1B}", "^", "\u{A6}", "\u{FF5C}", "\u{2502}",
    ]

    /// The lines with those that are rows marked as such.
    static func marked(_ lines: [TextLine]) -> [TextLine] {
        var rows: [Unicode.Scalar: Int] = [:]
        for line in lines where line.kind == .prose {
            for separator in frequent(in: line.text)
            where count(of: separator, in: line.text) >= leastCells - 1 {
                rows[separator, default: 0] += 1
            }
        }
        guard let separator = separators.max(by: { rows[$0, default: 0] < rows[$1, default: 0] }),
            rows[separator, default: 0] >= leastLines
        else { return lines }
        return lines.map { line in
            guard line.kind == .prose else { return line }
            if count(of: separator, in: line.text) > 0 { return line.asSeparated(by: separator) }
            return line.withoutQuotes
        }
    }

    /// Reads the rows that start at a line.
    static func read(_ lines: [TextLine], from start: Int) -> TableRun {
        var rows: [Document.Row] = []
        var index = start
        while index < lines.count, case .separated(let separator) = lines[index].kind {
            rows.append(Document.Row(cells: lines[index].cells(between: separator)))
            index += 1
        }
        return TableRun(rows: rows, layout: .tabGrid, end: index)
    }

    /// The separators that stand in a line often enough; told by the last two bytes of each, since
    /// every line is asked.
    private static func frequent(in text: Substring) -> [Unicode.Scalar] {
        guard text.utf8.count <= 600 else { return [] }
        var counts = [Int](repeating: 0, count: separators.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch (previous, byte) {
            case (_, 0x2C): counts[0] += 1
            case (_, 0x3B): counts[1] += 1
            case (0xBC, 0x9B): counts[2] += 1
            case (_, 0x5E): counts[3] += 1
            case (0xC2, 0xA6): counts[4] += 1
            case (0xBD, 0x9C): counts[5] += 1
            case (0x94, 0x82): counts[6] += 1
            default: break
            }
            previous = byte
        }
        return counts.indices.filter { counts[$0] >= leastCells - 1 }.map { separators[$0] }
    }

    /// How many separators divide a line; none for a sentence, which ends with a full stop.
    ///
    /// A full-width semicolon is punctuation too: it divides cells only where most are empty or begin
    /// with a digit.
    private static func count(of separator: Unicode.Scalar, in text: Substring) -> Int {
        guard text.utf8.count <= 600, text.unicodeScalars.contains(separator),
            !text.unicodeScalars.contains("\u{3002}")
        else { return 0 }
        let fields = QuotedFields.fields(of: text, separator: separator)
        if separator == "\u{FF1B}", fields.contains(where: { $0.text.utf8.count > 90 }) { return 0 }
        return fields.count - 1
    }
}

/// The fields of a line between separators; a field in quotes may hold the separator, and two quotes
/// in it stand for one.
enum QuotedFields {
    /// A field, without its quotes, and at which scalar of the line it starts.
    struct Field {
        let text: String
        let offset: Int
    }

    /// The fields of a line.
    static func fields(of line: Substring, separator: Unicode.Scalar) -> [Field] {
        var fields: [Field] = []
        var text = String.UnicodeScalarView()
        var start = 0
        var isQuoted = false
        var wasQuoted = false
        var offset = 0
        for scalar in line.unicodeScalars {
            if scalar == "\"", isQuoted || wasQuoted || text.allSatisfy(\.isBlank) {
                // A quote behind a closing one opens the field again: two of them are one.
                if !isQuoted, wasQuoted { text.append(scalar) }
                if !isQuoted, !wasQuoted { text = String.UnicodeScalarView() }
                isQuoted.toggle()
                wasQuoted = true
            } else if scalar == separator, !isQuoted {
                fields.append(Field(text: String(text), offset: start))
                text = String.UnicodeScalarView()
                (start, wasQuoted) = (offset + 1, false)
            } else {
                text.append(scalar)
            }
            offset += 1
        }
        fields.append(Field(text: String(text), offset: start))
        return fields
    }
}

extension TextLine {
    /// The cells of the line between separators that quotes may hide.
    fileprivate func cells(between separator: Unicode.Scalar) -> [Document.Cell] {
        QuotedFields.fields(of: text, separator: separator).map { field in
            let (shown, _) = InlineMarks.cell(field.text[...].trimmingBlanks)
            let blanks = field.text.unicodeScalars.prefix(while: \.isBlank).count
            return Document.Cell(
                text: shown, place: Place(line: number, column: firstColumn + field.offset + blanks)
            )
        }
    }
}
