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

    @Test(arguments: [
        ("⻓期", "长期"), ("⻔⼾网站", "门户网站"), ("⼈⺠", "人民"), ("会⻅", "会见"), ("⻩⻰县", "黄龙县"),
        ("⻑⾴", "长页"), ("\u{F98E}", "年"), ("⻒", "镸"), ("⺀", "⺀"),
    ])
    func `radicals fold to their ideographs`(text: String, folded: String) {
        #expect(FoldedText(text).string == folded)
    }

    @Test(arguments: [
        ("答覆", "答复"), ("批覆", "批复"), ("回覆", "回复"), ("諮詢", "咨询"), ("谘询", "咨询"), ("複議", "复议"),
        ("恢復", "恢复"), ("瞭解", "了解"), ("佔用", "占用"), ("備註", "备注"), ("週期", "周期"), ("合併", "合并"),
        ("關係", "关系"), ("捨棄", "舍弃"), ("徵收", "征收"), ("規範", "规范"), ("標準", "标准"), ("製發", "制发"),
        ("衝突", "冲突"), ("放鬆", "放松"), ("開闢", "开辟"), ("颱風", "台风"), ("臺賬", "台账"), ("檯面", "台面"),
        ("這裏", "这里"), ("這裡", "这里"), ("麪粉", "面粉"), ("麵粉", "面粉"), ("標籤", "标签"), ("濃鬱", "浓郁"),
        ("警衞", "警卫"), ("敍述", "叙述"), ("逕行", "径行"), ("雲澤縣", "云泽县"),
    ])
    func `traditional characters of one simplified form find each other`(
        traditional: String, simplified: String
    ) {
        #expect(FoldedText(traditional).string == simplified)
        #expect(FoldedText(traditional).scalars.count == traditional.unicodeScalars.count)
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

@Suite struct IdeographsTests {
    @Test(arguments: [
        ("湛河区⺠政局", "湛河区民政局"), ("⻩⻰县", "黄龙县"), ("⼈民", "人民"), ("\u{F98E}报", "年报"),
        ("甲\u{E5E5}乙", "甲\u{3000}乙"), ("龍縣", "龍縣"), ("⺀\u{2E9A}ABC①", "⺀\u{2E9A}ABC①"), ("", ""),
        ("\u{2F804}", "你"), ("你\u{2EA0}", "你民"),
    ])
    func `what only looks like an ideograph becomes one, and nothing else changes`(
        text: String, expected: String
    ) {
        #expect(Ideographs.unified(text) == expected)
    }

    /// Kangxi's radicals have the same names as many of the supplement, and a form in NFKC: what
    /// the table says of those must be what Unicode says of these.
    @Test func `every radical of the supplement becomes one ideograph`() {
        var count = 0
        for value in 0x2E80...0x2EF3 as ClosedRange<UInt32> {
            guard let radical = Unicode.Scalar(value) else { continue }
            let unified = Ideographs.unified(String(Character(radical))).unicodeScalars
            #expect(unified.count == 1)
            guard let ideograph = unified.first, ideograph != radical else { continue }
            count += 1
            #expect(ideograph.properties.isUnifiedIdeograph, "U+\(String(value, radix: 16))")
        }
        #expect(count == 114)
    }
}
