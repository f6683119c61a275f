import Reports
import Segmentation

/// A line of text and what it may be a part of.
struct TextLine {
    /// What a line may be a part of.
    enum Kind: Equatable {
        case blank
        case prose
        case tabs
        case bars
        /// Cells between separators of another kind.
        case separated(Unicode.Scalar)
        /// A drawn line between rows.
        case rule
    }

    let text: Substring
    let number: Int
    let kind: Kind
    /// The column of its first character: a form feed may stand before it.
    let firstColumn: Int
    /// Whether a form feed stands right behind it.
    private(set) var endsPage = false

    private init(_ text: Substring, number: Int, kind: Kind, firstColumn: Int) {
        self.text = text
        self.number = number
        self.kind = kind
        self.firstColumn = firstColumn
    }

    /// The parts of a line between form feeds: they end pages, and so what stands on them.
    static func parts(of text: Substring, number: Int) -> [TextLine] {
        let formFeed: UInt8 = 0x0C
        guard text.utf8.contains(formFeed) else { return [TextLine(text, number: number)] }
        var column = 1
        var parts: [TextLine] = []
        let pieces = text.utf8.split(separator: formFeed, omittingEmptySubsequences: false)
        for (index, bytes) in pieces.enumerated() {
            var part = TextLine(Substring(bytes), number: number, firstColumn: column)
            part.endsPage = index + 1 < pieces.count
            if !bytes.isEmpty || part.endsPage { parts.append(part) }
            column += bytes.scalarCount + 1
        }
        return parts
    }

    /// A cell whose column was counted from the first character.
    func placed(_ cell: Document.Cell) -> Document.Cell {
        guard firstColumn > 1 else { return cell }
        return Document.Cell(
            text: cell.text,
            place: Place(line: cell.place.line, column: cell.place.column + firstColumn - 1),
            isCovered: cell.isCovered, extent: cell.extent)
    }

    init(_ text: Substring, number: Int, firstColumn: Int = 1) {
        self.text = text
        self.number = number
        self.firstColumn = firstColumn
        if text.utf8.contains(UInt8(ascii: "\t")) && !Self.isIndentedProse(text) {
            kind = .tabs
        } else if text.isBlank || Self.isDashes(text) {
            kind = .blank
        } else if BoxStrokes.isRule(text) {
            kind = .rule
        } else if Self.hasBars(text) {
            kind = .bars
        } else {
            kind = .prose
        }
    }

    /// Whether it holds a bar and nothing else.
    var isLoneBar: Bool { kind == .bars && text.trimmingBlanks.utf8.count == 1 }

    /// Whether no bar stands at its ends.
    var isOpen: Bool {
        let trimmed = text.trimmingBlanks
        return trimmed.first != "|" && trimmed.last != "|"
    }

    /// Whether bars with blanks around them divide it into two or three cells.
    var isShortRow: Bool {
        guard kind == .prose, text.utf8.contains(UInt8(ascii: "|")) else { return false }
        let cells = text.split(separator: " | ", omittingEmptySubsequences: false)
        return (2...3).contains(cells.count) && cells.allSatisfy { $0.utf8.count <= 120 }
    }

    /// The same as a row of a table with bars.
    var asBars: TextLine {
        TextLine(text, number: number, kind: .bars, firstColumn: firstColumn)
    }

    /// The same as a row with separators between its cells.
    func asSeparated(by separator: Unicode.Scalar) -> TextLine {
        TextLine(text, number: number, kind: .separated(separator), firstColumn: firstColumn)
    }

    /// The same line with nothing written on it.
    var blanked: TextLine { TextLine("", number: number, kind: .blank, firstColumn: firstColumn) }

    /// The same without the quotes around all of it.
    var withoutQuotes: TextLine {
        let trimmed = text.trimmingBlanks
        guard trimmed.utf8.count > 2, trimmed.utf8.first == UInt8(ascii: "\""),
            trimmed.utf8.last == UInt8(ascii: "\"")
        else { return self }
        return TextLine(
            trimmed.dropFirst().dropLast(), number: number, kind: kind, firstColumn: firstColumn + 1
        )
    }

