public import Foundation

/// A table of places with numbers that no report has: population, income.
public struct JoinedTable: Equatable, Sendable {
    /// The names of the columns with numbers, in their order.
    public let columns: [String]

    /// The rows.
    public let rows: [Row]

    /// Bytes that a file may have: a row for every county and year has some hundred.
    public static let mostBytes = 32 << 20

    /// Columns that a file may have.
    public static let mostColumns = 1_000

    /// A row: a place, perhaps in one year, with its numbers.
    public struct Row: Equatable, Sendable {
        /// The place.
        public let place: PlaceName
        /// The year the numbers are of; nil for all years.
        public let year: Int?
        /// The numbers of the columns; nil where a cell has none.
        public let values: [Decimal?]
        /// The line of the file.
        public let line: Int
    }

    /// How a row names its place.
    public enum PlaceName: Hashable, Sendable {
        /// By its division code.
        case code(String)
        /// By its name.
        case name(String)

        /// The code or the name.
        public var text: String {
            switch self {
            case .code(let text), .name(let text): text
            }
        }
    }
}

/// Why a table cannot be joined.
public enum JoinedTableError: Error, Equatable, Sendable {
    /// The file cannot be read.
    case unreadable(reason: String)
    /// The file has more bytes than a table may have.
    case tooLarge(limit: Int)
    /// A row has more fields than a table may have columns.
    case tooManyColumns(line: Int, limit: Int)
    /// The bytes are no UTF-8.
    case notUTF8
    /// There is no row below a heading.
    case empty
    /// The columns are divided by something else than commas.
    case separator(String)
    /// A quote is never closed.
    case openQuote(line: Int)
    /// A row has more or fewer fields than the heading.
    case unevenRow(line: Int, fields: Int, columns: Int)
    /// No column is that of a code or of a name.
    case noPlace(headings: [String])
    /// Two columns have one name.
    case repeatedColumn(String)
    /// A code is no division code.
    case badCode(String, line: Int)
    /// A year is none.
    case badYear(String, line: Int)
    /// A row names no place.
    case noName(line: Int)
    /// A column holds numbers, and something else here.
    case badNumber(String, column: String, line: Int)
    /// Two rows are about one place and one year.
    case repeatedPlace(String, line: Int, first: Int)
    /// No column holds numbers.
    case noNumbers
    /// A column's name cannot stand in a calculation.
    case unusableName(String)
    /// A column has the name of a number of the reports.
    case nameOfField(String, field: String)

    /// The stable name.
    public var id: String {
        switch self {
        case .unreadable: "with-unreadable"
        case .tooLarge: "with-too-large"
        case .tooManyColumns: "with-too-many-columns"
        case .notUTF8: "with-encoding"
        case .empty: "with-empty"
        case .separator: "with-separator"
        case .openQuote: "with-open-quote"
        case .unevenRow: "with-uneven-row"
        case .noPlace: "with-no-place"
        case .repeatedColumn: "with-repeated-column"
        case .badCode: "with-bad-code"
        case .badYear: "with-bad-year"
        case .noName: "with-no-name"
        case .badNumber: "with-bad-number"
        case .repeatedPlace: "with-repeated-place"
        case .noNumbers: "with-no-numbers"
        case .unusableName: "with-unusable-name"
        case .nameOfField: "with-name-of-field"
        }
    }
}
