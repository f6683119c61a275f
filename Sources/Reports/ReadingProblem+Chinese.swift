extension ReadingProblem {
    /// The problem in one Chinese sentence, without its place.
    public var chinese: String {
        switch self {
        case .surplusCells(let count): "本行比表样多 \(count) 格，多出的为零或空白，未采用"
        case .ambiguousRow(let label): "“\(label)”一行的数字无法确定属于哪一列，未采用"
        case .tooManyValues(let label, let found, let expected):
            "“\(label)”一行有 \(found) 个数字，表样只有 \(expected) 格，未采用"
        case .missingRow(let label): "表中没有找到“\(label)”一行"
        case .missingCell(let label): "“\(label)”一行缺少后面的单元格"
        case .unreadableValue(let raw): "“\(raw)”不是数字"
        case .contradictoryRow(let label): "“\(label)”一行出现两次且数字不同，均未采用"
        case .unknownRow(let label): "表样中没有“\(label)”一行，其数字未采用"
        case .decidedByRule(let rule, let label):
            "“\(label)”一行的数字有几种放法，由勾稽关系 \(rule) 确定"
        case .strayValues(let raw): "数字“\(raw)”不属于表中任何一行"
        case .remarkInCell(let raw): "单元格除数字外还有说明：“\(raw)”"
        case .splitNumber(let raw): "数字“\(raw)”中间有空格，已合并"
        case .missingUnit: "金额没有注明单位（元或万元），不参与比较"
        case .missingTitle: "报告没有标题"
        case .regionFromText(let name): "标题没有写明地区，据正文定为“\(name)”"
        case .ambiguousRegion(let name, let candidates):
            "“\(name)”有多处同名：\(candidates.joined(separator: "、"))；正文不能确定是哪一处"
        case .unknownRegion(let name): "区划表中没有“\(name)”"
        case .contradictoryYear(let title, let text):
            "标题写的是 \(title) 年，正文写的是 \(text) 年，以标题为准"
        case .missingTables: "报告没有法定表格（可能是图片或附件）"
        }
    }
}
