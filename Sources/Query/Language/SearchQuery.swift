/// A whole query as written: a condition, and how to list the reports that fulfil it.
public struct SearchQuery: Equatable, Sendable {
    /// What a report must fulfil; nil where nothing is asked, which every report fulfils.
    public var condition: SearchExpression?

    /// The order of the hits; nil where none is asked for.
    public var sort: SortExpression?

    /// How many hits to list; nil where nothing is said about it.
    public var limit: Int?

    /// A query from its parts.
    public init(
        _ condition: SearchExpression? = nil, sort: SortExpression? = nil, limit: Int? = nil
    ) {
        self.condition = condition
        self.sort = sort
        self.limit = limit
    }

    /// Whether nothing at all was read.
    var isEmpty: Bool { condition == nil && sort == nil && limit == nil }
}

/// An order of reports as written: `sort:-新收`.
public struct SortExpression: Equatable, Sendable {
    /// The number that decides.
    public let key: Arithmetic

    /// Whether the greatest come first.
    public let isDescending: Bool

    /// The order by a number.
    public init(_ key: Arithmetic, isDescending: Bool) {
        self.key = key
        self.isDescending = isDescending
    }
}
