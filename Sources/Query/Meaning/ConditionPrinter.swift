import Foundation
import Reports

/// Prints a condition as a query with every name resolved, which reads back as the condition.
public struct ConditionPrinter: Sendable {
    /// What a field is called.
    private let name: @Sendable (Field) -> String

    /// A printer.
    public init() { self.init { $0.id } }

    /// A printer for people to read, which calls fields what they call them: what it prints may
    /// be no query.
    public init(naming name: @escaping @Sendable (Field) -> String) {
        self.name = name
    }

    /// The query that means `condition`; empty for the condition that is always true.
    public func text(_ condition: Condition) -> String {
        switch condition {
        case .everything: ""
        case .all(let parts): parts.map { bracketed($0) }.joined(separator: " AND ")
        case .any(let parts): parts.map { bracketed($0) }.joined(separator: " OR ")
        case .not(let part): "NOT \(bracketed(part))"
        case .text(let text): self.text(text)
        case .near(let near): self.text(near)
        case .comparison(let left, let relation, let right):
            "\(leading(left)) \(relation.rawValue) \(self.text(right))"
        case .year(let ranges): filter(.year, ranges.map(years))
        case .region(let level, let names):
            filter(level.map(FilterName.init) ?? .region, names.map(QueryText.listed))
        case .agency(let names): filter(.agency, names.map(QueryText.listed))
        case .edition(let editions): filter(.edition, editions.map(\.rawValue))
        case .scope(let scopes): filter(.scope, scopes.map(Keywords.chinese))
        case .verdict(let verdicts):
            filter(.check, verdicts.map(Keywords.chinese))
        case .presence(let presence): self.text(presence)
        }
    }

    /// An order as a query has it; brackets keep a minus of the number apart from that of the
    /// order.
    func text(_ sort: SortKey) -> String {
        let printed = text(sort.number)
        let isLoose =
            switch sort.number {
            case .sum, .difference: sort.isDescending
            default: false
            }
        let key = printed.hasPrefix("-") || isLoose ? "(\(printed))" : printed
        return "\(Keywords.sort):\(sort.isDescending ? "-" : "")\(key)"
    }

    private func bracketed(_ condition: Condition) -> String {
        switch condition {
        case .all, .any: "(\(text(condition)))"
        default: text(condition)
        }
    }

    private func text(_ text: TextCondition) -> String {
        let written = QueryText.text(text.text, text.mode)
        return text.section.map { "\(Keywords.chinese($0)):\(written)" } ?? written
    }

    private func text(_ near: NearCondition) -> String {
        let texts = [near.first, near.second].map { QueryText.text($0.text, $0.mode) }
        let joined = texts.joined(separator: " \(Keywords.near)/\(near.distance) ")
        return near.first.section.map { "\(Keywords.chinese($0)):(\(joined))" } ?? joined
    }

    private func text(_ presence: PresenceCondition) -> String {
        let keyword = presence.isMissing ? Keywords.missing : Keywords.present
        let reason = presence.reason.map { "=\(Keywords.chinese($0))" } ?? ""
        return "\(keyword):\(name(presence.field))\(reason)"
    }

    private func filter(_ name: FilterName, _ values: [String]) -> String {
        "\(Keywords.chinese(name)):\(values.joined(separator: ","))"
    }

    private func years(_ range: ClosedRange<Int>) -> String {
        guard range.lowerBound != range.upperBound else { return "\(range.lowerBound)" }
        let any = Binder.anyYear
        let first = range.lowerBound == any.lowerBound ? "" : "\(range.lowerBound)"
        let last = range.upperBound == any.upperBound ? "" : "\(range.upperBound)"
        return "\(first)..\(last)"
    }

    // MARK: Calculations

    private func leading(_ number: NumericExpression) -> String {
        let printed = text(number)
        guard printed.hasPrefix("-"), printed.dropFirst().first?.isNumber != true else {
            return printed
        }
        return "(\(printed))"
    }

    /// The calculation as a query has it.
    public func text(_ number: NumericExpression) -> String {
        switch number {
        case .constant(let value): "\(value)"
        case .field(let field): name(field)
        case .sum(let left, let right): "\(text(left)) + \(term(right))"
        case .difference(let left, let right): "\(text(left)) - \(term(right))"
        case .product(let left, let right): "\(term(left)) * \(factor(right))"
        case .quotient(let left, let right): "\(term(left)) / \(factor(right))"
        case .negative(let operand): "-\(atom(operand))"
        case .occurrences(let text): "\(Keywords.occurrences)(\(self.text(text)))"
        case .substitute(let field, let number):
            "\(Keywords.substitute)(\(name(field)), \(number))"
        }
    }

    /// A number as an operand that a sum does not reach into.
    private func term(_ number: NumericExpression) -> String {
        switch number {
        case .sum, .difference: "(\(text(number)))"
        default: text(number)
        }
    }

    /// A number as an operand that neither a sum nor a product reaches into.
    private func factor(_ number: NumericExpression) -> String {
        switch number {
        case .product, .quotient: "(\(text(number)))"
        default: term(number)
        }
    }

    /// A number behind a minus sign; another minus needs no brackets, which would be levels more
    /// than were typed.
    private func atom(_ number: NumericExpression) -> String {
        switch number {
        case .constant, .field, .occurrences, .substitute, .negative: text(number)
        default: "(\(text(number)))"
        }
    }
}

extension FilterName {
    /// The filter for a level of regions.
    fileprivate init(_ level: Division.Level) {
        switch level {
        case .province: self = .province
        case .city: self = .city
        case .county: self = .county
        }
    }
}
