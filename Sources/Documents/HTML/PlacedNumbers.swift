/// Parts the numbers that a page made from a PDF puts into one paragraph: they stood in columns of
/// their own.
enum PlacedNumbers {
    /// The numbers of a text that is nothing but several of them; else the text.
    static func parts(of text: String) -> [String] {
        let parts = text.split(whereSeparator: \.isWhitespace).map { String($0) }
        return parts.count > 1 && parts.allSatisfy(isValue) ? parts : [text]
    }

    /// Whether a text is a number, or the sign for none.
    private static func isValue(_ text: String) -> Bool {
        text == "/" || text == "-" || text == "\u{2014}"
            || text.contains(where: \.isNumber)
                && text.allSatisfy { $0.isWholeNumber || "-.,\u{FF0C}%".contains($0) }
    }
}
