public import Foundation

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
            case .number, .field: 0
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

/// The name of a field as written: a row, and perhaps its table and its column.
public struct FieldName: Equatable, Sendable {
    /// The parts that dots divide, in order; never empty.
    public let parts: [Part]

    /// A part of a name and its place.
    public struct Part: Equatable, Sendable {
        /// The part as typed.
        public let text: String

        /// Where it stands.
        public let span: SourceSpan

        /// A part that stands at a place.
        public init(_ text: String, at span: SourceSpan) {
            self.text = text
            self.span = span
        }

        /// Whether both are the same text; their places do not count.
        public static func == (left: Part, right: Part) -> Bool { left.text == right.text }
    }

    /// A name of some parts.
    public init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The name as typed.
    public var text: String { parts.map(\.text).joined(separator: ".") }

    /// Where it stands.
    public var span: SourceSpan {
        guard let first = parts.first, let last = parts.last else { return SourceSpan(0, 0) }
        return first.span.joined(with: last.span)
    }
}
