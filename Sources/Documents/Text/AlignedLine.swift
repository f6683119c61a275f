import Reports
import Segmentation

/// A line whose cells are set apart by blanks, as the text of a PDF has them.
///
/// What sets it apart from prose: three stretches with two blanks or more between them, or at
/// least three numbers one after another at its end.
enum AlignedLine {
    /// The cells of a line with where they reach across it; nil for prose.
    static func cells(of line: Substring, number: Int) -> [Document.Cell]? {
        guard mayHaveCells(line) else { return nil }
        var fields = Self.fields(of: line)
        guard let last = fields.last else { return nil }
        let words = last.words()
        let numbers = words.reversed().prefix { $0.isNumeric }.count
        if numbers >= 3 || (numbers > 0 && fields.count > 1) {
            let text = words.dropLast(numbers)
            fields.removeLast()
            if let joined = Field(joining: text) { fields.append(joined) }
            fields += words.suffix(numbers)
        }
        let numeric = fields.count(where: \.isNumeric)
        let isHeading = fields.count == 2 && Self.areNames(words)
        guard fields.count >= 3 || (fields.count == 2 && numeric > 0) || isHeading else {
            return nil
        }
        return fields.map { $0.cell(line: number) }
    }

    /// Whether words are the headings of narrow columns: many and short, of no sentence.
    private static func areNames(_ words: [Field]) -> Bool {
        words.count >= 5 && words.allSatisfy { $0.width <= 16 && $0.isName }
    }

    /// Whether a line has what cells are told by: blanks side by side, or several words.
    private static func mayHaveCells(_ line: Substring) -> Bool {
        var blanks = 0
        var previous: UInt8 = 0x20
        var isInside = false
        for byte in line.utf8 {
            let isBlank = byte == 0x20
            // U+3000 is E3 80 80; that it stands there is reason enough to look closer.
            if byte == 0x80, previous == 0x80, isInside { return true }
            if isBlank, isInside {
                blanks += 1
                if previous == 0x20 || blanks >= 2 { return true }
            }
            if !isBlank { isInside = true }
            previous = byte
        }
        return false
    }

    /// The stretches of a line between two blanks or more.
    private static func fields(of line: Substring) -> [Field] {
        var fields: [Field] = []
        var current = Field(column: 1, offset: 0)
        var blanks = 0
        var column = 1
        var offset = 0
        for scalar in line.unicodeScalars {
            let width = scalar.isWide ? 2 : 1
            if scalar.isBlank {
                blanks += width
            } else {
                if blanks >= 2 || current.text.isEmpty {
                    if !current.text.isEmpty { fields.append(current) }
                    current = Field(column: column, offset: offset)
                } else if blanks == 1 {
                    current.append(" ", width: 1)
                }
                current.append(scalar, width: width)
                blanks = 0
            }
            column += 1
            offset += width
        }
        if !current.text.isEmpty { fields.append(current) }
        return fields
    }
}

/// A stretch of a line: where it starts and what it says.
private struct Field {
    /// The column of its first scalar, counted from 1.
    let column: Int
    /// How many half-width columns stand before it.
    let offset: Int
    private(set) var text = String.UnicodeScalarView()
    private(set) var width = 0

    init(column: Int, offset: Int) {
        self.column = column
        self.offset = offset
    }

    /// The words of a stretch put together again; nil for none.
    init?(joining words: ArraySlice<Field>) {
        guard let first = words.first else { return nil }
        self.init(column: first.column, offset: first.offset)
        for word in words {
            if !text.isEmpty { append(" ", width: 1) }
            for scalar in word.text { append(scalar, width: scalar.isWide ? 2 : 1) }
        }
    }

    mutating func append(_ scalar: Unicode.Scalar, width: Int) {
        text.append(scalar)
        self.width += width
    }

    /// Its parts between single blanks.
    func words() -> [Field] {
        var words: [Field] = []
        var open: Field?
        var column = column
        var offset = offset
        for scalar in text {
            let width = scalar.isWide ? 2 : 1
            if scalar == " " {
                if let word = open { words.append(word) }
                open = nil
            } else {
                if open == nil { open = Field(column: column, offset: offset) }
                open?.append(scalar, width: width)
            }
            column += 1
            offset += width
        }
        return open.map { words + [$0] } ?? words
    }

    /// Whether it is a number or what stands for one in a table.
    var isNumeric: Bool {
        var hasDigit = false
        for scalar in text {
            switch scalar.value {
            case 0x30...0x39, 0xFF10...0xFF19: hasDigit = true
            case 0x2B...0x2F, 0xFF0B...0xFF0F, 0x2212, 0x2013, 0x2014: break
            default: return false
            }
        }
        // "/" and "-" stand for a number; "1." is the number of a heading.
        return hasDigit ? text.last != "." && text.last != "\u{FF0E}" : text.count == 1
    }

    /// Whether it is Chinese without a mark of a sentence.
    var isName: Bool { text.allSatisfy { (0x3400...0x9FFF).contains($0.value) } }

    func cell(line: Int) -> Document.Cell {
        Document.Cell(
            text: String(text), place: Place(line: line, column: column),
            extent: Double(offset)...Double(offset + width))
    }
}

extension Unicode.Scalar {
    /// Whether it takes two columns in a fixed-width font.
    var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
