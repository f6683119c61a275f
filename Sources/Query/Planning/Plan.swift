/// What to fetch from an index, not how: the last value before an engine takes over.
public struct Plan: Equatable, Sendable {
    /// What a hit must fulfil.
    public let condition: Condition

    /// The order of the hits; ties are broken by year, newest first, then by key.
    public let order: Order

    /// Which of the ordered hits to fetch.
    public let page: Page

    /// A plan from its parts.
    public init(condition: Condition, order: Order, page: Page) {
        self.condition = condition
        self.order = order
        self.page = page
    }

    /// The plan for a page of the reports that fulfil a condition.
    ///
    /// Hits are ordered by the number that is asked for; without one by relevance if the condition
    /// wants any text, else the newest first.
    public init(_ condition: Condition, sort: SortKey? = nil, page: Page) {
        let texts = condition.wantedTexts
        let order =
            sort.map { Order.value($0.number, descending: $0.isDescending) }
            ?? (texts.isEmpty ? .recency : .relevance(texts))
        self.init(condition: condition, order: order, page: page)
    }
}

/// The order of hits.
public indirect enum Order: Hashable, Sendable {
    /// By how well these texts are matched, best first; never empty.
    case relevance([TextCondition])
    /// By year, newest first, then by key.
    case recency
    /// By a number, the smallest first or the greatest; reports without it come last both ways.
    case value(NumericExpression, descending: Bool)
}

/// The number that hits are ordered by, if a query asks for one.
public struct SortKey: Equatable, Sendable {
    /// The number.
    public let number: NumericExpression

    /// Whether the greatest come first; reports without the number come last both ways.
    public let isDescending: Bool

    /// An order by a number.
    public init(_ number: NumericExpression, isDescending: Bool = false) {
        self.number = number
        self.isDescending = isDescending
    }
}

/// A stretch of the ordered hits.
public struct Page: Equatable, Sendable {
    /// How many hits to leave out at the start.
    public let offset: Int

    /// How many hits to fetch at most.
    public let limit: Int

    /// A stretch of `limit` hits behind the first `offset`.
    ///
    /// - Precondition: neither is negative.
    public init(offset: Int = 0, limit: Int = 20) {
        precondition(offset >= 0 && limit >= 0, "a page starts and ends at or after the first hit")
        self.offset = offset
        self.limit = limit
    }

    /// The place of its first hit among all, from 1.
    public var first: Int { Self.sum(offset, 1) }

    /// The place of the last hit it may hold.
    public var last: Int { Self.sum(offset, limit) }

    /// The sum, or the greatest number: any offset may be asked for.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, isTooGreat) = left.addingReportingOverflow(right)
        return isTooGreat ? .max : sum
    }
}
