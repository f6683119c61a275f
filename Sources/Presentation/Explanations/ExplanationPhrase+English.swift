import Answers
import Query

extension ExplanationPhrase {
    /// The phrase in English.
    var english: String {
        switch self {
        case .typed: "typed"
        case .resolved: "resolved"
        case .condition: "Condition (unknown where a figure is missing; only true counts)"
        case .connective(.and): "AND  (all of these hold)"
        case .connective(.or): "OR  (at least one of these holds)"
        case .connective(.not): "NOT  (this does not hold)"
        case .everything: "every report"
        case .otherwise(let formula): "where that is missing: = \(formula)"
        case .plan: "Plan"
        case .drives(let clause, let reports):
            "\(clause)  drives: judged first, over \(Self.reports(reports))"
        case .filters(let clause, let reports):
            "\(clause)  filters: judged for the \(Self.reports(reports)) left"
        case .unneeded(let clause): "\(clause)  not judged: no answer depended on it any more"
        case .nothingJudged: "nothing to judge"
        case .order(.relevance(let texts)):
            "order: best match first, by \(Self.list(texts)); then the newest, then by key"
        case .order(.recency): "order: the newest first, then by key"
        case .order(.value(let number, descending: true)):
            "order: the greatest \(ConditionPrinter().text(number)) first, missing ones last;"
                + " then the newest, then by key"
        case .order(.value(let number, descending: false)):
            "order: the smallest \(ConditionPrinter().text(number)) first, missing ones last;"
                + " then the newest, then by key"
        case .orderWithoutTexts:
            "order: the newest first, then by key; the texts are too common to say which report"
                + " matches best"
        case .page(let page) where page.limit == 0: "page: no hits"
        case .page(let page):
            "page: hits \(page.first) to \(page.last) of that order"
        case .steps: "Steps"
        case .column(.number): "#"
        case .column(.examined): "looked at"
        case .column(.found): "found"
        case .column(.unknown): "unknown"
        case .column(.milliseconds): "ms"
        case .column(.action): "what was done"
        case .action(.judge(let condition, let method)):
            "\(Self.clause(condition)): \(method.english)"
        case .action(.order(let texts)) where texts.isEmpty: "put in order"
        case .action(.order(let texts)): "put in order by how well \(Self.list(texts)) match"
        case .action(.fetch): "fetched the hits of the page and where their texts stand"
        case .totals(let reports, let found, let milliseconds):
            "\(Self.reports(reports)) in the index, \(found) found, \(milliseconds) ms"
        }
    }

    private static func reports(_ count: Int) -> String {
        count == 1 ? "1 report" : "\(count) reports"
    }

    private static func list(_ texts: [TextCondition]) -> String {
        texts.map(\.query).joined(separator: ", ")
    }

    private static func clause(_ condition: Condition) -> String {
        let text = ConditionPrinter().text(condition)
        return text.isEmpty ? ExplanationPhrase.everything.english : text
    }
}

extension Explanation.Method {
    fileprivate var english: String {
        switch self {
        case .columns: "columns of numbers and names, all reports at once"
        case .terms: "index of terms"
        case .termsThenText: "index of terms, then the texts of the reports it names"
        case .memory: "what an earlier query found out"
        case .text: "texts of the reports that were left"
        case .nothing: "not judged, no answer depended on it"
        }
    }
}
