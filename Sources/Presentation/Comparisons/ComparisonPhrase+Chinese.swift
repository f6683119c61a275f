import Answers
import Comparisons
import Query
import Reports

extension ComparisonPhrase {
    /// The phrase in Chinese.
    var chinese: String {
        switch self {
        case .allReports: "全部报告"
        case .total: "各组合计"
        case .statistic(.sum): "合计"
        case .statistic(.mean): "各报告的平均数"
        case .statistic(.median): "各报告的中位数"
        case .value(.sum): "数值"
        case .value(.mean): "平均数"
        case .value(.median): "数值"
        case .rank: "名次"
        case .share: "占比"
        case .growth: "同比"
        case .lowerQuartile: "下四分位"
        case .median: "中位数"
        case .upperQuartile: "上四分位"
        case .n: "n"
        case .reports: "报告数"
        case .missingReports: "缺数"
        case .zeroDivisors: "除数为零"
        case .failedReports: "不符"
        case .repeatedReports: "重复"
        case .missing: "缺"
        case .tableSheet: "表"
        case .dataSheet: "数据"
        case .shaded: "底色：有报告缺此数、不符勾稽关系或因重复未计入，份数见“数据”表"
        case .sourceSheet: "来源"
        case .remarkSheet: "说明"
        case .legend(let missing, let failed, let repeated):
            "标记："
                + [
                    missing ? "* 有报告缺此数" : nil, failed ? "! 有报告不符勾稽关系" : nil,
                    repeated ? "+ 有重复报告未计入" : nil,
                ].compactMap(\.self).joined(separator: "；")
        case .chosen(let reports, let query): "\(reports) 份报告：\(query)"
        case .chosenAll(let reports): "\(reports) 份报告：索引中的全部"
        case .definition(let caption, let resolved): "\(caption) = \(resolved)"
        case .source(let source):
            "索引 \(source.generation)\(source.day.map { "（\($0)）" } ?? "")，nianbao \(source.program)"
        case .remark(let remark, let caption): remark.chinese(caption)
        }
    }
}

extension ComparisonUsage {
    /// What is wrong and what to do, in Chinese.
    public var chinese: String {
        switch self {
        case .nothing: "所选报告都没有所比较的数值"
        case .noOrder: "比较不能排序或限制条数，请从 --where 的查询中去掉"
        case .badMinimum: "--min 至少为 1"
        case .yearsTwice: "--by year 已按年分行，请去掉 --over"
        case .markOnlyForCSV: "--bom 只用于 --format csv"
        case .workbookNeedsFile: "工作簿须写入文件，请用 --output 指明"
        }
    }
}

extension ComparisonRemark {
    fileprivate func chinese(_ caption: String) -> String {
        switch self {
        case .editionShift(_, let field, .decisions):
            "\(FieldCaption.text(field, in: .chinese))：2019、2020 年的表常填成项目数量而不是决定数量，跨 2021 年比较须谨慎"
        case .editionShift(_, let field, .continued(let cell)):
            "\(FieldCaption.text(field, in: .chinese))：另一版式的报告以“\(FieldNames.label(of: Field(cell)))”代替，两者含义不完全相同"
        case .reviewReform:
            "\(caption)：2024 年起不予公开须先复议再诉讼，2023 与 2024 年之间的变化出于法律而非机关"
        case .ungrouped(let reports): "不属于任何一组：\(reports) 份报告"
        case .unverified(let reports): "--verified 未计入：\(reports) 份报告，勾稽关系不符或无法核对"
        case .repeated(let reports, let keys):
            "同一机关同一年另有报告，未计入：\(reports) 份报告（\(keys.joined(separator: "、"))"
                + (reports > keys.count ? "……）" : "）")
        case .unknownBodies(let reports): "机关无法确定，可能重复计入：\(reports) 份报告"
        case .unmatchedRows(let rows, let places):
            "所并表中没有报告的地区：\(rows) 行（\(places.joined(separator: "、"))"
                + (rows > places.count ? "……）" : "）")
        case .unmatchedReports(let reports, let places):
            "所并表中没有其地区：\(reports) 份报告（\(places.joined(separator: "、"))）"
        case .placesByName(let groups): "只知地名，同名地区无法区分：\(groups) 组"
        case .renamedPlaces(let places):
            "同一地区有几个名称，合为一组：\(places.count) 个（\(Self.names(of: places))"
                + (places.count > Self.shownPlaces ? "……）" : "）")
        case .nestedPlaces(let groups):
            "汇总报告的地区可能互相包含而重复相加：\(groups) 组；请只取一级，例如 --by county"
        case .missing(_, let reports): "\(caption)：\(reports) 份报告缺此数"
        case .zeroDivisor(_, let reports): "\(caption)：\(reports) 份报告除数为零，没有自己的数值"
        case .failedChecks(let reports): "不符勾稽关系：\(reports) 份报告；加 --verified 则不计入"
        case .belowMinimum(let groups, let minimum): "报告少于 \(minimum) 份而不排名：\(groups) 组"
        case .changedReports(_, let cells): "\(caption)：\(cells) 处同比前后的报告数不同"
        }
    }
}
