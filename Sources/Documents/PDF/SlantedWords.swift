import Algorithms
import Reports

/// Tells the words of a page that run across it aslant: watermarks, which are no part of the text.
///
/// Poppler breaks slanted text into words of a character or two, each with a box of its own; each
/// begins where the one before ends, but higher or lower, and their middles lie on a slope.
struct SlantedWords {
    /// How steep a slope is at least and at most; what is steeper runs up or down the page.
    private static let slopes = 0.06...1.3
    /// How far two slopes of one text may differ, and its heights: words of two characters are higher.
    private static let tolerance = 0.06
    private static let heightShare = 1.4
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

        var middle: Double { top + height / 2 }
        var center: Double { (start + end) / 2 }
    }

    /// The words of a page but for slanted ones.
    static func removed(from words: [PageWord]) -> [PageWord] {
        let heights = words.map(letterHeight).sorted()
        guard let usual = heights.isEmpty ? nil : heights[heights.count / 2] else { return words }
        let candidates = words.indices.filter { words[$0].text.count <= longest }
        guard candidates.count > 1 else { return words }
        // As a word lies on its page, and on the page turned either way.
        let turns: [(PageWord) -> (start: Double, end: Double, top: Double, height: Double)] = [
            { ($0.xMin, $0.xMax, $0.yMin, $0.height) },
            { (-$0.yMax, -$0.yMin, $0.xMin, $0.width) },
            { ($0.yMin, $0.yMax, -$0.xMax, $0.width) },
        ]
        var found: Set<Int> = []
        for (number, turn) in turns.enumerated() {
            let boxes = candidates.map { index in
                let (start, end, top, height) = turn(words[index])
                return Box(
                    index: index, text: words[index].text, start: start, end: end, top: top,
                    height: height)
            }
            found.formUnion(slanted(boxes, usual: usual, isLevel: number == 0))
        }
        return words.indices.filter { !found.contains($0) }.map { words[$0] }
    }

    /// How high the letters of a word are: of one that may lie sideways its shorter side; a single
    /// character, which may be narrow, is as high as its longer one.
    private static func letterHeight(_ word: PageWord) -> Double {
        word.text.count == 1 ? max(word.height, word.width) : min(word.height, word.width)
    }

    /// The words of a chain on one slope, or of two that can be nothing else.
    private static func slanted(_ boxes: [Box], usual: Double, isLevel: Bool) -> Set<Int> {
        let sorted = boxes.filter { $0.height > 0 }.sorted { $0.start < $1.start }
        var slopes: [Int: [(next: Int, slope: Double)]] = [:]
        var found: Set<Int> = []
        for box in sorted {
            for (next, slope) in followers(of: box, in: sorted, usual: usual) {
                slopes[box.index, default: []].append((next.index, slope))
                if isPair(box, next, slope, usual: usual, isLevel: isLevel) {
                    found.formUnion([box.index, next.index])
                }
            }
        }
        for (first, followers) in slopes {
            for (second, slope) in followers {
                for (third, further) in slopes[second] ?? []
                where abs(slope - further) < tolerance {
                    found.formUnion([first, second, third])
                }
            }
        }
        return found
    }

    /// The boxes that begin where one ends, and the slopes to them.
    private static func followers(
        of box: Box, in sorted: [Box], usual: Double
    ) -> [(next: Box, slope: Double)] {
        let gap = (box.height > largeShare * usual ? largeGap : Self.gap) * box.height
        let first = sorted.partitioningIndex { $0.start >= box.end - Self.gap * box.height }
        return sorted[first...].prefix(candidateLimit).prefix { $0.start <= box.end + gap }
            .compactMap { next in
                let distance = next.center - box.center
                guard next.index != box.index, distance > 0,
                    max(next.height, box.height) < heightShare * min(next.height, box.height)
                else { return nil }
                let slope = (next.middle - box.middle) / distance
                return slopes.contains(abs(slope)) ? (next, slope) : nil
            }
    }

    /// Whether two words are slanted without a third: text without digits that touches at its
    /// corners.
    private static func isPair(
        _ box: Box, _ next: Box, _ slope: Double, usual: Double, isLevel: Bool
    ) -> Bool {
        guard abs(slope) > 0.15, box.text.count == next.text.count,
            abs(box.height - next.height) < 0.02 * box.height,
            !(box.text + next.text).contains(where: \.isNumber)
        else { return false }
        let touches = abs(next.start - box.end) < 0.02 * box.height
        return touches && (isLevel || box.height > largeShare * usual)
    }
}
