/// Finds the known names that are nearest to an unknown one.
enum Suggestion {
    /// The nearest of `names`, best first, three at most.
    ///
    /// A name is near if it takes at most a third of the letters to change one into the other, or
    /// one change; or if one of them contains the other. Ties keep the order of `names`.
    static func nearest(to typed: String, among names: [String]) -> [String] {
        nearest(to: typed, among: names.map { NamedText($0) })
    }

    /// The nearest of names whose letters are known already.
    static func nearest(to typed: String, among names: [NamedText]) -> [String] {
        let typed = NameFolding.folded(typed)
        guard !typed.isEmpty, typed.count <= longestName else { return [] }
        let ranked = names.enumerated().compactMap { index, name in
            rank(typed, name.folded).map { (rank: $0, index: index, text: name.text) }
        }
        var seen: Set<String> = []
        return Array(
            ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
                .map(\.text).filter { seen.insert($0).inserted }.prefix(3))
    }

    /// How far two names are apart; nil if they are not near.
    private static func rank(_ typed: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Int? {
        let limit = max(1, typed.count / 3)
        if abs(typed.count - name.count) <= limit, min(typed.count, name.count) > 1 || limit > 1 {
            let shared = typed.reduce(0) { $0 + (name.contains($1) ? 1 : 0) }
            if typed.count - shared <= limit {
                let distance = distance(typed, name)
                if distance <= limit { return distance }
            }
        }
        let isPart =
            name.count >= 2 && typed.count >= 2
            && (typed.containsRun(name) || name.containsRun(typed))
        return isPart ? longestName + abs(typed.count - name.count) : nil
    }

    /// The changes, insertions, deletions and swaps of neighbours that make `left` of `right`.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let change = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}

/// A name and its letters as names are compared.
struct NamedText: Sendable {
    let text: String
    let folded: [Unicode.Scalar]

    /// A name as shown to people.
    init(_ text: String) {
        self.text = text
        folded = NameFolding.folded(text)
    }
}

extension [Unicode.Scalar] {
    /// Whether a run of these scalars equals `other`.
    func containsRun(_ other: [Unicode.Scalar]) -> Bool {
        guard let first = other.first, other.count <= count else { return false }
        return (0...(count - other.count)).contains { start in
            self[start] == first && self[start...].starts(with: other)
        }
    }
}

/// Names of more letters than this are not compared.
private let longestName = 64
