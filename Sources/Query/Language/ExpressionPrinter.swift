import Foundation
import Reports

/// Prints an expression as a query that reads back as the same expression.
///
/// Brackets stand around every AND within an OR, so that nothing rests on which of them binds
/// tighter.
public struct ExpressionPrinter: Sendable {
    /// A printer.
    public init() {}

    /// The query that says what a whole query says: its condition, then how to list the hits.
    public func text(_ query: SearchQuery) -> String {
        let parts = [
            query.condition.map { text($0) }, query.sort.map { text($0) },
            query.limit.map { "\(Keywords.limit):\($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// The query that says what `expression` says.
    public func text(_ expression: SearchExpression) -> String {
        switch expression.node {
        case .all(let parts): parts.map { bracketed($0) }.joined(separator: " AND ")
        case .any(let parts): parts.map { bracketed($0) }.joined(separator: " OR ")
        case .not(let part): "NOT \(bracketed(part))"
        case .text(let text, let mode): QueryText.text(text, mode)
        case .scoped(let section, let texts):
            "\(Keywords.chinese(section)):\(isText(texts) ? text(texts) : "(\(text(texts)))")"
        case .comparison(let first, let links):
            leading(first)
                + links.map { " \($0.relation.rawValue) \(text($0.right))" }.joined()
        case .filter(let name, let values):
            "\(Keywords.chinese(name)):\(values.map(text).joined(separator: ","))"
        case .near(let first, let second, let distance):
            "\(text(first)) \(Keywords.near)/\(distance) \(text(second))"
        case .presence(let name, let isMissing, let reason):
            "\(isMissing ? Keywords.missing : Keywords.present):\(name.textWithYear)"
                + (reason.map { "=\(QueryText.value($0.text))" } ?? "")
        }
    }

    private func text(_ text: WrittenText) -> String { QueryText.text(text.text, text.mode) }

    /// An order; brackets keep a minus of the number apart from that of the order.
    private func text(_ sort: SortExpression) -> String {
        let isLoose =
            if case .binary(let operation, _, _) = sort.key.node { !operation.bindsTightly } else {
                false
            }
        let printed = text(sort.key)
        let needsBrackets = printed.hasPrefix("-") || (sort.isDescending && isLoose)
        let key = needsBrackets ? "(\(printed))" : printed
        return "\(Keywords.sort):\(sort.isDescending ? "-" : "")\(key)"
    }

    private func bracketed(_ expression: SearchExpression) -> String {
        switch expression.node {
        case .all, .any: "(\(text(expression)))"
        default: text(expression)
        }
    }

    private func isText(_ expression: SearchExpression) -> Bool {
        if case .text = expression.node { true } else { false }
    }

    private func text(_ value: FilterValue) -> String {
        switch value {
        case .single(let text): QueryText.listed(text.text)
        case .range(let low, let high):
            [low, high].map { end in end.map { QueryText.value($0.text) } ?? "" }
                .joined(separator: "..")
        }
    }

    // MARK: Calculations

    /// A calculation at the start of a comparison, where a minus would say NOT.
    private func leading(_ arithmetic: Arithmetic) -> String {
        arithmetic.startsWithNegation ? "(\(text(arithmetic)))" : text(arithmetic)
    }

    private func text(_ arithmetic: Arithmetic) -> String {
        switch arithmetic.node {
        case .number(let value): "\(value)"
        case .field(let name): name.textWithYear
        case .occurrences(let written, let section):
            "\(Keywords.occurrences)(\(section.map { "\(Keywords.chinese($0)):" } ?? "")\(text(written)))"
        case .substitute(let name, let number):
            "\(Keywords.substitute)(\(name.textWithYear), \(number))"
        case .negative(let operand):
            operand.isBinary ? "-(\(text(operand)))" : "-\(text(operand))"
        case .binary(let operation, let left, let right):
            """
            \(operand(left, of: operation, isRight: false)) \(operation.rawValue) \
            \(operand(right, of: operation, isRight: true))
            """
        }
    }

    private func operand(
        _ arithmetic: Arithmetic, of operation: Arithmetic.Operation, isRight: Bool
    ) -> String {
        guard case .binary(let inner, _, _) = arithmetic.node else { return text(arithmetic) }
        let isLoose = operation.bindsTightly && !inner.bindsTightly
        let isGrouped = isRight && operation.bindsTightly == inner.bindsTightly
        return isLoose || isGrouped ? "(\(text(arithmetic)))" : text(arithmetic)
    }
}

extension Arithmetic {
    /// Whether it is an operation on two numbers.
    fileprivate var isBinary: Bool {
        if case .binary = node { true } else { false }
    }

    /// Whether its print starts with a minus before something that is no number.
    fileprivate var startsWithNegation: Bool {
        switch node {
        case .number, .field, .occurrences, .substitute: false
        case .negative(let operand):
            if case .number = operand.node { false } else { true }
        case .binary(_, let left, _): left.startsWithNegation
        }
    }
}

/// How texts and values are written in a query.
public enum QueryText {
    /// A text as a word or in quotes.
    static func text(_ text: String, _ mode: TextCondition.Mode) -> String {
        switch mode {
        case .bare: text
        case .literal: quoted(text)
        case .prefix: "\(text)*"
        }
    }

    /// A value of a filter, in quotes where it needs them.
    static func value(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        let tokens = Lexer.tokens(in: text).tokens
        guard tokens.count == 2, tokens[0].text == text else { return quoted(text) }
        return tokens[0].kind == .word || tokens[0].kind.isNumber ? text : quoted(text)
    }

    /// Whether a text is Han characters and no operator, as most names are.
    ///
    /// It is a word then, whatever stands around it; thousands of names are printed in one answer.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            && Keywords.operators[text] == nil
    }

    /// A value that others may stand before, with commas between them and no blanks.
    ///
    /// Three digits behind a comma would belong to a number before it, and an apostrophe would go
    /// with one in another value.
    static func listed(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        let digits = text.unicodeScalars.prefix { ScalarFolding.folded($0).isDigit }.count
        let isOpen = text.unicodeScalars.contains { ScalarFolding.folded($0) == "'" }
        return digits == 3 || isOpen ? quoted(text) : value(text)
    }

    /// What stands in a query for a field with a missing figure read as zero.
    public static func missingAsZero(_ field: Field) -> String {
        "\(Keywords.substitute)(\(field.id), 0)"
    }

    /// A text in quotes, the quotes in it doubled.
    public static func quoted(_ text: String) -> String {
        var view = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if ScalarFolding.folded(scalar) == "\"" { view.append(scalar) }
            view.append(scalar)
        }
        view.append("\"")
        return String(view)
    }
}
