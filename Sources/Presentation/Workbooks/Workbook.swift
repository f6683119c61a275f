/// Sheets of cells, as a spreadsheet shows them.
public struct Workbook: Equatable, Sendable {
    /// What stands in a cell.
    public enum Cell: Equatable, Sendable {
        /// Nothing.
        case empty
        /// The name of a column.
        case heading(String)
        /// A text; never a formula.
        case text(String)
        /// A number, with its format; one that is marked stands out.
        case number(Double, NumberFormat, isMarked: Bool)
    }

    /// How a number is shown.
    public enum NumberFormat: Equatable, Sendable {
        /// As it is.
        case plain
        /// A count, with marks between thousands.
        case count
        /// With four decimals.
        case decimal
        /// As a percentage.
        case percent
    }

    /// A sheet.
    public struct Sheet: Equatable, Sendable {
        /// Its name; at most 31 characters.
        public let name: String
        /// How many rows at the top stay in sight.
        public var frozenRows = 0
        /// How many columns at the left stay in sight.
        public var frozenColumns = 0
        /// How wide its columns are, in characters.
        public var widths: [Double] = []
        /// Its cells, row by row.
        public let rows: [[Cell]]
    }

    /// The sheets.
    public let sheets: [Sheet]
}

extension Workbook.Cell {
    /// A text that a cell can hold: of a longer one the beginning, without control characters.
    static func safe(_ text: String) -> Workbook.Cell { .text(short(text)) }

    /// The name of a column, likewise.
    static func safeHeading(_ text: String) -> Workbook.Cell { .heading(short(text)) }

    private static func short(_ text: String) -> String {
        let line = literal(SafeText.line(text))
        guard line.utf16.count > most else { return line }
        var view = String.UnicodeScalarView()
        var units = 0
        for scalar in line.unicodeScalars {
            units += scalar.utf16.count
            if units > most { break }
            view.append(scalar)
        }
        return String(view)
    }

    /// A text in which nothing is a code: workbooks read `_x0041_` as a letter.
    private static func literal(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var literal: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            literal.append(byte)
            if isCode(bytes[index...].prefix(7)) { literal += Array("x005F_".utf8) }
        }
        return String(decoding: literal, as: UTF8.self)
    }

    private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 7 && bytes.starts(with: "_x".utf8) && bytes.last == UInt8(ascii: "_")
            && bytes.dropFirst(2).dropLast().allSatisfy {
                Character(Unicode.Scalar($0)).isHexDigit
            }
    }

    /// How many units of UTF-16 a cell holds, with room for what the library adds.
    private static let most = 32_000
}
