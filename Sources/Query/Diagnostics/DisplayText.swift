/// Text as a terminal may show it: one line, no control characters, with known widths.
enum DisplayText {
    /// A text without anything that could steer a terminal.
    static func safe(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.lazy.map { safe($0) })
        return String(view)
    }

    /// What is shown for a scalar: a blank for line ends, a mark for control characters and for
    /// those that reverse the direction of writing.
    static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value == 0x20 || scalar.value == 0x3000 { return scalar }
        if scalar.isBlank { return scalar.value == 0xFEFF ? "\u{FFFD}" : " " }
        let isSteering = scalar.isControl || directionMarks.contains(scalar.value)
        return isSteering ? "\u{FFFD}" : scalar
    }

    /// The terminal columns a shown scalar takes: two for ideographs, none for combining marks.
    static func columns(_ scalar: Unicode.Scalar) -> Int { TerminalColumns.of(scalar) }

    /// The terminal columns some shown scalars take.
    static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + columns($1) }
    }

    private static let directionMarks: Set<UInt32> = [
        0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069,
    ]
}
