import Algorithms
public import Foundation
public import Reports

/// What a report must fulfil, with every name resolved: the meaning of a query.
///
/// Its logic is Kleene's: a comparison with a missing figure is neither true nor false, and only
/// reports for which the whole is true are hits. It says nothing of the engine that will
/// evaluate it.
public indirect enum Condition: Hashable, Sendable {
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
    /// Two texts occur near each other.
    case near(NearCondition)
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
    /// The report's hard rules came to one of the verdicts.
    case verdict([Verdict])
    /// A figure is there, or is missing; never unknown.
    case presence(PresenceCondition)
}

/// A text that must occur in a report.
public struct TextCondition: Hashable, Sendable {
    /// How the text is compared.
    public enum Mode: Hashable, Sendable {
        /// As words: no word of it is cut, and at least one end lies on a boundary of words.
        case bare
        /// Character by character.
        case literal
        /// As the beginning of a word: it begins on a boundary of words, and none lies inside it
        /// but its own.
        case prefix
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

/// Two texts that must occur near each other, in either order and in the same part of a report:
/// the title, the agency, or the sections of one kind.
public struct NearCondition: Hashable, Sendable {
    /// One of the texts.
    public let first: TextCondition

    /// The other; of the same section as the first.
    public let second: TextCondition

    /// How many characters may stand between them at most; overlapping occurrences are not near.
    public let distance: Int

    /// Two texts and the greatest distance between them.
    public init(_ first: TextCondition, _ second: TextCondition, distance: Int) {
        self.first = first
        self.second = second
        self.distance = distance
    }
}

/// What came of a report's hard rules, as a whole.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// At least one was checked, all that were checked hold, and none is left open.
    case passed
    /// At least one is broken.
    case failed
    /// None is broken, but one could not be checked, or there was none to check.
    case undetermined
}

/// Whether a figure is there.
public struct PresenceCondition: Hashable, Sendable {
    /// The figure.
    public let field: Field

    /// Whether it must be missing rather than there.
    public let isMissing: Bool

    /// Why it must be missing, only with ``isMissing``; nil for any reason.
    public let reason: MissingReason?

    /// A figure that must be there, or be missing, perhaps for a certain reason.
    public init(_ field: Field, isMissing: Bool, reason: MissingReason? = nil) {
        self.field = field
        self.isMissing = isMissing
        self.reason = reason
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
public indirect enum NumericExpression: Hashable, Sendable {
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
    /// How often a text occurs; never missing.
    case occurrences(TextCondition)
    /// A figure, or a number in its place where it is missing; never missing.
    case substitute(Field, Decimal)
}

extension Condition {
    /// The fields it asks for, each once, in the order they are mentioned.
    public var fields: [Field] {
        Array(mentionedFields.uniqued())
    }

    /// The fields that leave a comparison unknown where they are missing, each once, in order.
    public var comparedFields: [Field] {
        Array(comparisons.flatMap(\.undecidedFields).uniqued())
    }

    /// The divisors of quotients in the query, which leave a comparison unknown where they are
    /// zero, each once, in order.
    public var divisors: [NumericExpression] {
        Array(comparisons.flatMap(\.divisors).uniqued())
    }

    /// The numbers that are compared, in order.
    public var comparisons: [NumericExpression] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
        case .not(let part): part.comparisons
        case .comparison(let left, _, let right): [left, right]
        default: []
        }
    }

    private var mentionedFields: [Field] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.mentionedFields)
        case .not(let part): part.mentionedFields
        case .comparison(let left, _, let right): left.fields + right.fields
        case .presence(let presence): [presence.field]
        case .everything, .text, .near, .year, .region, .agency, .edition, .scope, .verdict: []
        }
    }

    /// The texts a hit may contain, those under a negation left out, each once, in order.
    public var wantedTexts: [TextCondition] {
        Array(texts(negated: false).uniqued())
    }

    private func texts(negated: Bool) -> [TextCondition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap { $0.texts(negated: negated) }
        case .not(let part): part.texts(negated: !negated)
        case .text(let text): negated ? [] : [text]
        case .near(let near): negated ? [] : [near.first, near.second]
        case .comparison(let left, _, let right):
            negated ? [] : left.countedTexts + right.countedTexts
        case .everything, .year, .region, .agency, .edition, .scope, .verdict, .presence: []
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
        case .occurrences: []
        case .substitute(let field, _): [field]
        }
    }

    /// The fields without which it is missing.
    var undecidedFields: [Field] {
        switch self {
        case .field(let field): [field]
        case .constant, .occurrences, .substitute: []
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.undecidedFields + right.undecidedFields
        case .negative(let operand): operand.undecidedFields
        }
    }

    /// What it divides by.
    var divisors: [NumericExpression] {
        switch self {
        case .constant, .field, .occurrences, .substitute: []
        case .quotient(let left, let right): left.divisors + [right] + right.divisors
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right):
            left.divisors + right.divisors
        case .negative(let operand): operand.divisors
        }
    }

    /// Whether it is the same for every report.
    var isConstant: Bool { fields.isEmpty && countedTexts.isEmpty }

    /// The texts whose occurrences it counts, in order, repetitions included.
    public var countedTexts: [TextCondition] {
        switch self {
        case .occurrences(let text): [text]
        case .constant, .field, .substitute: []
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .quotient(let left, let right):
            left.countedTexts + right.countedTexts
        case .negative(let operand): operand.countedTexts
        }
    }
}
