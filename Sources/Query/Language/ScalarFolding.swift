/// Folds the characters of a Chinese keyboard to the ASCII ones that mean the same in a query.
///
/// Exactly one scalar becomes one scalar, so that positions stay those of what was typed.
enum ScalarFolding {
    /// The scalar that decides what `scalar` means to the lexer.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0...0x7F: scalar
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: others[scalar] ?? scalar
        }
    }

    /// A text with each of its scalars folded.
    static func folded(_ text: String) -> String {
        String(scalars: text.unicodeScalars.lazy.map { folded($0) })
    }

    private static let others: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{3000}": " ", "\u{FEFF}": " ",
        "、": ",", "。": ".", "﹣": "-", "−": "-", "✕": "×",
    ]
}

extension Unicode.Scalar {
    /// Whether it separates words: blanks, line ends and the byte order mark.
    var isBlank: Bool {
        value == 0x20 || (0x9...0xD).contains(value) || value == 0x3000 || value == 0xFEFF
            || (value > 0x7F && properties.isWhitespace)
    }

    /// Whether it is a control character, blanks and line ends aside.
    var isControl: Bool {
        (value < 0x20 || (0x7F...0x9F).contains(value)) && !isBlank
    }

    /// Whether it takes no room and means nothing by itself: marks of direction, for example.
    var isInvisible: Bool { value > 0x7F && properties.generalCategory == .format }

    /// Whether it is an ASCII digit.
    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
    /// The text of some scalars.
    public init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }

    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        let front = unicodeScalars.drop { $0.isBlank }
        let count = front.reversed().drop { $0.isBlank }.count
        return String(scalars: front.prefix(count))
    }
}
