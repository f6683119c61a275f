public import Query
import Reports

/// What may be typed at a place of a query.
public struct CompletionList: Equatable, Sendable {
    private let completions: [Completion]

    /// A list of completions in their order.
    public init(_ completions: [Completion]) {
        self.completions = completions
    }

    /// The list in JSON: `{"completions": [{"offset", "length", "text", "kind", "label", "detail",
    /// "unit", "reports"}]}`.
    ///
    /// `offset` and `length` count the Unicode scalars of what is replaced.
    public var json: JSONValue {
        let entries = completions.map { completion in
            JSONValue.object([
                "offset": .integer(completion.span.start),
                "length": .integer(completion.span.end - completion.span.start),
                "text": .string(completion.text),
                "kind": .string(completion.kind.rawValue),
                "label": .string(completion.label),
                "detail": .string(completion.detail),
                "unit": .optional(completion.unit?.rawValue),
                "reports": .optional(completion.reports),
            ])
        }
        return .object(["completions": .array(entries)])
    }
}
