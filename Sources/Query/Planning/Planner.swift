/// Decides what to fetch for a condition.
public struct Planner: Sendable {
    /// A planner.
    public init() {}

    /// The plan for a page of the reports that fulfil a condition.
    ///
    /// Hits are ordered by relevance if the condition wants any text, else the newest first.
    public func plan(_ condition: Condition, page: Page) -> Plan {
        let texts = condition.wantedTexts
        return Plan(
            condition: condition, order: texts.isEmpty ? .recency : .relevance(texts), page: page)
    }
}
