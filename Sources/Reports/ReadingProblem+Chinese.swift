extension ReadingProblem {
    /// The problem in one Chinese sentence, without its place.
    public var chinese: String {
        switch self {
        case .surplusCells(let count): "本行比表样多 \(count) 格，多出的为零或空白，未采用"
        case .ambiguousRow(let label): "“\(label)”一行的数字无法确定属于哪一列，未采用"
        case .indistinctCells(let label, let readings):
            "“\(label)”一行的单元格无法分开，有 \(readings) 种读法，未采用"
        case .tooManyValues(let label, let found, let expected):
            "“\(label)”一行有 \(found) 个数字，表样只有 \(expected) 格，未采用"
        case .missingRow(let label): "表中没有找到“\(label)”一行"
        case .missingRows(let table, let labels):
            "\(Self.chineseNames[table] ?? "")缺 \(labels.count) 行：\(Self.shortList(labels, "、"))"
                + (labels.count > Self.listed ? "等" : "")
        case .missingTable(let table): "没有找到\(Self.chineseNames[table] ?? "")"
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
        case .titleFromHead: "正文没有标题，采用网页自带的标题"
        case .agencyFromText(let name): "标题没有写明机关，据正文开头定为“\(name)”"
        case .agencyFromSignature(let name): "标题和正文开头没有写明机关，据落款定为“\(name)”"
        case .agencyFromPublisher(let name): "报告没有写明机关，据发布机构定为“\(name)”"
        case .contradictoryAgency(let title, let text):
            "标题写的是“\(title)”，正文开头写的是“\(text)”，以标题为准"
        case .contradictoryPlace(let stated, let text):
            "报告属于“\(stated)”，正文却把“\(text)”当作本地，以标题为准"
        case .contradictoryScope(let agency):
            "标题是“\(agency)”一个机关的，正文说由各机关的报告汇总而成，按汇总报告处理"
        case .yearFromText(let year): "标题没有写明年份，据正文定为 \(year) 年"
        case .yearFromSignature(let year): "报告没有写明年份，据落款日期的上一年定为 \(year) 年"
        case .regionFromText(let name): "标题没有写明地区，据正文定为“\(name)”"
        case .ambiguousRegion(let name, let candidates):
            "“\(name)”有多处同名：\(candidates.joined(separator: "、"))；正文不能确定是哪一处"
        case .unknownRegion(let name): "区划表中没有“\(name)”"
        case .contradictoryYear(let title, let text):
            "标题写的是 \(title) 年，正文写的是 \(text) 年，以标题为准"
        case .identityFromPath(let name): "报告未写明，依文件与文件夹的名称为“\(name)”"
        case .identityFromCatalogue(let name): "报告未写明，依下载清单为“\(name)”"
        case .contradictoryCatalogue(let column, let listed, let read):
            "下载清单的 \(column) 为“\(listed)”，报告为“\(read)”；以报告为准"
        case .regionFromTown(let town, let name): "未写明地区；相符的区县中只有\(name)有\(town)"
        case .unknownAgency: "没有任何地方写明报告机关"
        case .missingTables: "报告没有法定表格（可能是图片或附件）"
        case .beforeForms(let year): "\(year) 年尚无法定表格，只有文字"
        }
    }

    private static let chineseNames: [FormTable: String] = [
        .disclosure: "表二（主动公开）", .requests: "表三（公开申请）", .disputes: "表四（复议、诉讼）",
    ]
}
