/// What a word of the prose stands for where it stands beside a number.
enum NarrativeWord: Hashable, Sendable {
    /// It says nothing of what is counted: 全年, 共, 的.
    case filler
    /// It joins two things: 、, 和.
    case connective
    /// What follows is a part of what was said before: 其中.
    case part
    /// Each of several numbers belongs to one of several things: 分别.
    case each
    /// Requests for information.
    case requests
    /// They were received.
    case received
    /// They were answered.
    case done
    /// They were dealt with, which may be yet unanswered.
    case handled
    /// They came from the year before.
    case carriedIn
    /// They go to the year behind.
    case carriedOut
    /// What came of them: a figure of table three.
    case outcome(String)
    /// Why: a row of table three.
    case reason(String)
    /// Who asked: a column of table three.
    case applicants(String)
    /// Reviews or suits: a block of table four, or both blocks of suits.
    case dispute(String)
    /// How they ended: a column of table four.
    case result(String)
    /// Normative documents.
    case documents
    /// What was done with them: a column of table two.
    case documentVerb(String)
    /// Their share.
    case share

    /// Whether it says what is counted.
    var isConcept: Bool {
        switch self {
        case .filler, .connective, .part, .each: false
        default: true
        }
    }
}

/// The known words, to be found at the end or at the beginning of a text.
struct NarrativeLexicon: Sendable {
    private typealias Entry = (word: [Unicode.Scalar], meaning: NarrativeWord)

    /// By their last scalars, and by their first; the longest first.
    private let byLast: [Unicode.Scalar: [Entry]]
    private let byFirst: [Unicode.Scalar: [Entry]]

    /// The words of the reports' prose.
    static let shared = NarrativeLexicon(NarrativeVocabulary.words)

    private init(_ words: [(meaning: NarrativeWord, words: [String])]) {
        let entries = words.flatMap { entry in
            entry.words.map { (word: Array($0.unicodeScalars), meaning: entry.meaning) }
        }.sorted { $0.word.count > $1.word.count }
        byLast = Dictionary(grouping: entries) { $0.word.last ?? "\0" }
        byFirst = Dictionary(grouping: entries) { $0.word.first ?? "\0" }
    }

    /// The words at the end of a text, the last first, and what stands before them.
    func peeled(
        _ text: ArraySlice<Unicode.Scalar>
    ) -> (words: [NarrativeWord], rest: ArraySlice<Unicode.Scalar>) {
        var words: [NarrativeWord] = []
        var rest = text
        while let last = rest.last,
            let entry = byLast[last]?.first(where: { rest.hasSuffix($0.word) })
        {
            words.append(entry.meaning)
            rest = rest.dropLast(entry.word.count)
        }
        return (words, rest)
    }

    /// The words at the beginning of a text, each with where it ends.
    func words(
        startingWith text: ArraySlice<Unicode.Scalar>
    ) -> [(meaning: NarrativeWord, end: Int)] {
        var words: [(NarrativeWord, Int)] = []
        var rest = text
        while let first = rest.first,
            let entry = byFirst[first]?.first(where: { rest.starts(with: $0.word) })
        {
            rest = rest.dropFirst(entry.word.count)
            words.append((entry.meaning, rest.startIndex))
        }
        return words
    }

    /// The last verb of receiving or answering in a text, and what stands before and behind it.
    func lastVerb(
        in text: ArraySlice<Unicode.Scalar>
    ) -> (
        before: ArraySlice<Unicode.Scalar>, verb: NarrativeWord,
        behind: ArraySlice<Unicode.Scalar>
    )? {
        for end in stride(from: text.endIndex, to: text.startIndex, by: -1) {
            let head = text[..<end]
            guard let last = head.last, let entries = byLast[last] else { continue }
            for entry in entries where head.hasSuffix(entry.word) {
                switch entry.meaning {
                case .received, .done, .handled:
                    return (head.dropLast(entry.word.count), entry.meaning, text[end...])
                default: continue
                }
            }
        }
        return nil
    }
}
