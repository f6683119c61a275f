public import Answers
import Foundation
public import Query

/// Prints how a query was carried out, for people who want to understand it.
public struct ExplanationText: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The query, its tree, the plan, the steps and the totals; lines with their ends.
    public func text(_ explained: ExplainedQuery) -> String {
        let explanation = explained.explanation
        let blocks = [
            query(explained.query),
            section(.condition, tree(ConditionTree(explanation.plan.condition))),
            section(.plan, plan(explanation)),
            section(.steps, steps(explanation.steps)),
            [
                phrase(
                    .totals(
                        reports: explanation.reports, found: explanation.total,
                        milliseconds: milliseconds(explanation.duration)))
            ],
        ]
        return blocks.map { $0.map { SafeText.line($0) + "\n" }.joined() }.joined(separator: "\n")
    }

    private func section(_ heading: ExplanationPhrase, _ lines: [String]) -> [String] {
        [phrase(heading)] + lines.map { Self.indent + $0 }
    }

    // MARK: Query

    private func query(_ query: CompiledQuery) -> [String] {
        let labels = [phrase(.typed), phrase(.resolved)]
        let width = labels.map { TextWidth.columns($0) }.max() ?? 0
        return zip(labels, [query.text, query.resolved]).map { label, text in
            text.isEmpty ? label : "\(TextWidth.leading(label, width: width))  \(text)"
        }
    }

    // MARK: Tree

    private func tree(_ tree: ConditionTree) -> [String] {
        switch tree {
        case .parts(let connective, let parts):
            return [phrase(.connective(connective))]
                + parts.flatMap { self.tree($0) }.map { Self.indent + $0 }
        case .clause(let text, let fields):
            return [text.isEmpty ? phrase(.everything) : text]
                + lines(of: fields).map { Self.indent + $0 }
        }
    }

    /// Fields by their ids and labels, with what they are computed from; then what those need,
    /// each once, down to the cells, but for what is `shown` already.
    private func lines(of fields: [Field], shown: Set<String> = []) -> [String] {
        let definitions = fields.definitions
        let own = fields.flatMap { field in
            ["\(field.id)  \(FieldCaption.text(field, in: language))"]
                + formulas(in: definitions.first { $0.id == field.name })
        }
        let names = shown.union(fields.map(\.name))
        return own
            + definitions.filter { !names.contains($0.id) }.flatMap { definition in
                ["\(definition.id)  \(definition.label)"] + formulas(in: definition)
            }
    }

    private func formulas(in definition: FieldDefinition?) -> [String] {
        lines(of: definition?.formulas ?? []).map { Self.indent + $0 }
    }

    private func lines(of formulas: [String]) -> [String] {
        let texts = formulas.enumerated().map { index, formula in
            index == 0 ? "= \(formula)" : phrase(.otherwise(formula))
        }
        return texts.flatMap { text in
            TextWrap.lines(text, width: Self.formulaWidth).enumerated().map { index, line in
                index == 0 ? line : Self.indent + line
            }
        }
    }

    // MARK: Plan

    private func plan(_ explanation: Explanation) -> [String] {
        var lines: [String] = []
        var isDriven = false
        for step in explanation.steps {
            guard let clause = step.action.clause else { continue }
            let text = clause.isEmpty ? phrase(.everything) : clause
            if step.action.method == .nothing {
                lines.append(phrase(.unneeded(text)))
            } else if isDriven {
                lines.append(phrase(.filters(text, reports: step.examined)))
            } else {
                lines.append(phrase(.drives(text, reports: step.examined)))
                isDriven = true
            }
        }
        if lines.isEmpty { lines.append(phrase(.nothingJudged)) }
        lines.append(phrase(order(explanation)))
        let shown = Set(explanation.plan.condition.fields.definitions.map(\.id))
        lines += self.lines(of: explanation.plan.fieldsOfOrder, shown: shown)
            .map { Self.indent + $0 }
        return lines + [phrase(.page(explanation.plan.page))]
    }

    /// The order as it was carried out: the plan's, unless no text was rare enough for it.
    private func order(_ explanation: Explanation) -> ExplanationPhrase {
        guard case .relevance = explanation.plan.order else {
            return .order(explanation.plan.order)
        }
        for step in explanation.steps {
            guard case .order(let texts) = step.action else { continue }
            return texts.isEmpty ? .orderWithoutTexts : .order(.relevance(texts))
        }
        return .order(explanation.plan.order)
    }

    // MARK: Steps

    private func steps(_ steps: [Explanation.Step]) -> [String] {
        let headings = [
            ExplanationPhrase.Column.number, .examined, .found, .unknown, .milliseconds,
        ]
        let rows = steps.enumerated().map { index, step in
            [
                "\(index + 1)", "\(step.examined)", "\(step.found)", "\(step.unknown)",
                milliseconds(step.duration),
            ]
        }
        let table = TextTable(headings: headings.map { phrase(.column($0)) }, rows: rows)
        let actions = [phrase(.column(.action))] + steps.map { phrase(.action($0.action)) }
        return zip(table.lines, actions).map { "\($0)  \($1)" }
    }

    private func milliseconds(_ duration: Duration) -> String {
        Decimal(duration.milliseconds).fixed(2)
    }

    private func phrase(_ phrase: ExplanationPhrase) -> String { phrase.text(in: language) }

    private static let indent = "  "
    /// The columns that a line of a formula takes at most.
    private static let formulaWidth = 88
}
