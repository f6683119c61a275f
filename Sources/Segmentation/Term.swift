/// What is indexed of a text: its characters, and its pairs of neighbouring characters with how
/// they lie among the words.
///
/// The index tells which reports can contain a text: those that have all its pairs. Whether they
/// do is told by the text itself (docs/decisions/005-text-index.md). Of a text of one or two
/// characters the index alone tells.
public enum Term {
    /// How a pair of characters lies among the words where it stands.
    enum Position: UInt8, CaseIterable {
        /// Not as the rule for bare words wants: neither end on a boundary, for example.
        case loose = 1
        /// As the rule wants, and no boundary between the two.
        case word = 2
        /// As the rule wants, but for a boundary between the two.
        case words = 3

        /// What stands behind a pair in its term; no folded text has control characters.
        var suffix: Unicode.Scalar { Unicode.Scalar(rawValue) }
    }

    /// Ends a term in a list of terms.
    static let end: Unicode.Scalar = "\u{1F}"

    /// What a report must have to contain a text: of each list one of its terms.
    ///
    /// A list for each of the text's pairs, each once, in order; or one for the character, where
    /// there is only one; none for an empty text.
    public static func required(by text: FoldedText) -> [[String]] {
        let scalars = text.scalars
        guard scalars.count > 1 else { return scalars.map { [String(Character($0))] } }
        var seen: Set<UInt64> = []
        return zip(scalars, scalars.dropFirst())
            .filter { first, second in seen.insert(pair(first, second)).inserted }
            .map { first, second in Position.allCases.map { term(first, second, $0) } }
    }

    /// The terms of which one must be there for two characters to occur as a bare word.
    ///
    /// - Parameter isCut: whether the two are two words themselves.
    public static func words(_ text: FoldedText, isCut: Bool) -> [String] {
        precondition(text.scalars.count == 2, "a pair has two characters")
        let positions: [Position] = isCut ? [.word, .words] : [.word]
        return positions.map { term(text.scalars[0], text.scalars[1], $0) }
    }

    static func term(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ position: Position
    ) -> String {
        String(String.UnicodeScalarView([first, second, position.suffix]))
    }

    static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
        UInt64(first.value) << 32 | UInt64(second.value) << 8
    }
}

/// The terms of the texts of a report.
public struct TermSet: Sendable {
    /// The terms, each once, divided by U+001F.
    public let list: String

    /// The terms of some folded texts with their word boundaries.
    public init(_ parts: [EncodedText.Part]) {
        var seen: Set<UInt64> = []
        seen.reserveCapacity(2_048)
        var list = String.UnicodeScalarView()
        for part in parts {
            let scalars = part.text.scalars
            for (index, scalar) in scalars.enumerated() {
                if seen.insert(UInt64(scalar.value)).inserted {
                    list.append(scalar)
                    list.append(Term.end)
                }
                guard index + 1 < scalars.count else { continue }
                let next = scalars[index + 1]
                let position = Self.position(of: index, in: part)
                // No scalar has the value 0 in a folded text.
                let pair = Term.pair(scalar, next) | UInt64(position.rawValue)
                if seen.insert(pair).inserted {
                    list.append(scalar)
                    list.append(next)
                    list.append(position.suffix)
                    list.append(Term.end)
                }
            }
        }
        self.list = String(list)
    }

    /// How the pair that starts at an index lies among the words.
    private static func position(of index: Int, in part: EncodedText.Part) -> Term.Position {
        let starts = part.boundaries[index]
        let ends = part.boundaries[index + 2]
        let scalars = part.text.scalars
        if scalars[index].isWordCharacter && !starts { return .loose }
        if scalars[index + 1].isWordCharacter && !ends { return .loose }
        guard starts || ends else { return .loose }
        return part.boundaries[index + 1] ? .words : .word
    }
}
