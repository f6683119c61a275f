/// Text as a terminal may show it: one line, no control characters.
enum DisplayText {
    /// A text without anything that could steer a terminal.
    static func safe(_ text: String) -> String {
        String(scalars: text.unicodeScalars.lazy.map { safe($0) })
    }

    /// What is shown for a scalar: a blank for line ends and other blanks, a mark for what would
    /// be hidden, so that places in the text stay where they are.
    static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch ScalarEffect(scalar) {
        case .hidden: "\u{FFFD}"
        case .blank: " "
        case .shown: scalar.isBlank && scalar.value != 0x3000 ? " " : scalar
        }
    }
}
