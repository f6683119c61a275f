import Presentation
import Query
import Reports
import Rules

/// The rules as a list: what each says, or the cells it compares.
struct RuleList {
    private let rules: [Rule]
    private let language: MessageLanguage

    /// The rules of a severity, or all.
    init(only severity: Finding.Severity?, language: MessageLanguage) {
        rules = RuleBook.all.filter { severity == nil || $0.severity == severity }
        self.language = language
    }

    /// A line a kind of rule with what it says, below it a line a rule with its formula.
    var text: String {
        var lines: [String] = []
        var family: RuleFamily?
        for rule in rules {
            if rule.family != family {
                lines.append("\(rule.family.rawValue)  \(statement(of: rule))")
                family = rule.family
            }
            let editions = rule.editions.map(\.rawValue).joined(separator: ", ")
            lines.append("  \(rule.id)  \(rule.severity.rawValue)  [\(editions)]  \(rule.formula)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The rules in JSON.
    var json: JSONValue {
        .object([
            "rules": .array(
                rules.map { rule in
                    .object([
                        "id": .string(rule.id), "family": .string(rule.family.rawValue),
                        "severity": .string(rule.severity.rawValue),
                        "editions": .strings(rule.editions.map(\.rawValue)),
                        "formula": .string(rule.formula), "statement": .string(statement(of: rule)),
                        "needs_year_before": .bool(rule.needsYearBefore),
                    ])
                })
        ])
    }

    private func statement(of rule: Rule) -> String {
        language == .chinese ? rule.family.chinese : rule.family.english
    }
}
