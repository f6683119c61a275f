import Reports

/// The headings of a report's sections, as lines of a page are compared with them.
enum HeadingVocabulary {
    /// Whether a line is the heading of a section, or the first line of one.
    static func isHeading(_ line: String) -> Bool {
        guard let rest = withoutNumber(line) else { return false }
        let key = Self.key(rest)
        guard key.count >= 4, key.count <= 40 else { return false }
        return headings.contains { $0 == key || key.count >= 8 && $0.hasPrefix(key) }
    }

    /// A line behind its number; nil if it has none.
    private static func withoutNumber(_ line: String) -> Substring? {
        let digits = line.prefix { numerals.contains($0) || $0.isWholeNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...3).contains(digits.count), let mark = rest.first, marks.contains(mark) else {
            return nil
        }
        return rest.dropFirst()
    }

    private static func key(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace && !$0.isPunctuation })
    }

    private static let headings = Set(
        Vocabulary.sectionHeadings.flatMap(\.headings).map { key($0) })
    private static let numerals = Set(IdentityVocabulary.ordinalDigits.map { Character($0) })
    private static let marks: Set<Character> = Set("、.．，")
}
