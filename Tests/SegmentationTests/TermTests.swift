import Testing

@testable import Segmentation

/// What is indexed of a text.
@Suite struct TermTests {
    @Test func `a text has its characters, and its pairs with how they lie among the words`() {
        // 公开·工作
        #expect(
            terms(of: ["公开工作"]) == [
                "公", "开", "工", "作", "公开\u{2}", "开工\u{1}", "工作\u{2}",
            ])
    }

    @Test(arguments: [
        // Neither end on a boundary; one end; both, with one between.
        ("公开工作", 1, "\u{1}"), ("公开工作", 0, "\u{2}"), ("司法局", 1, "\u{3}"),
        // A digit or a letter inside a word of its own.
        ("128号", 1, "\u{1}"), ("28号", 1, "\u{1}"), ("8号", 0, "\u{3}"), ("oas", 0, "\u{1}"),
        ("oa", 0, "\u{2}"),
    ])
    func `a pair lies loose, in a word, or over two`(text: String, index: Int, suffix: String) {
        let scalars = FoldedText(text).scalars
        let pair = [scalars[index], scalars[index + 1]].map { String(Character($0)) }.joined()
        let found = terms(of: [text]).filter { $0.hasPrefix(pair) && $0 != pair }
        #expect(found == [pair + suffix])
    }

    @Test func `each term stands once, and none reaches from one text into another`() {
        let parts = ["甲乙甲乙", "丙丁"]
        let list = TermSet(parts.map(part)).list.split(separator: "\u{1F}").map(String.init)
        #expect(Set(list).count == list.count)
        #expect(!list.contains { $0.hasPrefix("乙丙") })
        #expect(terms(of: parts) == terms(of: ["甲乙甲乙"]).union(terms(of: ["丙丁"])))
        #expect(TermSet([]).list.isEmpty)
        #expect(TermSet([part("")]).list.isEmpty)
    }

    @Test(arguments: [
        ("", 0), ("甲", 1), ("甲乙", 1), ("甲乙甲乙", 2), ("甲甲甲", 1), ("𠮷野家", 2),
    ])
    func `a text requires each of its pairs once`(text: String, lists: Int) {
        let required = Term.required(by: FoldedText(text))
        #expect(required.count == lists)
        let choices = FoldedText(text).scalars.count == 1 ? 1 : 3
        #expect(required.allSatisfy { $0.count == choices })
        let terms = terms(of: [text])
        #expect(required.allSatisfy { !terms.isDisjoint(with: $0) })
    }

    @Test func `two characters that are two words may be cut, those of one may not`() {
        let text = FoldedText("甲乙")
        #expect(Term.words(text, isCut: true) == ["甲乙\u{2}", "甲乙\u{3}"])
        #expect(Term.words(text, isCut: false) == ["甲乙\u{2}"])
    }

    /// Terms are told apart by numbers of 64 bits: no two pairs may have the same one.
    @Test func `no two pairs have one number`() {
        let scalars: [Unicode.Scalar] = ["\n", " ", "a", "公", "𠮷", "\u{10FFFF}", "\u{FFFF}"]
        var numbers: Set<UInt64> = Set(scalars.map { UInt64($0.value) })
        for first in scalars {
            for second in scalars {
                for position in Term.Position.allCases {
                    numbers.insert(Term.pair(first, second) | UInt64(position.rawValue))
                }
            }
        }
        let pairs = scalars.count * scalars.count * Term.Position.allCases.count
        #expect(numbers.count == scalars.count + pairs)
    }
}

/// A text with its words, as it is indexed.
func part(_ text: String) -> EncodedText.Part {
    let folded = FoldedText(text)
    return EncodedText.Part(text: folded, boundaries: WordBreaker().boundaries(of: folded))
}

/// The terms of some texts.
func terms(of texts: [String]) -> Set<String> {
    Set(TermSet(texts.map(part)).list.split(separator: "\u{1F}").map(String.init))
}
