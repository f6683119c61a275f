/// A stretch of a query's text, counted in Unicode scalars of what was typed.
public struct SourceSpan: Hashable, Sendable {
    /// Where it starts, from 0.
    public let start: Int

    /// Where it ends: the position behind its last scalar.
    public let end: Int

    /// The stretch from `start` up to, not including, `end`.
    ///
    /// - Precondition: `0 <= start <= end`.
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span starts in the text and ends behind it")
        self.start = start
        self.end = end
    }

    /// How many scalars it covers.
    public var length: Int { end - start }

    /// The smallest span that covers both.
    func joined(with other: SourceSpan) -> SourceSpan {
        SourceSpan(min(start, other.start), max(end, other.end))
    }
}

/// A text of a query, a name or a value, and its place.
public struct PlacedText: Equatable, Sendable {
    /// The text as typed, without quotes.
    public let text: String

    /// Where it stands.
    public let span: SourceSpan

    /// A text that stands at a place.
    public init(_ text: String, at span: SourceSpan) {
        self.text = text
        self.span = span
    }

    /// Whether both are the same text; their places do not count.
    public static func == (left: PlacedText, right: PlacedText) -> Bool { left.text == right.text }
}
