import TestSupport
import Testing

@testable import oracle

/// The examples by which the manual explains how texts are found.
@Suite struct CorpusTextTests {
    @Test(
        arguments: [
            ("公开工作", "开工", false), ("人民政府", "民政", false), ("专职人员不足", "人员不足", true),
            ("日益增长", "增长", true), ("公开工作", "开", true), ("28 号", "28号", true),
            ("128号", "28号", false), ("第２８号", "28号", true), ("政務公開", "政务公开", true),
            ("OA系统", "oa", true), ("OAS系统", "OA", false),
        ])
    func `a bare word is found as words are`(text: String, word: String, isFound: Bool) {
        #expect(count(AskedText(text: word, reading: .bare), in: text) == (isFound ? 1 : 0))
    }

    @Test(arguments: BareWord.all)
    func `the oracle follows the rule that the program follows`(example: BareWord) {
        let text = AskedText(text: example.word, reading: .bare)
        #expect((count(text, in: example.text) > 0) == example.isFound)
    }

    @Test(
        arguments: [
            ("公开工作", "开工", 1), ("公公公", "公公", 2), ("OAS", "a", 1), ("甲\n乙", "甲乙", 0),
            ("甲 乙", "甲乙", 1), ("a  b", "a b", 1), ("ab", "a b", 0), ("龍門", "龙门", 1),
        ])
    func `a quoted text is found wherever its characters stand`(
        text: String, quoted: String, times: Int
    ) {
        #expect(count(AskedText(text: quoted, reading: .quoted), in: text) == times)
    }

    @Test func `nothing is found across two parts or in another section`() {
        let corpus = CorpusText([[(.title, "甲"), (.overview, "乙丙"), (.problems, "丙")]])
        #expect(corpus.occurrences(of: AskedText(text: "甲乙", reading: .quoted)).isEmpty)
        let text = AskedText(text: "丙", reading: .bare, section: .problems)
        #expect(corpus.occurrences(of: text).map { corpus.parts[$0.part].kind } == [.problems])
        #expect(corpus.occurrences(of: AskedText(text: "丙", reading: .bare)).count == 2)
    }

    private func count(_ text: AskedText, in whole: String) -> Int {
        CorpusText([[(.overview, whole)]]).occurrences(of: text).count
    }
}
