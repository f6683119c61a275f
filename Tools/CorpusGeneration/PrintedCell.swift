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

    /// Words that are no number, and must be kept as they stand.
    case words(String)

    /// Something that may be read in several ways, each right: as JSON, the likeliest first.
    case oneOf([String], printed: String)

    /// A count printed plainly.
    static func count(_ number: Int) -> PrintedCell {
        .number(String(number), printed: String(number))
    }

    /// The text in the cell.
    public var text: String {
        switch self {
        case .number(_, let printed), .oneOf(_, let printed): printed
        case .words(let printed): printed
        case .blank, .lost: ""
        case .spaces(let printed): printed
        case .dash: "-"
        case .struckOut: "/"
        }
    }

    /// Whether it is printed as nothing.
    var isEmpty: Bool { text.allSatisfy { $0.isWhitespace } }

    /// The same where its column can no longer be told: it may be left unread.
    var unsure: PrintedCell {
        switch self {
        case .number(let number, let printed): .oneOf([#""unreadable""#, number], printed: printed)
        case .blank, .spaces: .oneOf([#""unreadable""#, "null"], printed: text)
        default: self
        }
    }

    /// What a reader must find, as JSON: the number, `null`, `"/"`, `"-"`, `"words"` (unreadable,
    /// with its text), `"unreadable"` (nothing known of it), `"none"` (no such cell), or a list of these.
    public var truth: String {
        switch self {
        case .number(let number, _): number
        case .blank, .spaces: "null"
        case .dash: "\"-\""
        case .lost: "\"unreadable\""
        case .struckOut: "\"/\""
        case .words: "\"words\""
        case .oneOf(let truths, _): "[" + truths.joined(separator: ", ") + "]"
        }
    }
}
