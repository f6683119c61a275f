/// What is indexed at each position of a text: a pair of neighbouring characters, with how ICU's
/// words lie around them.
///
/// Position i holds the pair of scalars i and i+1 (the last position the last scalar alone),
/// marked by whether a word boundary lies before the first, between the two, and behind the
/// second. There is exactly one term a position. A literal text is a phrase of pairs with any
/// marks, so it finds every occurrence; a word is a phrase of pairs with certain marks. Both are
/// exact, from one index (docs/decisions/001-terms.md).
enum Term {
    /// The word boundaries around a pair.
    struct Marks: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        /// A boundary lies before the first character.
        static let before = Marks(rawValue: 4)
        /// A boundary lies between the two.
        static let between = Marks(rawValue: 2)
        /// A boundary lies behind the second.
        static let behind = Marks(rawValue: 1)

        /// Every combination.
        static let all: [Marks] = (0..<8).map(Marks.init(rawValue:))

        /// The character that stands for the marks at the start of a term.
        var letter: Unicode.Scalar { Unicode.Scalar(UInt8(ascii: "A") + rawValue) }
    }

    /// Ends a term in a list of terms.
    static let end: Unicode.Scalar = "\u{1F}"

    /// Ends an alternative of a position, in a query.
    static let alternativeEnd: Unicode.Scalar = "\u{1E}"
}

/// The terms of a text, in the form the index's tokenizer takes.
public struct TermList: Sendable {
    /// The terms in UTF-8, each ended by U+001F.
    public let utf8: [UInt8]

    /// The terms of a folded text.
    ///
    /// - Parameters:
    ///   - text: the text; it holds no control characters but line feeds, as folding leaves it.
    ///   - boundaries: its word boundaries, from ``WordBreaker/boundaries(of:)``.
    public init(_ text: FoldedText, boundaries: [Bool]) {
        let scalars = text.scalars
        var utf8: [UInt8] = []
        utf8.reserveCapacity(scalars.count * 8)
        for index in scalars.indices {
            let isLast = index + 1 == scalars.count
            var marks: Term.Marks = []
            if boundaries[index] { marks.insert(.before) }
            if boundaries[index + 1] { marks.insert(.between) }
            if isLast || boundaries[index + 2] { marks.insert(.behind) }
            utf8.append(UInt8(marks.letter.value))
            utf8.append(contentsOf: UTF8.encode(scalars[index]) ?? .init())
            if !isLast { utf8.append(contentsOf: UTF8.encode(scalars[index + 1]) ?? .init()) }
            utf8.append(UInt8(Term.end.value))
        }
        self.utf8 = utf8
    }
}
