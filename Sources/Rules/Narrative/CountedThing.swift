import Reports

/// What a number of the prose counts, by the words around it.
///
/// A number is understood only if every word between it and what it counts is known, and if
/// nothing before narrows it down.
struct CountedThing {
    /// The word that says what is counted.
    let head: NarrativeWord
    /// The other words that say something, the nearest to the number first.
    let others: [NarrativeWord]
    /// Outcomes or disputes that are counted together.
    let joined: [NarrativeWord]
    /// What stands before the known words.
    let rest: ArraySlice<Unicode.Scalar>
    /// Whether what follows is a part of what was said before.
    let isPart: Bool

    private typealias Words = NarrativeVocabulary

    /// What the words before a number say that it counts; nil if they say nothing.
    init?(before left: ArraySlice<Unicode.Scalar>) {
        let (words, rest) = NarrativeLexicon.shared.peeled(left)
        self.init(words: words, rest: rest)
    }

    /// What the words behind a number say that it counts.
    ///
    /// - Parameter words: the words, the first that stands for something being the last of them.
    init?(words: [NarrativeWord], rest: ArraySlice<Unicode.Scalar>) {
        // Each of several numbers belongs to one of several things: they are not told apart.
        guard !words.contains(.each) else { return nil }
        let concepts = words.filter(\.isConcept)
        self.rest = rest
        isPart = words.contains(.part) || Words.ofThese.contains(where: rest.contains)
        guard let head = concepts.first else { return nil }
        self.head = head
        joined = Self.joined(words, head)
        others = Array(concepts.dropFirst())
    }

    /// The outcomes, or the disputes, that stand in one list before a number.
    private static func joined(_ words: [NarrativeWord], _ head: NarrativeWord) -> [NarrativeWord] {
        var joined: [NarrativeWord] = []
        var isOpen = true
        for word in words {
            switch (word, head) {
            case (.outcome, .outcome), (.dispute, .dispute):
                guard isOpen else { return joined }
                if !joined.contains(word) { joined.append(word) }
                isOpen = false
            case (.connective, _): isOpen = true
            case (.filler, _): continue
            default:
                if !joined.isEmpty { return joined }
            }
        }
        return joined
    }

    /// Whether nothing before the known words can narrow the number down: nothing stands there, or
    /// the name of a body.
    var isPlain: Bool {
        guard let last = rest.last else { return true }
        return Words.bodyEndings.contains(last) && !isPart
            && !rest.contains(where: \.isDecimalDigit)
    }

    /// Whether what stands before the known words says why.
    var hasReason: Bool {
        !rest.contains(where: \.isDecimalDigit)
            && Words.reasonOpenings.contains { rest.starts(with: $0) }
    }
}
