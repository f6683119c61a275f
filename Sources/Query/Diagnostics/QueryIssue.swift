/// A problem found by a stage of the front end, before it is known how to correct the query.
struct QueryIssue: Equatable, Sendable {
    /// What is wrong.
    let problem: Problem

    /// Where.
    let span: SourceSpan

    /// The changes that make it go away; empty if nothing can be proposed.
    let edits: [Edit]

    /// A problem at a place.
    init(_ problem: Problem, at span: SourceSpan, edits: [Edit] = []) {
        self.problem = problem
        self.span = span
        self.edits = edits
    }
}

/// A change of a query's text.
struct Edit: Equatable, Sendable {
    /// What is replaced; of length 0 for an insertion.
    let span: SourceSpan

    /// What stands there afterwards.
    let replacement: String

    /// A change of a stretch of text.
    init(_ span: SourceSpan, with replacement: String) {
        self.span = span
        self.replacement = replacement
    }

    /// The text after some changes; nil if two of them touch the same place.
    static func apply(_ edits: [Edit], to text: String) -> String? {
        let source = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
            guard position <= edit.span.start, edit.span.end <= source.count else { return nil }
            result.append(contentsOf: source[position..<edit.span.start])
            result.append(contentsOf: edit.replacement.unicodeScalars)
            position = edit.span.end
            if edit.replacement.isEmpty, edit.span.length > 0, result.last?.isBlank == true,
                position < source.count, source[position].isBlank
            {
                position += 1
            }
        }
        result.append(contentsOf: source[position...])
        return String(result)
    }
}
