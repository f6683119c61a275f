public import Reports

/// What may be typed at a place of a query.
public struct Completion: Hashable, Sendable {
    /// What a completion is.
    public enum Kind: String, CaseIterable, Sendable {
        /// The name of a field, or of a row that needs a column.
        case field
        /// The name of a column.
        case column
        /// The name of a region.
        case region
        /// The name of an agency or of a kind of agencies.
        case agency
        /// A name before a colon, with it, or the name of a function, with its bracket.
        case keyword
        /// A relation, a calculation, or AND, OR, NOT and NEAR.
        case `operator`
        /// A value of a filter, a year, or a reason.
        case value
        /// The name of a section, with its colon.
        case section
    }

    /// What is replaced: the word that the cursor stands in or behind, perhaps nothing.
    public let span: SourceSpan

    /// What stands there afterwards.
    public let text: String

    /// What it is.
    public let kind: Kind

    /// What it is called: of a field its full label.
    public let label: String

    /// What else is to be known: of a field how it is computed, or the id of its cell; the other
    /// name of a keyword; empty where there is nothing.
    public let detail: String

    /// What the number of a field counts.
    public let unit: FieldUnit?

    /// How many reports of the index have the value; nil where it is not counted.
    public let reports: Int?

    init(
        _ text: String, _ kind: Kind, at span: SourceSpan, label: String? = nil,
        detail: String = "", unit: FieldUnit? = nil, reports: Int? = nil
    ) {
        self.span = span
        self.text = text
        self.kind = kind
        self.label = label ?? text
        self.detail = detail
        self.unit = unit
        self.reports = reports
    }
}
