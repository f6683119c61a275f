public import Foundation
public import Reports

/// A calculation as written.
///
/// Two calculations are equal when they say the same, wherever they stand.
public struct Arithmetic: Equatable, Sendable {
    /// The operations on two numbers.
    public enum Operation: String, CaseIterable, Sendable {
        /// A sum.
        case plus = "+"
        /// A difference.
        case minus = "-"
        /// A product.
        case times = "*"
        /// A quotient.
        case over = "/"

        /// Whether it is done before sums and differences.
        var bindsTightly: Bool { self == .times || self == .over }
    }

    /// The kinds of calculations.
    public indirect enum Node: Equatable, Sendable {
        /// A number.
        case number(Decimal)
        /// A name that must be that of a field.
        case field(FieldName)
        /// How often a text occurs, in a section or anywhere.
        case occurrences(WrittenText, section: SectionKind?)
        /// The figure of a field, or a number where it is missing.
        case substitute(FieldName, Decimal)
        /// An operation on two numbers.
        case binary(Operation, Arithmetic, Arithmetic)
        /// The negative.
        case negative(Arithmetic)
    }

    /// What is calculated.
    public let node: Node

    /// Where it stands, with the brackets around it.
    public let span: SourceSpan

    /// How many operations lie on the longest way from it to a number.
    let depth: Int

    /// A calculation that stands at a place.
    public init(_ node: Node, at span: SourceSpan) {
        self.node = node
        self.span = span
        depth =
            switch node {
            case .number, .field, .occurrences, .substitute: 0
            case .binary(_, let left, let right): max(left.depth, right.depth) + 1
            case .negative(let operand): operand.depth + 1
            }
    }

    /// Whether both say the same; their places do not count.
    public static func == (left: Arithmetic, right: Arithmetic) -> Bool {
        left.node == right.node
    }

    /// The same calculation with a minus before its first number, as `-a + b` is read.
    ///
    /// A bracket is one number: its span starts before that of what it holds.
    func negatingFirst(at span: SourceSpan) -> Arithmetic {
        if case .binary(let operation, let left, let right) = node,
            left.span.start == self.span.start
        {
            let first = left.negatingFirst(at: span)
            return Arithmetic(
                .binary(operation, first, right), at: span.joined(with: self.span))
        }
        return Arithmetic(.negative(self), at: span.joined(with: self.span))
    }
}
