/// What mirrors and converters do to the prose of a report.
struct Noise {
    private let blemishes: Set<Blemish>
    private var generator: SeededGenerator

    /// The noise of a plan.
    init(_ plan: ReportPlan, seed: UInt64) {
        blemishes = plan.blemishes
        generator = SeededGenerator(seed: seed, name: "noise \(plan.body.name) \(plan.year)")
    }

    /// Returns a paragraph as it comes out.
    mutating func callAsFunction(_ text: String) -> String {
        var text = text
        if blemishes.contains(.spamMirror) {
            text = text.replacing("主动公开信息", with: "主动***息").replacing("政府信息", with: "政府***息")
        }
        if blemishes.contains(.pinyinNoise) { text = withPinyin(text) }
        if blemishes.contains(.mojibake), generator.chance(60) {
            let place = generator.number(below: text.count + 1)
            let junk = generator.pick(["?!敝贫?", "????", "屑再仔趨", "锟斤拷"])
            text.insert(
                contentsOf: junk, at: text.index(text.startIndex, offsetBy: place))
        }
        return text
    }

    private mutating func withPinyin(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            result.append(character)
            guard let sound = pinyin[character], generator.chance(25) else { return }
            result += generator.chance(70) ? "(\(sound))" : "(\(sound)）"
        }
    }
}

private let pinyin: [Character: String] = [
    "政": "zheng", "府": "fu", "信": "xin", "息": "xi", "公": "gong", "开": "kai", "报": "bào",
    "告": "gao", "年": "nian", "局": "ju", "理": "li", "工": "gong", "作": "zuo", "关": "guan",
]
