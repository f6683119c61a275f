/// A condition as a tree, each clause as a resolved query has it.
public indirect enum ConditionTree: Equatable, Sendable {
    /// How the parts of a condition belong together.
    public enum Connective: String, CaseIterable, Sendable {
        /// All hold.
        case and = "AND"
        /// At least one holds.
        case or = "OR"
        /// The part does not hold.
        case not = "NOT"
    }

    /// Parts that belong together; never empty.
    case parts(Connective, [ConditionTree])

    /// A clause without parts: its text in the resolved query and the fields it asks for, each
    /// once. The text is empty for the condition that is always true.
    case clause(String, fields: [Field])

    /// The tree of a condition.
    public init(_ condition: Condition) {
        switch condition {
        case .all(let parts): self = .parts(.and, parts.map { ConditionTree($0) })
        case .any(let parts): self = .parts(.or, parts.map { ConditionTree($0) })
        case .not(let part): self = .parts(.not, [ConditionTree(part)])
        case .everything, .text, .near, .comparison, .year, .region, .agency, .edition, .scope,
            .verdict, .presence:
            self = .clause(ConditionPrinter().text(condition), fields: condition.fields)
        }
    }
}
