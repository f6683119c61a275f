import Reports

/// A text to search for, as written, and the way to compare it.
public struct WrittenText: Equatable, Sendable {
    /// The text, without quotes and without the star of a prefix.
    public let text: String

    /// How it is compared.
    public let mode: TextCondition.Mode

    /// Where it stands.
    public let span: SourceSpan

    /// A text that stands at a place.
    public init(_ text: String, _ mode: TextCondition.Mode, at span: SourceSpan) {
        self.text = text
        self.mode = mode
        self.span = span
    }

    /// Whether both are the same text, compared in the same way; their places do not count.
    public static func == (left: WrittenText, right: WrittenText) -> Bool {
        left.text == right.text && left.mode == right.mode
    }

    /// The text as it must occur in a section, or anywhere.
    func condition(in section: SectionKind?) -> TextCondition {
        TextCondition(text: text, mode: mode, section: section)
    }
}
