import Deadlines
import Foundation

/// A table as CSV (RFC 4180): commas, quotes where they are needed, lines that end with CR LF;
/// UTF-8 without a byte order mark.
///
/// A text that a spreadsheet would run as a formula has an apostrophe before it. A number is a
/// number, also a negative one and one that stands as a text: `-12.5`, `+3`.
struct CSVTable: Equatable, Sendable {
    /// What stands in a place of a table.
    enum Cell: Equatable, Sendable {
        /// A text of any content.
        case text(String)
        /// A number, printed digit by digit as it is.
        case number(Decimal)
        /// Nothing.
        case empty

        /// A text, or nothing.
        static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

        /// A number, or nothing.
        static func optional(_ number: Decimal?) -> Cell { number.map { .number($0) } ?? .empty }

        /// A whole number.
        static func integer(_ number: Int) -> Cell { .number(Decimal(number)) }

        /// A whole number, or nothing.
        static func optional(_ number: Int?) -> Cell { number.map { .integer($0) } ?? .empty }
    }

    /// The names of the columns.
    let headings: [String]
    /// The cells, row by row, as many as there are headings.
    let rows: [[Cell]]

    /// The lines with their ends, the headings first.
    var text: String { text(within: .none) }

    /// The lines with their ends, as far as there is time.
    ///
    /// - Parameter deadline: behind it no more lines are written, and nobody uses those that were.
    func text(within deadline: Deadline) -> String {
        ([headings.map(Cell.text)] + rows).within(deadline)
            .map { $0.map(\.written).joined(separator: ",") + "\r\n" }.joined()
    }
}

extension CSVTable.Cell {
    var written: String {
        switch self {
        case .text(let text): Self.quoted(Self.neutral(text))
        case .number(let number): "\(number)"
        case .empty: ""
        }
    }

    /// A text that no spreadsheet runs and no terminal obeys: behind an apostrophe if it begins
    /// as a formula does, a control character shown as U+FFFD.
    private static func neutral(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        let isNumber = isNumber(text)
        for scalar in text.unicodeScalars {
            if view.isEmpty, !isNumber, formulaStarts.contains(scalar) { view.append("'") }
            view.append(isSteering(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(view)
    }

    /// Whether a text is a plain number behind a sign, which no spreadsheet runs.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return ["-", "+"].contains(text.utf8.first.map(Unicode.Scalar.init)) && parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
            }
    }

    /// A text in quotes if it needs them, the quotes in it doubled.
    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: quotedScalars.contains) else { return text }
        var view = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { view.append(scalar) }
            view.append(scalar)
        }
        view.append("\"")
        return String(view)
    }

    /// A control character that is neither a tab nor the end of a line.
    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F: true
        default: false
        }
    }

    /// What a formula begins with; the wide forms too, which some spreadsheets take for ASCII.
    private static let formulaStarts = Set(
        "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
    private static let quotedScalars = Set("\",\r\n".unicodeScalars)
}
