import Reports

extension CodebookPhrase {
    /// The phrase in Chinese.
    public var chinese: String {
        switch self {
        case .column(let name): Self.chineseColumns[name] ?? name
        case .missing(.blank): "空白"
        case .missing(.notApplicable): "填“/”，不适用"
        case .missing(.unreadable): "无法识别"
        case .missing(.absent): "报告的版式没有此格"
        case .missing(.unitUnknown): "金额单位不明"
        case .missing(.noReport): "没有另一年的报告"
        case .missing(.zeroDivisor): "除数为零"
        case .unit(true): "万元"
        case .unit(false): "件（项）"
        case .noOrder: "导出不能排序或限制条数，请去掉 排序: 与 条数:"
        }
    }

    private static let chineseColumns = [
        "key": "报告在索引中的名称",
        "body": "报告机关，各年相同；同一机关同一年的多行是同一报告的不同版本，只应取一行",
        "code": "行政区划代码（GB/T 2260），无法确定为 000000",
        "province": "省", "city": "市", "county": "县", "stated_region": "报告自述的地区",
        "agency": "机关全称", "kind": "机关类别",
        "scope": "own 为本级报告，aggregated 为汇总报告，两者不可相加", "year": "报告年度",
        "edition": "版式：2019、2021、mixed 混合、none 无表", "hard_passed": "成立的硬性勾稽关系数",
        "hard_failed": "不符的硬性勾稽关系数", "hard_undetermined": "无法核对的硬性勾稽关系数",
        "title": "标题", "source": "文件路径", "sha256": "文件的 SHA-256",
        "cell": "单元格", "value": "可比较的数值，金额为万元",
        "state": "value 数值、blank 空白、not-applicable 填“/”、unreadable 无法识别",
        "raw": "原文", "unit": "原文的金额单位", "page": "所在页，从 1 起，不分页则空",
        "line": "所在行，从 1 起，PDF 按页内计", "column": "所在列，从 1 起",
        "placed_by": "定格依据：grid 表格的列、order 一行的数字与表样的列一样多、rule 勾稽关系只容一种放法",
    ]
}
