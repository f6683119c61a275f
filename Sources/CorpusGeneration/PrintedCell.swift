/// What a cell of a generated report prints.
public enum PrintedCell: Equatable, Sendable {
    /// A number, and the text it is printed as.
    case number(String, printed: String)

    /// Nothing.
    case blank

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
        case .blank: ""
        case .struckOut: "/"
        }
    }

    /// What a reader must find, as JSON: the number, `null` or `"/"`.
    public var truth: String {
        switch self {
        case .number(let number, _): number
        case .blank: "null"
        case .struckOut: "\"/\""
        }
    }
}
