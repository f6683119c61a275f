import Comparisons
public import Query
import Reports

extension RefusalMessage {
    /// The reason and what to do, in Chinese.
    public var chinese: Wording {
        switch refusal {
        case .mixedScopes(let own, let aggregated):
            Wording(
                message: "所选报告中有 \(own) 份本级报告与 \(aggregated) 份汇总报告，相加会重复计算",
                help: "请在 --where 中写明 范围:本级 或 范围:汇总")
        case .incomparable(let field):
            Wording(
                message: "“\(caption(field))”在两种版式之间不能比较：\(chinese(field))",
                help:
                    "2019 年版式的报告 \(count(field, .form2019)) 份，2021 年版式的 \(count(field, .form2021)) 份；请在 --where 中用 版式: 选定一种"
            )
        case .ambiguousPlace(let name, let line, let codes):
            Wording(
                message: "所并表第 \(line) 行：“\(name)”有几个同名地区（\(codes.joined(separator: "、"))）",
                help: "请改用行政区划代码，列名为“代码”")
        case .notAdditive:
            Wording(
                message: "数量与比率相加或相乘，各组的数值无法由合计得出",
                help: "请用 --stat mean 或 --stat median 比较各报告自己的数值")
        }
    }

    private func chinese(_ field: IncomparableField) -> String {
        switch field.reason {
        case .onlyIn(let edition): "只有 \(edition.rawValue) 年版式有此项"
        case .otherMeaning(let cell, _):
            "另一版式相应的“\(FieldNames.label(of: Field(cell)))”含义不同"
        case .inNeither: "两种版式各只有其中一部分"
        }
    }
}
