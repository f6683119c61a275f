import Segmentation

/// Text that stands above or below the line: the mark of a note, which is no digit of the number
/// that it stands behind.
enum RaisedText {
    /// How long the mark of a note may be: `[10]`, `*`, `\u{6CE8}2`.
    private static let longestMark = 8

    /// Whether a text on the line stays without what is raised beside it: where that is only a mark.
    ///
    /// A unit or a sign beside a raised number is not what the cell says, nor is a number that ends
    /// in its point.
    static func isMark(_ raised: String, beside text: String) -> Bool {
        let scalars = raised.unicodeScalars.filter { !$0.isBlank }
        guard !text.isEmpty, (1...longestMark).contains(scalars.count),
            scalars.allSatisfy(isOfMark), let first = scalars.first,
            first == "," || !points.contains(first),
            let last = text.unicodeScalars.last, !points.contains(last)
        else { return false }
        let holdsNumber = text.unicodeScalars.contains { $0.properties.numericType != nil }
        let isWord = text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        return holdsNumber || !isWord || text.unicodeScalars.count > 2
            || !scalars.contains { $0.properties.numericType == .decimal }
    }

    /// What is raised as prose has it: in brackets where its digits would go on with a number.
    static func inProse(_ raised: String, after last: Unicode.Scalar?, before next: Unicode.Scalar?)
        -> String
    {
        guard let first = raised.unicodeScalars.first, let end = raised.unicodeScalars.last,
            isDigit(first) && isDigit(last) || isDigit(end) && isDigit(next)
        else { return raised }
        return "[\(raised)]"
    }

    private static func isOfMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || scalar.properties.numericType == .digit || marks.contains(scalar)
            || scalar.properties.numericType == .decimal
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.numericType == .decimal
    }
}

/// The word for a note, daggers, brackets of full width, and marks between two notes.
private let marks: Set<Unicode.Scalar> = [
    "\u{6CE8}", "\u{2020}", "\u{2021}", "\u{00A7}", "\u{203B}", "\u{FF08}", "\u{FF09}", "\u{3010}",
    "\u{3011}", "\u{3014}", "\u{3015}", "\u{FF3B}", "\u{FF3D}", "\u{FF0C}", "\u{3001}", "\u{2606}",
    "\u{2605}", "\u{25B2}", "\u{25B3}",
]

/// The marks before the decimals of a number.
private let points: Set<Unicode.Scalar> = [".", "\u{FF0E}", ","]
