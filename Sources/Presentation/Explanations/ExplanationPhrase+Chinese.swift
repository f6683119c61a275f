import Answers
import Query

extension ExplanationPhrase {
    /// The phrase in Chinese.
    var chinese: String {
        switch self {
        case .typed: "输入"
        case .resolved: "解析"
        case .condition: "条件（数字缺失即为未知；只有成立的才算命中）"
        case .connective(.and): "AND（以下全部成立）"
        case .connective(.or): "OR（以下至少一项成立）"
        case .connective(.not): "NOT（以下不成立）"
        case .everything: "全部报告"
        case .otherwise(let formula): "上式有缺时：= \(formula)"
        case .plan: "执行方案"
        case .drives(let clause, let reports): "\(clause)  主导：最先判断，共 \(reports) 篇"
        case .filters(let clause, let reports): "\(clause)  筛选：只判断余下的 \(reports) 篇"
        case .unneeded(let clause): "\(clause)  未判断：已无报告取决于它"
        case .nothingJudged: "没有需要判断的条件"
        case .order(.relevance(let texts)):
            "顺序：按与 \(Self.list(texts)) 的相关程度；相同者新者在前，再按编号"
        case .order(.recency): "顺序：新者在前，再按编号"
        case .order(.value(let number, descending: true)):
            "顺序：\(ConditionPrinter().text(number)) 从大到小，缺者在后；相同者新者在前，再按编号"
        case .order(.value(let number, descending: false)):
            "顺序：\(ConditionPrinter().text(number)) 从小到大，缺者在后；相同者新者在前，再按编号"
        case .orderWithoutTexts: "顺序：新者在前，再按编号；文字太常见，不能据以排序"
        case .page(let page) where page.limit == 0: "取出：不取命中"
        case .page(let page): "取出：其中第 \(page.first) 至 \(page.last) 篇"
        case .steps: "步骤"
        case .column(.number): "#"
        case .column(.examined): "查看"
        case .column(.found): "留下"
        case .column(.unknown): "未知"
        case .column(.milliseconds): "毫秒"
        case .column(.action): "做了什么"
        case .action(.judge(let condition, let method)):
            "\(Self.clause(condition))：\(method.chinese)"
        case .action(.order(let texts)) where texts.isEmpty: "排序"
        case .action(.order(let texts)): "按与 \(Self.list(texts)) 的相关程度排序"
        case .action(.fetch): "取出本页命中及其文字所在"
        case .totals(let reports, let found, let milliseconds):
            "索引共 \(reports) 篇，找到 \(found) 篇，\(milliseconds) 毫秒"
        }
    }

    private static func list(_ texts: [TextCondition]) -> String {
        texts.map(\.query).joined(separator: "、")
    }

    private static func clause(_ condition: Condition) -> String {
        let text = ConditionPrinter().text(condition)
        return text.isEmpty ? ExplanationPhrase.everything.chinese : text
    }
}

extension Explanation.Method {
    fileprivate var chinese: String {
        switch self {
        case .columns: "数字列与名称列，一次判断全部报告"
        case .terms: "词索引"
        case .termsThenText: "先查词索引，再读所指报告的原文"
        case .memory: "前一次查询已得的结果"
        case .text: "读余下报告的原文"
        case .nothing: "未判断，已无报告取决于它"
        }
    }
}
