import Segmentation
import Testing

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("２０２０ 年度", "2020年度"), ("28 号", "28号"), ("三、 本年 度办 理结 果", "三、 本年度办理结果"),
        ("ＡＰＰ 上线", "app 上线"), ("行政強製", "行政强制"), ("政\u{3000}府", "政府"), ("a  b", "a b"),
        ("（一）", "(一)"), ("“保密”", "“保密”"), ("㈠", "(一)"), ("ﬁ", "fi"), ("é", "é"), ("e\u{301}", "é"),
        ("保\u{200B}密", "保密"), ("一\n 二", "一\n二"), (" 一 ", "一"), ("3 %", "3 %"), ("", ""),
        ("\u{1F}保\u{0}密", "保密"), ("𠮷 野", "𠮷野"), ("5 件", "5件"), ("Covid 19", "covid 19"),
    ])
    func `texts that mean the same fold to the same`(text: String, folded: String) {
        #expect(FoldedText(text).string == folded)
    }

    @Test(arguments: ["保 密 审查", "２０２０ 年", "e\u{301}保", "\u{FB01}le 保 密", "㈠保密"])
    func `every folded character knows where it comes from`(text: String) {
        let folded = FoldedText(text)
        #expect(folded.scalars.count == folded.origins.count)
        let source = Array(text.unicodeScalars)
        for (scalar, origin) in zip(folded.scalars, folded.origins) where !origin.isEmpty {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: source[origin])
            #expect(FoldedText(String(view)).scalars.contains(scalar))
        }
    }

    @Test func `folding what is folded changes nothing`() {
        for value in 0x20...0xFFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = FoldedText("保\(scalar)密").string
            #expect(FoldedText(once).string == once, "U+\(String(value, radix: 16))")
        }
    }
}

@Suite struct WordBreakerTests {
    @Test(arguments: [
        ("保密审查", ["保密", "审查"]), ("政府信息公开", ["政府", "信息", "公开"]), ("司法局", ["司法", "局"]),
        ("2020年度", ["2020", "年度"]), ("依申请公开", ["依", "申请", "公开"]), ("嘉祥县", ["嘉祥", "县"]),
    ])
    func `ICU cuts the words of the field as measured`(text: String, words: [String]) {
        let breaker = WordBreaker()
        let folded = FoldedText(text)
        let marks = breaker.boundaries(of: folded)
        var found: [String] = []
        for (scalar, isStart) in zip(folded.scalars, marks) {
            if isStart { found.append("") }
            found[found.count - 1].unicodeScalars.append(scalar)
        }
        #expect(found == words)
        #expect(marks.count == folded.scalars.count + 1)
    }
}