    /// The line as a paragraph, without the marks of a heading in Markdown; nil for a blank line,
    /// a comment or the line below a heading.
    var paragraph: Paragraph? {
        if kind == .blank { return nil }
        let written = text.trimmingBlanks.withoutHeadingMarks
        let isComment = written.hasPrefix("<!--") && written.hasSuffix("-->")
        let isUnderline = written.utf8.count >= 3 && written.allSatisfy { $0 == "=" }
        if written.isEmpty || isComment || isUnderline { return nil }
        let shown = InlineMarks.prose(written)
        return shown.isEmpty ? nil : Paragraph(text: shown, line: number)
    }

    /// The cells of the line between separators, with their places.
    func cells(separatedBy separator: Character) -> [Document.Cell] {
        // Separators are ASCII: their bytes divide the text as their characters do.
        guard let separator = separator.asciiValue else { return [] }
        var column = firstColumn
        return text.utf8.split(separator: separator, omittingEmptySubsequences: false).map {
            bytes in
            let field = Substring(bytes)
            let (shown, start) = InlineMarks.cell(field.trimmingBlanks)
            let blanks = text.utf8[field.startIndex..<start].scalarCount
            let cell = Document.Cell(
                text: shown, place: Place(line: number, column: column + blanks))
            column += bytes.scalarCount + 1
            return cell
        }
    }

    /// Whether a line only rules off the heading or the columns of a table: `------ ----`.
    ///
    /// Fewer dashes may be an empty cell.
    private static func isDashes(_ text: Substring) -> Bool {
        guard text.trimmingBlanks.utf8.first == UInt8(ascii: "-") else { return false }
        let dashes = text.utf8.count { $0 == UInt8(ascii: "-") }
        return dashes >= 8 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
    }

    /// Whether a line is one of a table with bars: it begins or ends with one, or has three.
    private static func hasBars(_ text: Substring) -> Bool {
        let bar = UInt8(ascii: "|")
        guard text.utf8.contains(bar) else { return false }
        let trimmed = text.trimmingBlanks
        return trimmed.utf8.first == bar || trimmed.utf8.last == bar
            || trimmed.utf8.count { $0 == bar } >= 3
    }

    /// Whether a line with a single tab at its start is a paragraph that a tab indents: longer
    /// than any cell.
    private static func isIndentedProse(_ text: Substring) -> Bool {
        guard text.first == "\t", !text.dropFirst().utf8.contains(UInt8(ascii: "\t")) else {
            return false
        }
        return text.utf8.count > 300
    }
}

extension Substring {
    /// Whether nothing but blanks is in it.
    var isBlank: Bool {
        // A byte of a visible ASCII character, or of a Han character, settles it.
        let isWritten = utf8.contains { (0x21...0x7E).contains($0) || (0xE4...0xE9).contains($0) }
        return !isWritten && unicodeScalars.allSatisfy(\.isBlank)
    }

    /// The text without the marks that make it a heading in Markdown: # to ######.
    package var withoutHeadingMarks: Substring {
        let marks = prefix { $0 == "#" }
        let rest = dropFirst(marks.count)
        guard (1...6).contains(marks.count), rest.first?.isWhitespace == true else { return self }
        return rest.trimmingBlanks
    }

    /// The text without blanks of any width at its ends.
    package var trimmingBlanks: Substring {
        guard let first = utf8.first, let last = utf8.last else { return self }
        // A byte of a visible ASCII character, or of a character that is no blank for certain.
        if (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first),
            (0x21...0x7E).contains(last)
        {
            return self
        }
        let scalars = unicodeScalars
        guard let end = scalars.lastIndex(where: { !$0.isBlank }) else {
            return self[..<startIndex]
        }
        return Substring(scalars[...end].drop(while: \.isBlank))
    }
}
