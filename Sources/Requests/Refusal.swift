public import Comparisons
public import Query
public import Store

/// Why a request is not answered.
public enum Refusal: Error, Sendable {
    /// The query cannot be understood, or one of the numbers of a comparison.
    case query(QueryErrors, number: Int? = nil)
    /// The query says how to list hits, and what was asked for has none.
    case ordered(CompiledQuery)
    /// The query asks for more hits than there may be on a page.
    case tooManyHits(most: Int)
    /// The report has fewer parts.
    case noSuchPart(most: Int)
    /// The comparison would mislead; the query as typed, empty for none.
    case misleading(ComparisonRefusal, of: Comparison, query: String)
    /// The comparison has more cells than may be calculated.
    case tooManyCells(most: Int)
    /// The index cannot be read, has no such report, or has not answered in time.
    case index(IndexError)

    /// What is wrong with the index; nothing where something else is.
    public var fault: IndexError? {
        if case .index(let error) = self { error } else { nil }
    }
}
