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
    static func safe(_ text: String) -> Workbook.Cell {
        .text(String(SafeText.line(text).prefix(32_000)))
    }
}
