public import Foundation
public import Reports

/// What a report must fulfil, with every name resolved: the meaning of a query.
///
/// Its logic is Kleene's: a comparison with a missing figure is neither true nor false, and only
/// reports for which the whole is true are hits. It says nothing of the engine that will
/// evaluate it.
public indirect enum Condition: Equatable, Sendable {
    /// True of every report.
    case everything
    /// All hold; never empty.
    case all([Condition])
    /// At least one holds; never empty.
    case any([Condition])
    /// Does not hold.
    case not(Condition)
    /// A text occurs.
    case text(TextCondition)
    /// Two numbers are in a relation; unknown where either is missing.
    case comparison(NumericExpression, Relation, NumericExpression)
    /// The reporting year lies in one of the ranges.
    case year([ClosedRange<Int>])
    /// The region, at a level, has one of the names; at any level for a nil level.
    case region(Division.Level?, names: [String])
    /// The agency has one of the names, or is of one of the kinds.
    case agency(names: [String])
    /// The tables follow one of the editions.
    case edition([Edition])
    /// The report is of one of the scopes.
    case scope([Scope])
}

/// A text that must occur in a report.
public struct TextCondition: Hashable, Sendable {
    /// How the text is compared.
    public enum Mode: Hashable, Sendable {
        /// As words: no word of it is cut, and at least one end lies on a boundary of words.
        case bare
        /// Character by character.
        case literal
    }

    /// The text as typed, without quotes.
    public let text: String

    /// How it is compared.
    public let mode: Mode

    /// The section it must stand in; nil for anywhere, the title and the agency included.
    public let section: SectionKind?

    /// A text, the way to compare it and where it must stand.
    public init(text: String, mode: Mode, section: SectionKind? = nil) {
        self.text = text
        self.mode = mode
        self.section = section
    }
}

/// An order between two numbers.
public enum Relation: String, CaseIterable, Sendable {
    /// Greater.
    case greater = ">"
    /// Greater or equal.
    case greaterOrEqual = ">="
    /// Less.
    case less = "<"
    /// Less or equal.
    case lessOrEqual = "<="
    /// Equal.
    case equal = "="
    /// Not equal.
    case notEqual = "!="
}

/// A number computed from figures; missing where a figure it needs is, or a divisor is zero.
public indirect enum NumericExpression: Equatable, Sendable {
    /// A number typed in the query.
    case constant(Decimal)
    /// A figure, or a sum of figures, of the report.
    case field(Field)
    /// A sum.
    case sum(NumericExpression, NumericExpression)
    /// A difference.
    case difference(NumericExpression, NumericExpression)
    /// A product.
    case product(NumericExpression, NumericExpression)
    /// A quotient; missing where the divisor is zero.
    case quotient(NumericExpression, NumericExpression)
    /// The negative.
    case negative(NumericExpression)
}

extension Condition {
    /// The fields it compares, each once, in the order they are mentioned.
    public var fields: [Field] {
        var seen: Set<Field> = []
        return mentionedFields.filter { seen.insert($0).inserted }
    }

    private var mentionedFields: [Field] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.mentionedFields)
        case .not(let part): part.mentionedFields
        case .comparison(let left, _, let right): left.fields + right.fields
        case .everything, .text, .year, .region, .agency, .edition, .scope: []
        }
    }

    /// The texts a hit may contain, those under a negation left out, each once, in order.
    public var wantedTexts: [TextCondition] {
        var seen: Set<TextCondition> = []
        return texts(negated: false).filter { seen.insert($0).inserted }
    }

    private func texts(negated: Bool) -> [TextCondition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap { $0.texts(negated: negated) }
        case .not(let part): part.texts(negated: !negated)
        case .text(let text): negated ? [] : [text]
        case .everything, .comparison, .year, .region, .agency, .edition, .scope: []
        }
    }
}

extension NumericExpression {
    /// The fields it needs, in the order they are mentioned, repetitions included.
    public var fields: [Field] {
        switch self {
        case .constant: []
        case .field(let field): [field]
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.fields + right.fields
        case .negative(let operand): operand.fields
        }
    }
}
