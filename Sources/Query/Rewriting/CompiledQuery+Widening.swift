import Foundation

extension CompiledQuery {
    /// The query with a missing figure counted as zero, its names resolved.
    public func readingAsZero(_ field: Field) -> String {
        let condition = condition.mapNumbers { $0.readingAsZero(field) }
        return resolved(condition, sort: sort)
    }

    /// The query that finds a word wherever its characters stand.
    public func readingLiterally(_ term: String) -> String {
        rewritten { node in
            switch node {
            case .text(term, .bare): .text(term, .literal)
            case .near(let first, let second, let distance):
                .near(first.literal(term), second.literal(term), distance: distance)
            default: nil
            }
        }
    }

    /// The query with another name where it asks for a region or an agency of a name.
    public func renaming(_ name: String, to other: String) -> String {
        rewritten { node in
            guard case .filter(let filter, let values) = node else { return nil }
            return .filter(
                filter,
                values.map { value in
                    guard case .single(let text) = value, text.text == name else { return value }
                    return .single(PlacedText(other, at: text.span))
                })
        }
    }

    /// The query with some of its parts replaced.
    private func rewritten(
        _ replacement: (SearchExpression.Node) -> SearchExpression.Node?
    ) -> String {
        var query = expression
        query.condition = query.condition?.replacing(replacement)
        return ExpressionPrinter().text(query)
    }
}

extension SearchExpression {
    /// The expression with other parts where a replacement is given, from the outside in.
    fileprivate func replacing(_ replacement: (Node) -> Node?) -> SearchExpression {
        if let other = replacement(node) { return SearchExpression(other, at: span) }
        let other: Node =
            switch node {
            case .all(let parts): .all(parts.map { $0.replacing(replacement) })
            case .any(let parts): .any(parts.map { $0.replacing(replacement) })
            case .not(let part): .not(part.replacing(replacement))
            case .scoped(let section, let part): .scoped(section, part.replacing(replacement))
            case .text, .near, .comparison, .filter, .presence: node
            }
        return SearchExpression(other, at: span)
    }
}

extension WrittenText {
    /// The text read literally, if it is a certain bare word.
    fileprivate func literal(_ term: String) -> WrittenText {
        text == term && mode == .bare ? WrittenText(text, .literal, at: span) : self
    }
}

extension Condition {
    /// The condition with other numbers compared.
    fileprivate func mapNumbers(
        _ transform: (NumericExpression) -> NumericExpression
    ) -> Condition {
        switch self {
        case .all(let parts): .all(parts.map { $0.mapNumbers(transform) })
        case .any(let parts): .any(parts.map { $0.mapNumbers(transform) })
        case .not(let part): .not(part.mapNumbers(transform))
        case .comparison(let left, let relation, let right):
            .comparison(transform(left), relation, transform(right))
        case .everything, .text, .near, .year, .region, .agency, .edition, .scope, .verdict,
            .presence:
            self
        }
    }
}

extension NumericExpression {
    /// The number with a field counted as zero where it is missing.
    fileprivate func readingAsZero(_ field: Field) -> NumericExpression {
        switch self {
        case .field(field): .substitute(field, 0)
        case .constant, .field, .occurrences, .substitute: self
        case .sum(let left, let right):
            .sum(left.readingAsZero(field), right.readingAsZero(field))
        case .difference(let left, let right):
            .difference(left.readingAsZero(field), right.readingAsZero(field))
        case .product(let left, let right):
            .product(left.readingAsZero(field), right.readingAsZero(field))
        case .quotient(let left, let right):
            .quotient(left.readingAsZero(field), right.readingAsZero(field))
        case .negative(let operand): .negative(operand.readingAsZero(field))
        }
    }
}
