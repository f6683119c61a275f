/// Joins the lines of a cell or a paragraph: Chinese is wrapped anywhere and without a sign.
enum LineJoining {
    /// The lines without blanks between them, but where two numbers would become one.
    ///
    /// - Parameter betweenDigits: what stands between digits; a line end where the lines are
    ///   paragraphs, so that their numbers are two.
    static func join(
        _ lines: some Sequence<String>, betweenDigits: String = " "
    ) -> String {
        var text = ""
        for line in lines where !line.isEmpty {
            if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first,
                isOfNumber(last) && isOfNumber(first) || isLatin(last) && isLatin(first)
            {
                text += isDigit(last) && isDigit(first) ? betweenDigits : " "
            }
            text += line
        }
        return text
    }

    /// Whether a scalar may be a part of a number: glued to another it would change its value.
    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal || signs.contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic
    }
}

/// Signs of numbers, half and full width: full stop, comma, minus, slash.
private let signs: Set<Unicode.Scalar> = [
    ".", ",", "-", "/", "\u{2212}", "\u{FF0E}", "\u{FF0C}", "\u{FF0D}", "\u{FF0F}",
]
