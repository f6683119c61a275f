public import Reports

/// What was written, as a tree: the meaning of its names is not known yet.
///
/// Two expressions are equal when they say the same, wherever they stand.
public struct SearchExpression: Equatable, Sendable {
    /// The kinds of expressions.
    public indirect enum Node: Equatable, Sendable {
        /// All of two or more hold.
        case all([SearchExpression])
        /// At least one of two or more holds.
        case any([SearchExpression])
        /// Does not hold.
        case not(SearchExpression)
        /// A text occurs.
        case text(String, TextCondition.Mode)
        /// Two texts occur within a number of characters of each other.
        case near(WrittenText, WrittenText, distance: Int)
        /// Texts occur in a section.
        case scoped(SectionKind, SearchExpression)
        /// Numbers are in an order, each to the next: `5 < a <= 10` has two links.
        case comparison(Arithmetic, [ComparisonLink])
        /// A property of the report has one of some values.
        case filter(FilterName, [FilterValue])
        /// A figure is there, or is missing, perhaps for a reason.
        case presence(FieldName, isMissing: Bool, reason: PlacedText?)
    }

    /// What it says.
    public let node: Node

    /// Where it stands.
    public let span: SourceSpan

    /// An expression that stands at a place.
    public init(_ node: Node, at span: SourceSpan) {
        self.node = node
        self.span = span
    }

    /// Whether both say the same; their places do not count.
    public static func == (left: SearchExpression, right: SearchExpression) -> Bool {
        left.node == right.node
    }
}

/// A relation and what it compares the number before it with.
public struct ComparisonLink: Equatable, Sendable {
    /// The order that must hold.
    public let relation: Relation

    /// The number on the right.
    public let right: Arithmetic

    /// A relation and the number on its right.
    public init(_ relation: Relation, _ right: Arithmetic) {
        self.relation = relation
        self.right = right
    }
}

/// A property of reports that a query can ask for by value.
public enum FilterName: String, CaseIterable, Sendable {
    /// The reporting year.
    case year
    /// The province.
    case province
    /// The city.
    case city
    /// The county.
    case county
    /// The region, at any level.
    case region
    /// The agency, by name or by kind.
    case agency
    /// The form the tables follow.
    case edition
    /// Whether the report speaks for one body or for a whole place.
    case scope
    /// What came of the report's hard rules.
    case check
}

/// A value of a filter, as written.
public enum FilterValue: Equatable, Sendable {
    /// One value.
    case single(PlacedText)
    /// A range; open where an end is nil, never at both.
    case range(PlacedText?, PlacedText?)

    /// Where it stands; nil for a range without ends.
    var span: SourceSpan? {
        switch self {
        case .single(let text): text.span
        case .range(let low, let high):
            if let low, let high { low.span.joined(with: high.span) } else { (low ?? high)?.span }
        }
    }
}
