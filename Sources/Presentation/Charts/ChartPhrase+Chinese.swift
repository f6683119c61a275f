import Comparisons
import Query

extension ChartPhrase {
    /// The phrase in Chinese.
    public var chinese: String {
        switch self {
        case .group: "组"
        case .year: "年份"
        case .number: "指标"
        case .value: "数值"
        case .missingReports: "缺数的报告"
        case .failedReports: "不符勾稽关系的报告"
        case .tenThousandYuan: "万元"
        case .scope(let statistic, let grouping, let years, let reports):
            [
                statistic.map { ComparisonPhrase.statistic($0).text(in: .chinese) },
                grouping.map { "按\(Self.chinese($0))" },
                years.map {
                    $0.count == 1 ? "\($0.lowerBound) 年" : "\($0.lowerBound)—\($0.upperBound) 年"
                },
                "n = \(reports) 份报告",
            ].compactMap(\.self).joined(separator: "，")
        case .names(let names, let count):
            names.joined(separator: "、") + (count > names.count ? " 等 \(count) 项" : "")
        case .first(let shown, let count): "共 \(count) 组，只画前 \(shown) 组，其余见表"
        case .greatestLast(let shown, let count):
            "共 \(count) 组，只画最后一年数值最大的 \(shown) 组，其余见表"
        case .everywhere(let marks): "所有数值都带标记 \(marks)，图中从略"
        case .seeTable: "各数值的定义与缺数见表"
        case .withoutPlace(let names, let count):
            "无坐标而未画：\(names.joined(separator: "、"))\(count > names.count ? " 等 \(count) 组" : "")"
        case .notDrawn(let names, let count):
            "缺数而未画：\(names.joined(separator: "、"))\(count > names.count ? " 等 \(count) 组" : "")"
        case .unnamed(let count): "图上未注名：\(count) 组"
        case .boxParts: "箱体为上下四分位，竖线为中位数，须至最小值与最大值"
        case .ends(let years): "只画首末两年：\(years.map { "\($0)" }.joined(separator: "、"))"
        case .hollow: "空心点：所依据的报告有缺数、不符或重复"
        case .mapPoints: "灰点为所涉省份的各市，仅供定位；本图不含任何界线"
        case .share: "占比"
        case .whole(let number): "共 \(number)"
        case .change: "变化"
        case .rising: "上升或持平"
        case .falling: "下降"
        case .least: "最小值"
        case .greatest: "最大值"
        case .kind(let kind): Self.chinese(kind)
        case .misfit(let kind, let fitting):
            "\(Self.chinese(kind))（\(kind.rawValue)）\(Self.chineseNeed(kind))；此比较可用："
                + (fitting.isEmpty ? "无" : fitting.map(\.rawValue).joined(separator: "、"))
        case .noneFits: "没有适合此比较的图；请减少数值，或用 --by、--over 分组"
        case .kindWithoutChart: "--chart 只用于 --format vega-lite、html、svg、png"
        case .pictureNeedsFile: "PNG 须写入文件，请用 --output 指明"
        case .table: "数据表"
        case .cite: "引用本图"
        case .needsScripts: "此图由脚本绘制；下表所列相同。"
        case .scriptMissing:
            "此文件没有绘图脚本，故只有表。在源码目录中执行 make charts 即可生成脚本，再重新生成本文件；或以 --format vega-lite 取得图的描述。"
        case .download(let format): "下载 \(format)"
        }
    }

    /// 万 and 亿.
    static let chineseUnits = [
        LargeUnit(size: 10_000, name: "万"), LargeUnit(size: 100_000_000, name: "亿"),
    ]

    private static func chinese(_ grouping: Grouping) -> String {
        switch grouping {
        case .county: "县区"
        case .city: "市"
        case .province: "省"
        case .agency: "机关"
        case .kind: "机关类别"
        case .year: "年份"
        }
    }

    private static func chinese(_ kind: ChartKind) -> String {
        switch kind {
        case .bars: "条形图"
        case .lines: "折线图"
        case .stacked: "构成图"
        case .heatmap: "热力图"
        case .scatter: "散点图"
        case .box: "箱线图"
        case .slope: "坡度图"
        case .map: "点位图"
        }
    }

    private static func chineseNeed(_ kind: ChartKind) -> String {
        switch kind {
        case .bars: "须不分年度，且至多 \(BarChart.mostPanels) 个数值"
        case .lines: "须有 --over year 或 --by year，且至少两年"
        case .stacked: "须有至少两个可相加、不为负的同类数值，且不分年度"
        case .heatmap: "须有一个数值按组分年，或几个同类数值按组，或表三几行几列的数值"
        case .scatter: "须有恰好两个数值，按 --by 分组且不分年度"
        case .box: "须只有一个数值，且不分年度"
        case .slope: "须只有一个数值，有 --over year，且至少两年"
        case .map: "须只有一个数值，按地区或机关分组且不分年度，并有行政区划代码"
        }
    }
}
