public import Answers
import Foundation
public import Query

extension ExplainedQuery {
    /// The explanation in JSON; its messages are written in the language.
    public func json(language: MessageLanguage) -> JSONValue {
        .object([
            "query": .string(query.text),
            "resolved": .string(query.resolved),
            "tree": ConditionTree(explanation.plan.condition).json,
            "order": explanation.plan.order.json,
            "steps": .array(explanation.steps.map(\.json)),
            "reports": .integer(explanation.reports),
            "total": .integer(explanation.total),
            "took_ms": .rounded(explanation.duration.milliseconds, decimals: 3),
            "warnings": .array(query.warnings.map { $0.warningJSON(language: language) }),
        ])
    }
}

extension ConditionTree {
    /// `{"connective", "parts", "clause", "formulas"}`, with null for what it has not.
    fileprivate var json: JSONValue {
        switch self {
        case .parts(let connective, let parts):
            .object([
                "connective": .string(connective.rawValue), "parts": .array(parts.map(\.json)),
                "clause": .null, "formulas": .object([:]),
            ])
        case .clause(let text, let fields):
            .object([
                "connective": .null, "parts": .array([]), "clause": .string(text),
                "formulas": fields.formulas,
            ])
        }
    }
}

extension [Field] {
    /// The formulas they need, by the id of what each defines.
    fileprivate var formulas: JSONValue {
        let formulas = definitions.map { ($0.id, JSONValue.strings($0.formulas)) }
        return .object(Dictionary(formulas) { first, _ in first })
    }
}

extension Order {
    /// `{"by", "texts", "value", "descending", "formulas"}`, with null for what it has not.
    fileprivate var json: JSONValue {
        switch self {
        case .relevance(let texts):
            Self.json(by: "relevance", texts: texts.map(\.query))
        case .recency:
            Self.json(by: "year", isDescending: .bool(true))
        case .value(let number, let isDescending):
            Self.json(
                by: "value", value: .string(ConditionPrinter().text(number)),
                isDescending: .bool(isDescending), formulas: number.fields.formulas)
        }
    }

    private static func json(
        by name: String, texts: [String] = [], value: JSONValue = .null,
        isDescending: JSONValue = .null, formulas: JSONValue = .object([:])
    ) -> JSONValue {
        .object([
            "by": .string(name), "texts": .strings(texts), "value": value,
            "descending": isDescending, "formulas": formulas,
        ])
    }
}

extension Explanation.Step {
    /// `{"action", "clause", "method", "examined", "found", "unknown", "ms"}`.
    fileprivate var json: JSONValue {
        .object([
            "action": .string(action.name),
            "clause": .optional(action.clause),
            "method": .optional(action.method?.rawValue),
            "examined": .integer(examined),
            "found": .integer(found),
            "unknown": .integer(unknown),
            "ms": .rounded(duration.milliseconds, decimals: 3),
        ])
    }
}

extension Explanation.Action {
    fileprivate var name: String {
        switch self {
        case .judge: "judge"
        case .order: "order"
        case .fetch: "fetch"
        }
    }
}

extension TextCondition {
    /// The text as a resolved query has it.
    var query: String { ConditionPrinter().text(.text(self)) }
}
