import Comparisons

extension JoinedTableError {
    /// The error in English.
    var english: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .tooLarge(let limit):
            "is larger than \(limit >> 20) MiB; leave out columns and rows that are not needed"
        case .tooManyColumns(let line, let limit):
            "line \(line): more than \(limit) columns; leave out those that are not needed"
        case .notUTF8: "is not UTF-8; save it as 'CSV UTF-8'"
        case .empty: "has no row below a heading"
        case .separator(let mark):
            "its columns are divided by '\(mark == "\t" ? "tab" : mark)'; divide them by commas"
        case .openQuote(let line): "line \(line): a quote is never closed"
        case .unevenRow(let line, let fields, let columns):
            "line \(line): \(fields) fields under \(columns) headings"
        case .noPlace(let headings):
            "no column is named 'code' or 'name' (\(headings.joined(separator: ", ")))"
        case .repeatedColumn(let name): "two columns are named '\(name)'"
        case .badCode(let text, let line):
            "line \(line): '\(text)' is not a division code of six digits"
        case .badYear(let text, let line): "line \(line): '\(text)' is not a year"
        case .noName(let line): "line \(line): no place is named"
        case .badNumber(let text, let column, let line):
            "line \(line), column '\(column)': '\(text)' is not a number; leave the cell empty"
                + " where there is none"
        case .repeatedPlace(let place, let line, let first):
            "line \(line): '\(place)' already stands in line \(first)"
        case .noNumbers: "no column holds numbers"
        case .unusableName(let name):
            "the column '\(name)' cannot be named in a calculation; rename it, letters and digits"
                + " only"
        case .nameOfField(let name, let field):
            "the column '\(name)' has the name of a number of the reports (\(field)); rename it"
        }
    }
}
