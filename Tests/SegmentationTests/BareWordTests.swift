import Deadlines
import TestSupport
import Testing

@testable import Segmentation

/// The rule for bare words, for texts at hand and for the terms of the index.
@Suite struct BareWordTests {
    @Test(arguments: BareWord.all)
    func `a text at hand is searched by the rule`(example: BareWord) throws {
        let breaker = WordBreaker()
        let word = FoldedText(example.word)
        let matcher = TextMatcher(words: word, boundaries: breaker.boundaries(of: word))
        #expect(try !places(of: matcher, in: example.text).isEmpty == example.isFound)
    }

    /// Of two characters the index alone tells: a report has the term, or it does not.
    @Test(arguments: BareWord.all.filter { FoldedText($0.word).scalars.count == 2 })
    func `of two characters the terms tell`(example: BareWord) {
        let breaker = WordBreaker()
        let word = FoldedText(example.word)
        let isCut = breaker.boundaries(of: word)[1]
        let wanted = Term.words(word, isCut: isCut)
        #expect(!terms(of: [example.text]).isDisjoint(with: wanted) == example.isFound)
    }

    @Test(arguments: BareWord.all.filter(\.isFound))
    func `where a word is found, the report has every term that is required`(example: BareWord) {
        let terms = terms(of: [example.text])
        for choice in Term.required(by: FoldedText(example.word)) {
            #expect(!terms.isDisjoint(with: choice), "\(choice)")
        }
    }

    @Test(arguments: [
        ("公开", "公开工作", [0]), ("公", "公开工作", [0]), ("开", "公开工作", []), ("工", "公开工作", [2]),
        ("开工", "公开工作", []), ("公开工", "公开工作", [0]), ("20", "2020年度", [0]), ("a", "oa aa", [3]),
        ("人", "人民和人民", [0, 3]), ("公告", "公开", []), ("", "公开", []),
    ])
    func `the beginning of a word begins on a boundary`(
        word: String, text: String, starts: [Int]
    ) throws {
        let folded = FoldedText(word)
        let boundaries = WordBreaker().boundaries(of: folded)
        let matcher = TextMatcher(prefix: folded, boundaries: boundaries)
        #expect(try places(of: matcher, in: text).map(\.lowerBound) == starts)
    }

    @Test(arguments: [
        ("公公", "公公公", [0, 1]), ("开工", "公开工作", [1]), ("a", "OAS", [1]), ("甲乙", "甲\n乙", []),
        ("甲乙", "甲 乙", [0]), ("", "甲", []), ("甲乙丙", "甲乙", []),
    ])
    func `a quoted text is found wherever its characters stand`(
        quoted: String, text: String, starts: [Int]
    ) throws {
        let found = try places(of: TextMatcher(literal: FoldedText(quoted)), in: text)
        #expect(found.map(\.lowerBound) == starts)
        #expect(found.allSatisfy { $0.count == FoldedText(quoted).scalars.count })
    }

    @Test func `the words of a text are looked for only where they decide`() throws {
        let literal = TextMatcher(literal: FoldedText("公开"))
        _ = try literal.matches(in: FoldedText("公开"), Pace(.none, every: 1)) {
            Issue.record("a quoted text has no words")
            return []
        }
        let cuts = WordBreaker().boundaries(of: FoldedText("公告"))
        let absent = TextMatcher(words: FoldedText("公告"), boundaries: cuts)
        _ = try absent.matches(in: FoldedText("公开"), Pace(.none, every: 1)) {
            Issue.record("a text that is not there needs no words")
            return []
        }
    }

    private func places(of matcher: TextMatcher, in text: String) throws -> [Range<Int>] {
        let folded = FoldedText(text)
        let marks = WordBreaker().boundaries(of: folded)
        return try matcher.matches(in: folded, Pace(.none, every: 1)) { marks }
    }
}
