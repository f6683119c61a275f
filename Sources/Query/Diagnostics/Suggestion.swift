import Algorithms

/// Finds the known names that are nearest to an unknown one.
///
/// A name is near if it is spelt nearly the same, if one of the two contains the other, or if it
/// was typed by the first letters of its pinyin: `bzw` for 不掌握.
public enum Suggestion {
    /// As many as are ever suggested.
    static let count = 3

    /// The nearest of `names`, best first, three at most; ties keep the order of `names`.
    public static func nearest(to typed: String, among names: [String]) -> [String] {
        nearest(to: typed, among: names.map { NamedText($0) })
    }

    /// The nearest of names whose letters are known already.
    static func nearest(to typed: String, among names: [NamedText]) -> [String] {
        guard let measure = NameDistance(to: typed) else { return [] }
        let ranked = names.enumerated().compactMap { index, name in
            measure.rank(of: name).map { (rank: $0, index: index) }
        }
        return Array(
            ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
                .map { names[$0.index].text }.uniqued().prefix(count))
    }
}

/// How far names are from one that was typed.
struct NameDistance {
    /// The letters of what was typed; never empty.
    let typed: [Unicode.Scalar]
    private let mayBeInitials: Bool
    /// How many changes a near name may need.
    let limit: Int

    /// A measure of the distance to a text; nil if it has no letters, or too many to compare.
    init?(to text: String) {
        // Folding looks at every character: a text too long is not worth it.
        guard text.utf8.count <= 4 * NameDistance.longestName else { return nil }
        let folded = NameFolding.folded(text)
        guard !folded.isEmpty, folded.count <= NameDistance.longestName else { return nil }
        typed = folded
        mayBeInitials = folded.count >= 2 && folded.allSatisfy { ("a"..."z").contains($0) }
        limit = min(max(1, folded.count / 3), NameDistance.mostChanges)
    }

    /// Names of more letters than this are not compared.
    static let longestName = 64

    /// More changes than this are never made.
    private static let mostChanges = 6

    /// How far a name is, less for nearer; nil if it is not near.
    func rank(of name: NamedText) -> Int? {
        [initialsRank(name), spellingRank(name.folded), partRank(name.folded)]
            .compactMap(\.self).min()
    }

    /// By the first letters of its pinyin: all of them, else some of them from the start, else
    /// all but one.
    private func initialsRank(_ name: NamedText) -> Int? {
        guard mayBeInitials, name.initials.count >= 2 else { return nil }
        let missing = name.initials.count - typed.count
        if missing >= 0, name.hasInitials(typed) {
            return missing == 0 ? 5 : 25 + missing
        }
        guard typed.count >= 4, abs(missing) <= 1, name.hasNearlyInitials(typed) else { return nil }
        return 60
    }

    /// By its spelling: a third of the letters may change, or one.
    private func spellingRank(_ name: [Unicode.Scalar]) -> Int? {
        guard abs(typed.count - name.count) <= limit,
            min(typed.count, name.count) > 1 || limit > 1,
            let distance = NameDistance.distance(typed, name, upTo: limit)
        else { return nil }
        // A name with something behind it is likelier meant than one with something else in it.
        return distance * 10 - (typed.count > name.count && typed.starts(with: name) ? 3 : 0)
    }

    /// By its being a part of what was typed, or the other way round; the longer the likelier.
    private func partRank(_ name: [Unicode.Scalar]) -> Int? {
        guard name.count >= 2, typed.count >= 2 else { return nil }
        let isPart = typed.containsRun(name) || name.containsRun(typed)
        return isPart ? 100 + abs(typed.count - name.count) : nil
    }

    /// The changes, insertions, deletions and swaps of neighbours that make `left` of `right`; nil
    /// if they are more than a limit.
    ///
    /// Only what lies within the limit of the diagonal is computed: more to either side would be
    /// as many insertions.
    static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        let tooFar = limit + 1
        var beforeLast = [Int](repeating: tooFar, count: right.count + 1)
        var last = (0...right.count).map { min($0, tooFar) }
        var current = beforeLast
        var isLastFar = false
        for row in left.indices {
            let band = max(0, row - limit)..<max(0, min(right.count, row + limit + 1))
            current[band.lowerBound] = band.lowerBound == 0 ? min(row + 1, tooFar) : tooFar
            var least = current[band.lowerBound]
            for column in band {
                let change = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current[column + 1] = min(best, tooFar)
                least = min(least, best)
            }
            if band.upperBound < right.count { current[band.upperBound + 1] = tooFar }
            // A swap reaches over one row.
            guard least <= limit || !isLastFar else { return nil }
            isLastFar = least > limit
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}

extension NamedText {
    /// Whether its pinyin starts with some letters when one is left out, added or another.
    fileprivate func hasNearlyInitials(_ letters: [Unicode.Scalar]) -> Bool {
        let fromFront = zip(initials, letters).prefix { $0.contains($1) }.count
        let fromBack = zip(initials.reversed(), letters.reversed())
            .prefix { $0.contains($1) }.count
        return fromFront + fromBack >= max(initials.count, letters.count) - 1
    }
}
