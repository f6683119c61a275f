/// Tells the words of a page that run across it aslant: watermarks, which are no part of the text.
///
/// Poppler breaks slanted text into characters, each with a box of its own; each begins where the one
/// before ends, but higher or lower by the same step.
struct SlantedWords {
    /// How large a step from one to the next is at least and at most, in heights of their letters.
    private static let steps = 0.06...1.2
    /// How far two steps of one text may differ.
    private static let tolerance = 0.04
    /// How far apart two characters of one text may stand; those of a large one farther.
    private static let gap = 0.25
    private static let largeGap = 1.5
    /// Letters that are so much higher than those of most words are large.
    private static let largeShare = 1.4
    /// Words of more characters are not slanted; this many in a row are looked at.
    private static let longest = 3
    private static let candidateLimit = 200

    /// A word as it lies if the page is turned so that slanted text goes to the right.
    private struct Box {
        let index: Int
        let text: String
        let start: Double
        let end: Double
        let top: Double
        let height: Double
    }

    /// The words of a page but for slanted ones.
    static func removed(from words: [PageWord]) -> [PageWord] {
        let heights = words.map { min($0.height, $0.xMax - $0.xMin) }.sorted()
        guard let usual = heights.isEmpty ? nil : heights[heights.count / 2] else { return words }
        let candidates = words.indices.filter { words[$0].text.count <= longest }
        guard candidates.count > 1 else { return words }
        let level = candidates.map { index in
            let word = words[index]
            return Box(
                index: index, text: word.text, start: word.xMin, end: word.xMax, top: word.yMin,
                height: word.height)
        }
        let rising = candidates.map { index in
            let word = words[index]
            return Box(
                index: index, text: word.text, start: -word.yMax, end: -word.yMin, top: word.xMin,
                height: word.xMax - word.xMin)
        }
        let falling = candidates.map { index in
            let word = words[index]
            return Box(
                index: index, text: word.text, start: word.yMin, end: word.yMax, top: -word.xMax,
                height: word.xMax - word.xMin)
        }
        var slanted = slanted(level, usual: usual, isLevel: true)
        slanted.formUnion(self.slanted(rising, usual: usual, isLevel: false))
        slanted.formUnion(self.slanted(falling, usual: usual, isLevel: false))
        return words.indices.filter { !slanted.contains($0) }.map { words[$0] }
    }

    /// The words of a chain whose steps are equal, or of two that can be nothing else.
    private static func slanted(_ boxes: [Box], usual: Double, isLevel: Bool) -> Set<Int> {
        let sorted = boxes.filter { $0.height > 0 }.sorted { $0.start < $1.start }
        var steps: [Int: [(next: Int, step: Double)]] = [:]
        var found: Set<Int> = []
        for box in sorted {
            for (next, step) in followers(of: box, in: sorted, usual: usual) {
                steps[box.index, default: []].append((next.index, step))
                if isPair(box, next, step, usual: usual, isLevel: isLevel) {
                    found.formUnion([box.index, next.index])
                }
            }
        }
        for (first, followers) in steps {
            for (second, step) in followers {
                for (third, further) in steps[second] ?? [] where abs(step - further) < tolerance {
                    found.formUnion([first, second, third])
                }
            }
        }
        return found
    }

    /// The boxes that begin where one ends, a step higher or lower, in heights of the letters.
    private static func followers(
        of box: Box, in sorted: [Box], usual: Double
    ) -> [(next: Box, step: Double)] {
        let gap = (box.height > largeShare * usual ? largeGap : Self.gap) * box.height
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].start < box.end - Self.gap * box.height {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return sorted[low...].prefix(candidateLimit).prefix { $0.start <= box.end + gap }
            .compactMap { next in
                let step = (next.top - box.top) / box.height
                let isAlike = abs(next.height - box.height) < 0.02 * box.height
                return isAlike && next.index != box.index && steps.contains(abs(step))
                    ? (next, step) : nil
            }
    }

    /// Whether two words are slanted without a third: large ones are, and two characters of text
    /// that touch at their corners.
    private static func isPair(
        _ box: Box, _ next: Box, _ step: Double, usual: Double, isLevel: Bool
    ) -> Bool {
        guard box.text.count == 1, next.text.count == 1, abs(step) > 0.15,
            !(box.text + next.text).contains(where: \.isNumber)
        else { return false }
        let touches = abs(next.start - box.end) < 0.02 * box.height
        return touches && (isLevel || box.height > largeShare * usual)
    }
}
