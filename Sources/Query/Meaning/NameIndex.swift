import Algorithms

/// Names of fields, ready to be searched for those nearest to an unknown one.
///
/// Names that share no letter with it are never looked at, and only the likeliest of the others
/// are measured: what is typed cannot make a search long.
struct NameIndex: Sendable {
    /// A name and what it names.
    struct Entry: Sendable {
        let name: NamedText
        /// What it names; the names of one thing stand together.
        let target: Int
        /// What it means: two things may be the same field, of which only the nearest name is
        /// suggested.
        let meaning: Int
    }

    private let entries: [Entry]
    /// How many different letters each entry has.
    private let letterCounts: [UInt8]
    /// The entries with a letter, by the letter.
    private let places: [Unicode.Scalar: [Int32]]
    /// The entries whose pinyin may start with a letter, by the letter.
    private let initials: [Unicode.Scalar: [Int32]]

    /// An index of names in the order in which ties are suggested.
    init(_ entries: [Entry]) {
        self.entries = entries
        var letterCounts: [UInt8] = []
        var places: [Unicode.Scalar: [Int32]] = [:]
        var initials: [Unicode.Scalar: [Int32]] = [:]
        for (index, entry) in entries.enumerated() {
            let letters = Set(entry.name.folded)
            letterCounts.append(UInt8(clamping: letters.count))
            for letter in letters { places[letter, default: []].append(Int32(index)) }
            for letter in entry.name.initials.first?.letters ?? [] {
                initials[letter, default: []].append(Int32(index))
            }
        }
        self.letterCounts = letterCounts
        self.places = places
        self.initials = initials
    }

    /// What has a name that contains some letters and matches, in order, each thing once.
    ///
    /// Only names with the rarest of the letters are looked at.
    ///
    /// - Parameter letters: what every name that matches contains.
    func targets(
        with letters: [Unicode.Scalar], where isMatch: ([Unicode.Scalar]) -> Bool
    ) -> [Int] {
        let lists = letters.map { places[$0] ?? [] }
        guard let rarest = lists.min(by: { $0.count < $1.count }) else { return [] }
        var found: [Int] = []
        for index in rarest {
            let entry = entries[Int(index)]
            if entry.target != found.last, isMatch(entry.name.folded) { found.append(entry.target) }
        }
        return found
    }

    /// The names nearest to one that was typed, best first, three at most, each of another thing.
    func nearest(to typed: String) -> [String] {
        guard let measure = NameDistance(to: typed) else { return [] }
        let ranked = candidates(for: measure).compactMap { index in
            measure.rank(of: entries[index].name).map { (rank: $0, index: index) }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
            .map { entries[$0.index] }.uniqued(on: \.meaning)
            .prefix(Suggestion.count).map(\.name.text)
    }

    /// The entries to be measured: those that share enough letters, and those whose pinyin starts
    /// with the first letter.
    private func candidates(for measure: NameDistance) -> [Int] {
        let letters = Set(measure.typed)
        var shared = [UInt8](repeating: 0, count: entries.count)
        for letter in letters {
            for index in places[letter] ?? [] { shared[Int(index)] += 1 }
        }
        var found: [(loss: Int, index: Int)] = []
        for index in shared.indices where shared[index] > 0 {
            let count = Int(shared[index])
            // Else neither is it spelt nearly the same, nor is one a part of the other.
            guard count >= letters.count - measure.limit || count == letterCounts[index] else {
                continue
            }
            found.append((letters.count + Int(letterCounts[index]) - 2 * count, index))
        }
        if found.count > NameIndex.measured {
            found.sort { ($0.loss, $0.index) < ($1.loss, $1.index) }
            found.removeLast(found.count - NameIndex.measured)
        }
        let byPinyin = measure.typed.first.flatMap { initials[$0] } ?? []
        return found.map(\.index) + byPinyin.map { Int($0) }
    }

    /// How many names are measured at most, besides those with the right pinyin.
    private static let measured = 64
}
