import Query

/// How matches stand out in a text.
public enum MatchStyle: Sendable {
    /// As they are.
    case plain
    /// Bold and yellow.
    case coloured

    /// A text with its matches marked, without anything else that steers a terminal.
    ///
    /// - Parameter highlights: the matches in Unicode scalars of the text, in order.
    func marked(_ text: String, _ highlights: [Range<Int>]) -> String {
        guard self == .coloured else { return SafeText.line(text) }
        let scalars = Array(text.unicodeScalars)
        var result = ""
        var position = 0
        for highlight in highlights {
            let range = highlight.clamped(to: position..<scalars.count)
            guard !range.isEmpty else { continue }
            result += Self.safe(scalars[position..<range.lowerBound])
            result += "\u{1B}[1;33m" + Self.safe(scalars[range]) + "\u{1B}[0m"
            position = range.upperBound
        }
        return result + Self.safe(scalars[position...])
    }

    /// A heading of text that is safe already; bold where there are colours.
    func heading(_ text: String) -> String {
        self == .coloured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    private static func safe(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        SafeText.line(String(scalars: scalars))
    }
}
