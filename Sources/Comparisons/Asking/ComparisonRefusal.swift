public import Query
public import Reports

/// Why reports cannot be compared as was asked.
public enum ComparisonRefusal: Error, Equatable, Sendable {
    /// Bodies' own reports and reports of whole places are among them; they are different documents.
    case mixedScopes(own: Int, aggregated: Int)

    /// A number means different things in the two forms, or is in one of them only.
    case incomparable(IncomparableField)

    /// A name in the joined table is that of several places.
    case ambiguousPlace(name: String, line: Int, codes: [String])

    /// What is asked of a group does not follow from sums: a ratio beside a count.
    case notAdditive(number: Int)
}

/// A field that cannot be compared between the forms that reports follow.
public struct IncomparableField: Equatable, Sendable {
    /// Which number of the comparison names it.
    public let number: Int

    /// The field as it is named there.
    public let mention: FieldMention

    /// Why not.
    public let reason: Reason

    /// How many reports have the cells of each form.
    public let reports: [Edition: Int]

    /// Why a field cannot be compared between the forms.
    public enum Reason: Equatable, Sendable {
        /// Only this form has it.
        case onlyIn(Edition)
        /// What stands in its place in the other form, a cell, means something else.
        case otherMeaning(CellAddress, only: Edition)
        /// It needs cells of which each form has only some.
        case inNeither
    }
}

extension ComparisonRefusal {
    /// The stable name of the reason.
    public var id: String {
        switch self {
        case .mixedScopes: "mixed-scopes"
        case .incomparable: "incomparable-editions"
        case .notAdditive: "not-additive"
        case .ambiguousPlace: "ambiguous-place"
        }
    }
}
