import Query

/// How many columns of a terminal a text takes.
enum TextWidth {
    /// The columns of a text: two for an ideograph, none for a combining mark, else one.
    static func columns(_ text: String) -> Int {
        TerminalColumns.of(text.unicodeScalars)
    }

    /// A text with blanks behind it up to a width.
    static func leading(_ text: String, width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - columns(text)))
    }

    /// A text with blanks before it up to a width.
    static func trailing(_ text: String, width: Int) -> String {
        String(repeating: " ", count: max(0, width - columns(text))) + text
    }
}
