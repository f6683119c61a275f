/// In how many reports pairs of characters stand, which decides how rare a text is taken to be.
///
/// The index counts a pair apart for each way it lies among the words, so that a report in which it
/// lies in two ways counts twice, and it counts copies of reports too: what is told is a bound.
struct PairStatistics {
    private var reportsByPair: [UInt64: Int] = [:]
    private var reportsByCharacter: [UInt32: Int] = [:]
    private let reports: Int

    /// How long the texts of a report are on average, in UTF-16 units.
    let meanLength: Double

    /// How long the texts of each report are, in UTF-16 units.
    let lengths: [Double]

    /// The statistics of reports, and of copies of them that are in the index too.
    init(_ text: CorpusText, copies: CorpusText, reports: Int) {
        self.reports = reports
        lengths = Self.lengths(text)
        meanLength = lengths.isEmpty ? 1 : lengths.reduce(0, +) / Double(lengths.count)
        for text in [text, copies] { count(text) }
    }

    private static func lengths(_ text: CorpusText) -> [Double] {
        var lengths = [Double](repeating: 0, count: (text.parts.last?.report ?? -1) + 1)
        for part in text.parts {
            lengths[part.report] += text.characters(of: part).reduce(0) {
                $0 + ($1 > 0xFFFF ? 2 : 1)
            }
        }
        return lengths
    }

    private mutating func count(_ text: CorpusText) {
        var pairs: Set<UInt64> = []
        var characters: Set<UInt32> = []
        for (index, part) in text.parts.enumerated() {
            let scalars = Array(text.characters(of: part))
            let marks = Array(text.boundaries(of: part))
            characters.formUnion(scalars)
            for place in scalars.indices.dropLast() {
                let begins = marks[place]
                let ends = marks[place + 2]
                let isWhole =
                    (begins || ends) && (begins || !Self.isLatinLike(scalars[place]))
                    && (ends || !Self.isLatinLike(scalars[place + 1]))
                let way: UInt64 = !isWhole ? 1 : marks[place + 1] ? 3 : 2
                pairs.insert(
                    UInt64(scalars[place]) << 34 | UInt64(scalars[place + 1]) << 8 | way)
            }
            let isLast =
                index + 1 == text.parts.count || text.parts[index + 1].report != part.report
            guard isLast else { continue }
            for pair in pairs { reportsByPair[pair >> 8, default: 0] += 1 }
            for character in characters { reportsByCharacter[character, default: 0] += 1 }
            pairs = []
            characters = []
        }
    }

    private static func isLatinLike(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.isLatinLike ?? false
    }

    /// In how many reports a text stands at most: those of its rarest pair of characters.
    func frequency(of folded: [Unicode.Scalar]) -> Int {
        if folded.count == 1 { return min(reportsByCharacter[folded[0].value] ?? 0, reports) }
        let counts = zip(folded, folded.dropFirst()).map { first, second in
            min(reportsByPair[UInt64(first.value) << 26 | UInt64(second.value)] ?? 0, reports)
        }
        return counts.min() ?? 0
    }
}
