import Reports
import Segmentation

/// Tables that a program printed as lists of lists: `[['规章', '0', None], ['a', 'b', 'c']]`.
///
/// None before the numbers of a row is the further part of a merged cell, as the programs that print
/// so have it; behind a number it is an empty cell.
enum ListTable {
    /// Whether a line begins as such a table does.
    static func begins(_ text: Substring) -> Bool {
        var rest = text.trimmingBlanks.unicodeScalars
        guard rest.popFirst() == "[" else { return false }
        rest = rest.drop { $0 == "[" || $0.isBlank }
        guard let first = rest.first else { return true }
        let isQuote = first == "'" || first == "\""
        return isQuote || Substring(rest).hasPrefix("None") || Substring(rest).hasPrefix("null")
    }

    /// Reads the table that starts at a line; nil where it is no list, or one that nothing closes.
    static func read(_ lines: [TextLine], from start: Int) -> TableRun? {
        guard begins(lines[start].text) else { return nil }
        var parser = ListParser()
        var index = start
        while index < lines.count {
            guard parser.read(lines[index]) else { return nil }
            index += 1
            if parser.isClosed { break }
            guard index - start < 400 else { return nil }
        }
        guard parser.isClosed, !parser.rows.isEmpty else { return nil }
        return TableRun(rows: parser.rows, layout: .tabGrid, end: index)
    }
}

/// Reads the elements of nested lists, line by line.
private struct ListParser {
    private(set) var rows: [Document.Row] = []
    private var cells: [Document.Cell] = []
    private var depth = 0
    private var hasNumber = false

    /// Whether every bracket that was opened is closed.
    var isClosed: Bool { depth == 0 && !rows.isEmpty }

    /// Reads a line; returns whether it is of a list.
    mutating func read(_ line: TextLine) -> Bool {
        let scalars = Array(line.text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar {
            case "[":
                depth += 1
                index += 1
                guard depth <= 3 else { return false }
            case "]":
                guard depth > 0 else { return false }
                endRow()
                depth -= 1
                index += 1
            case "'", "\"":
                guard depth > 0, let end = readString(scalars, from: index, line: line) else {
                    return false
                }
                index = end
            case _ where scalar == "," || scalar.isBlank: index += 1
            default:
                guard depth > 0, let end = readWord(scalars, from: index, line: line) else {
                    return false
                }
                index = end
            }
        }
        return true
    }

    private mutating func endRow() {
        if !cells.isEmpty { rows.append(Document.Row(cells: cells)) }
        (cells, hasNumber) = ([], false)
    }

    /// Reads a text in quotes; returns the index behind it.
    private mutating func readString(
        _ scalars: [Unicode.Scalar], from start: Int, line: TextLine
    ) -> Int? {
        var parts: [String] = []
        var text = String.UnicodeScalarView()
        var index = start + 1
        while index < scalars.count, scalars[index] != scalars[start] {
            if scalars[index] == "\\", index + 1 < scalars.count {
                index += 1
                switch scalars[index] {
                case "n", "r":
                    parts.append(String(text))
                    text = String.UnicodeScalarView()
                case "t": text.append(" ")
                case "\\", "'", "\"", "/": text.append(scalars[index])
                default: return nil
                }
            } else {
                text.append(scalars[index])
            }
            index += 1
        }
        guard index < scalars.count else { return nil }
        let whole = LineJoining.join(parts + [String(text)])
        add(String(whole[...].trimmingBlanks), column: start + 1, line: line)
        return index + 1
    }

    /// Reads None, null or a number without quotes; returns the index behind it.
    private mutating func readWord(
        _ scalars: [Unicode.Scalar], from start: Int, line: TextLine
    ) -> Int? {
        let rest = scalars[start...].prefix { $0 != "," && $0 != "]" && !$0.isBlank }
        let word = String(String.UnicodeScalarView(rest))
        if EmptyWords.contains(word) {
            let place = Place(line: line.number, column: line.firstColumn + start)
            cells.append(Document.Cell(text: "", place: place, isCovered: !hasNumber))
        } else {
            guard rest.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "-" }) else {
                return nil
            }
            add(word, column: start, line: line)
        }
        return rest.endIndex
    }

    private mutating func add(_ text: String, column: Int, line: TextLine) {
        let scalars = text.unicodeScalars
        if scalars.first.map({ ("0"..."9").contains($0) }) ?? false,
            !scalars.contains(where: \.properties.isIdeographic)
        {
            hasNumber = true
        }
        cells.append(
            Document.Cell(
                text: text, place: Place(line: line.number, column: line.firstColumn + column)))
    }
}
