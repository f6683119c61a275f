public import Deadlines

/// Finds a searched text in a text that is at hand, by the rules that the index follows.
///
/// The index tells which reports match; this tells where, to show it.
public struct TextMatcher: Sendable {
    private let needle: [Unicode.Scalar]
    /// The word boundaries of the needle; nil for a literal text.
    private let boundaries: [Bool]?
    /// Whether it is the beginning of a word rather than words.
    private let isPrefix: Bool

    /// A matcher of a text, character by character.
    public init(literal text: FoldedText) {
        needle = text.scalars
        boundaries = nil
        isPrefix = false
    }

    /// A matcher of a text as words, with its own word boundaries.
    public init(words text: FoldedText, boundaries: [Bool]) {
        needle = text.scalars
        self.boundaries = text.scalars.count > 1 ? boundaries : nil
        isPrefix = false
    }

    /// A matcher of the beginning of a word, with its own word boundaries.
    public init(prefix text: FoldedText, boundaries: [Bool]) {
        needle = text.scalars
        self.boundaries = boundaries
        isPrefix = true
    }

    /// Where the text occurs, in order, in folded scalars.
    ///
    /// - Parameters:
    ///   - text: the text to look in.
    ///   - pace: makes a step for each character that is looked at.
    ///   - textBoundaries: its word boundaries; asked for only if they decide something.
    /// - Throws: ``TimeOver`` behind the deadline.
    public func matches(
        in text: FoldedText, _ pace: Pace, boundaries textBoundaries: () -> [Bool]
    ) throws(TimeOver) -> [Range<Int>] {
        try pace.step(text.scalars.count)
        var ranges: [Range<Int>] = []
        // A long text of one character may contain as long a one nearly everywhere.
        for place in text.places(of: needle.first, before: needle.count) {
            let common = zip(text.scalars[place...], needle).prefix { $0 == $1 }.count
            try pace.step(common)
            if common == needle.count { ranges.append(place..<(place + needle.count)) }
        }
        guard let boundaries, !ranges.isEmpty else { return ranges }
        let marks = textBoundaries()
        var words: [Range<Int>] = []
        for range in ranges {
            try pace.step(needle.count)
            if isWord(range, cuts: boundaries, marks: marks) { words.append(range) }
        }
        return words
    }

    private func isWord(_ range: Range<Int>, cuts: [Bool], marks: [Bool]) -> Bool {
        for offset in 1..<max(1, needle.count)
        where marks[range.lowerBound + offset] && !cuts[offset] {
            return false
        }
        let starts = marks[range.lowerBound]
        if isPrefix { return starts }
        let ends = marks[range.upperBound]
        if let first = needle.first, first.isWordCharacter, !starts { return false }
        if let last = needle.last, last.isWordCharacter, !ends { return false }
        return starts || ends
    }
}
