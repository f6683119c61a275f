/// What a cell of a generated report prints.
public enum PrintedCell: Equatable, Sendable {
    /// A number, and the text it is printed as.
    case number(String, printed: String)

    /// Nothing.
    case blank

    /// Nothing but blanks of some kind.
    case spaces(String)

    /// A dash: nothing, or the question does not apply.
    case dash

    /// A number was here; what it was cannot be told from the file.
    case lost

    /// A stroke: the question does not apply.
    case struckOut

    /// A count printed plainly.
    static func count(_ number: Int) -> PrintedCell {
        .number(String(number), printed: String(number))
    }

    /// The text in the cell.
    public var text: String {
        switch self {
        case .number(_, let printed): printed
        case .blank, .lost: ""
        case .spaces(let printed): printed
        case .dash: "-"
        case .struckOut: "/"
        }
    }

    /// What a reader must find, as JSON: the number, `null`, `"/"`, `"-"` or `"unreadable"`.
    public var truth: String {
        switch self {
        case .number(let number, _): number
        case .blank, .spaces: "null"
        case .dash: "\"-\""
        case .lost: "\"unreadable\""
        case .struckOut: "\"/\""
        }
    }
}
