import Deadlines
import Segmentation
import TestSupport
import Testing

@Suite struct TextMatcherTests {
    /// The text that takes longest: one character, and as long a one of it is looked for.
    private func looks(length: Int, needle: Int, isWord: Bool) throws -> Int {
        let breaker = WordBreaker()
        let (text, needle) = (
            FoldedText(String(repeating: "a", count: length)),
            FoldedText(String(repeating: "a", count: needle))
        )
        let matcher =
            isWord
            ? TextMatcher(prefix: needle, boundaries: breaker.boundaries(of: needle))
            : TextMatcher(literal: needle)
        let looks = LookCount()
        let pace = Pace(looks.deadline, every: 1 << 14)
        let boundaries = breaker.boundaries(of: text)
        let found = try matcher.matches(in: text, pace) { boundaries }
        #expect(found.count == (isWord ? 1 : length - needle.scalars.count + 1))
        return looks.count
    }

    @Test(arguments: [false, true])
    func `every character that is compared counts as a step`(isWord: Bool) throws {
        let compared = 20_000 * 500
        // A look may come as late as one comparison.
        let apart = (1 << 14) + 502
        #expect(try looks(length: 20_500, needle: 501, isWord: isWord) >= compared / apart)
    }

    @Test func `it gives up when its time is over`() {
        let text = FoldedText(String(repeating: "a", count: 20_000))
        let matcher = TextMatcher(literal: FoldedText(String(repeating: "a", count: 500)))
        #expect(throws: TimeOver.self) {
            try matcher.matches(in: text, Pace(Deadline(afterLooks: 3), every: 1 << 14)) { [] }
        }
    }
}
