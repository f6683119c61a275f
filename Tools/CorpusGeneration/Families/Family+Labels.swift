internal import Reports

extension Family {
    /// Labels that are not those of the form.
    static let labels: [Family] = [
        Family("labels-lengthened", "L73", manyLayouts) { draft in
            let parts = draft.someLabels(3)
            for part in parts {
                draft.printLabel(part, as: part + draft.generator.pick(longNotes))
            }
        },
        Family("labels-misspelt", "L73", manyLayouts) { draft in
            for part in draft.someLabels(5) { draft.printLabel(part, as: draft.misspelt(part)) }
        },
        Family("labels-shortened", "L73", manyLayouts) { draft in
            for (part, short) in draft.generator.shuffled(shortLabels).prefix(6) {
                draft.printLabel(part, as: short)
            }
        },
        Family("labels-bold", "L73", [.markdown]) { draft in
            for part in draft.someLabels(8) { draft.printLabel(part, as: "**\(part)**") }
        },
        Family("labels-footnoted", "L73", manyLayouts) { draft in
            for part in draft.someLabels(5) {
                let mark = draft.generator.pick(["[注1]", "①", "*", "【注】", "[2]", "（注）", "^1"])
                draft.printLabel(part, as: part + mark)
            }
        },
        Family("labels-cut-by-line-ends", "L73", [.tabGrid, .html]) { draft in
            for part in draft.someLabels(4) where part.count > 7 {
                let cut = draft.generator.number(in: 3...(part.count - 3))
                let isPage = draft.report.layout == .html
                draft.printLabel(
                    part, as: part.prefix(cut) + (isPage ? "\n" : " ") + part.dropFirst(cut))
            }
        },
    ]
}

private let manyLayouts: [Layout] = [
    .tabGrid, .markdown, .cellPerLine, .html, .word, .lines, .aligned, .pdf,
]

/// Labels of rows of table three that occur in no other label.
private let longLabels = [
    "本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "属于国家秘密", "其他法律行政法规禁止公开", "保护第三方合法权益",
    "属于三类内部事务信息", "属于四类过程性信息", "属于行政执法案卷", "属于行政查询事项", "本机关不掌握相关政府信息",
    "没有现成信息需要另行制作", "补正后申请内容仍不明确", "信访举报投诉类申请", "要求提供公开出版物",
    "无正当理由大量反复申请", "要求行政机关确认或重新出具已获取信息", "结转下年度继续办理",
]

private let shortLabels = [
    ("要求行政机关确认或重新出具已获取信息", "要求确认或重新出具已获取信息"), ("上年结转政府信息公开申请数量", "上年结转申请数量"),
    ("本年新收政府信息公开申请数量", "本年新收申请数"), ("本机关不掌握相关政府信息", "不掌握相关政府信息"),
    ("没有现成信息需要另行制作", "需要另行制作"), ("补正后申请内容仍不明确", "补正后仍不明确"),
    ("信访举报投诉类申请", "信访举报投诉类"), ("要求提供公开出版物", "要求提供出版物"), ("无正当理由大量反复申请", "大量反复申请"),
    ("属于国家秘密", "国家秘密"), ("其他法律行政法规禁止公开", "法律法规禁止公开"), ("保护第三方合法权益", "第三方合法权益"),
    ("属于三类内部事务信息", "三类内部事务"), ("属于四类过程性信息", "过程性信息"), ("属于行政执法案卷", "行政执法案卷"),
    ("属于行政查询事项", "行政查询"), ("结转下年度继续办理", "结转下年度"),
    ("部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"),
    ("申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "无正当理由逾期不补正"),
    ("申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "逾期未缴纳费用"),
]

private let longNotes = [
    "（包括以邮寄、当面、网络等方式提出的申请，同一申请人就同一事项重复提出的只计一次，不含已经撤回和转由其他机关办理的申请，统计口径与上年一致，以登记日期为准）",
    "（注：本行数据以政府信息公开申请办理系统导出的结果为准，涉及多个申请事项的按照一件统计，并案处理的分别计算，未在法定期限内答复的一并计入，下同）",
    "（含上级机关转办和其他机关移送的申请，按照答复书载明的结论归类，一件申请有多种处理结果的只计主要结果，具体说明见本报告第六部分的有关文字）",
]

extension FamilyDraft {
    fileprivate mutating func someLabels(_ count: Int) -> [String] {
        Array(generator.shuffled(longLabels).prefix(generator.number(in: 1...count)))
    }

    fileprivate mutating func printLabel(_ part: String, as printed: String) {
        report.changes.labels.append((part, printed))
    }

    /// A label with one or two slips: another character, one too few, two swapped.
    fileprivate mutating func misspelt(_ label: String) -> String {
        var characters = Array(label)
        for _ in 0..<(characters.count > 8 ? generator.number(in: 1...2) : 1) {
            let index = generator.number(in: 1...(characters.count - 2))
            switch generator.number(below: 3) {
            case 0: characters[index] = generator.pick(Array("止决处于已及的信申情行理"))
            case 1: characters.remove(at: index)
            default: characters.swapAt(index, index + 1)
            }
        }
        return String(characters)
    }
}
