/// Decides what to fetch for a condition.
public struct Planner: Sendable {
    /// A planner.
    public init() {}

    /// The plan for a page of the reports that fulfil a condition.
    ///
    /// Hits are ordered by the number that is asked for; without one by relevance if the condition
    /// wants any text, else the newest first.
    public func plan(_ condition: Condition, sort: SortKey? = nil, page: Page) -> Plan {
        Plan(condition: condition, order: order(of: condition, by: sort), page: page)
    }

    private func order(of condition: Condition, by sort: SortKey?) -> Order {
        if let sort { return .value(sort.number, descending: sort.isDescending) }
        let texts = condition.wantedTexts
        return texts.isEmpty ? .recency : .relevance(texts)
    }
}
