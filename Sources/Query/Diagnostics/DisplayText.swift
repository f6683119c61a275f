/// Text as a terminal may show it: one line, no control characters, with known widths.
enum DisplayText {
    /// A text without anything that could steer a terminal.
    static func safe(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.lazy.map { safe($0) })
        return String(view)
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

    /// The terminal columns a shown scalar takes: two for ideographs, none for combining marks.
    static func columns(_ scalar: Unicode.Scalar) -> Int { TerminalColumns.of(scalar) }

    /// The terminal columns some shown scalars take.
    static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + columns($1) }
    }
}
