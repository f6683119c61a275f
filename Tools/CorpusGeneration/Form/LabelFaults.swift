/// Changes labels of the forms in the irregular ways of a plan.
struct LabelFaults: Sendable {
    private let replacements: [(String, String)]
    private let isPunctuationMixed: Bool

    /// The faults of a report.
    init(_ blemishes: [Blemish], year: Int) {
        var replacements: [(String, String)] = []
        if blemishes.contains(.shortenedLabels) { replacements += Self.shortened }
        if blemishes.contains(.typoInLabel) { replacements.append(("处理决定", "处理绝对")) }
        if blemishes.contains(.yearInLabel) {
            replacements.append(("本年制发", "本年(\(year))制发"))
        }
        if blemishes.contains(.oldRowName) { replacements.append(("行政规范性文件", "规范性文件")) }
        self.replacements = replacements
        isPunctuationMixed = blemishes.contains(.mixedPunctuation)
    }

    /// Changes one label.
    func callAsFunction(_ label: String) -> String {
        let label = replacements.reduce(label) { $0.replacing($1.0, with: $1.1) }
        guard isPunctuationMixed else { return label }
        // Which marks a label has follows from its length, so that a table has all kinds.
        return switch label.count % 4 {
        case 0: label.replacing("（", with: "(").replacing("）", with: ")")
        case 1: label.replacing(".", with: "．").replacing("（", with: "(")
        case 2:
            label.replacing(".", with: "、").replacing("“", with: "\"")
                .replacing("”", with: "\"")
        default: label.replacing(".", with: ". ").replacing("、", with: ".")
        }
    }

    private static let shortened = [
        ("对外公开总数量", "对外公开总数"), ("第二十条第（", "第二十条（"),
        ("上年结转政府信息公开申请数量", "上年结转政府信息公开数量"),
        ("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "逾期不补正"),
        ("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "逾期不缴费"),
        ("结转下年度继续办理", "转结下年度继续办理"),
    ]
}
