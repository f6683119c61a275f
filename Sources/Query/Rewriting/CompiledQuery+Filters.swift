/// A filter that a query asks for beside everything else.
public struct QueryFilterPart: Equatable, Sendable {
    /// The filter as a query has it: `年份:2020`.
    public let text: String

    /// The query without it; empty where nothing else is asked for.
    public let remainder: String
}

extension CompiledQuery {
    /// The query as text with everything that was beside it: filters and an order given as options.
    public var written: String { ExpressionPrinter().text(expression) }

    /// The filters that every hit fulfils because the query says so, in their order.
    ///
    /// Those under an OR or a NOT are none: leaving one out would not widen the answer.
    public var filterParts: [QueryFilterPart] {
        let parts = conjuncts
        return parts.enumerated().compactMap { position, part in
            guard case .filter = part.node else { return nil }
            var others = parts
            others.remove(at: position)
            return QueryFilterPart(
                text: ExpressionPrinter().text(part), remainder: written(asking: others))
        }
    }

    /// How to ask for a filter, too.
    public var narrowing: QueryNarrowing { QueryNarrowing(self) }

    /// The parts that all must hold.
    fileprivate var conjuncts: [SearchExpression] {
        guard let condition = expression.condition else { return [] }
        if case .all(let parts) = condition.node { return parts }
        return [condition]
    }

    /// The query with other parts that all must hold.
    private func written(asking parts: [SearchExpression]) -> String {
        var query = expression
        query.condition =
            parts.count > 1 ? SearchExpression(.all(parts), at: parts[0].span) : parts.first
        return ExpressionPrinter().text(query)
    }
}

/// Queries that ask for what a query asks for, and for a filter.
///
/// What was typed stays as it was typed where that means the same.
public struct QueryNarrowing: Sendable {
    /// What stands before the filter.
    private let start: String
    /// What stands behind it.
    private let end: String

    fileprivate init(_ query: CompiledQuery) {
        let typed = query.text.trimmingBlanks
        let probe = FacetFilter.year(Self.probedYear)
        let part = SearchExpression(
            .filter(.year, [.single(PlacedText("\(Self.probedYear)", at: SourceSpan(0, 0)))]),
            at: SourceSpan(0, 0))
        let parts = query.conjuncts
        let wanted = SearchQuery(
            parts.isEmpty ? part : SearchExpression(.all(parts + [part]), at: part.span),
            sort: query.expression.sort, limit: query.expression.limit)
        let isPlain = wanted.sort == nil && wanted.limit == nil
        let read = try? QueryCompiler().compile("\(typed) \(probe.text)")
        if isPlain, read?.expression == wanted {
            (start, end) = (typed.isEmpty ? "" : "\(typed) ", "")
            return
        }
        let printer = ExpressionPrinter()
        let listing = printer.text(SearchQuery(sort: wanted.sort, limit: wanted.limit))
        end = listing.isEmpty ? "" : " \(listing)"
        guard !parts.isEmpty else {
            start = ""
            return
        }
        let isAny = if parts.count == 1, case .any = parts[0].node { true } else { false }
        let printed = printer.text(SearchExpression(.all(parts), at: part.span))
        start = "\(isAny ? "(\(printer.text(parts[0])))" : printed) AND "
    }

    /// A year like any other: which one does not matter to how a query is put together.
    private static let probedYear = 2020

    /// The query with a filter.
    public func adding(_ filter: FacetFilter) -> String { "\(start)\(filter.text)\(end)" }
}
