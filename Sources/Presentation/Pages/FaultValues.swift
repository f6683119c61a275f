import Query

/// What is wrong with a query, as pages show it: the query with the place marked, what to do, and
/// the query that was perhaps meant.
struct FaultValues {
    let errors: QueryErrors
    let frame: PageFrame
    /// The way to a corrected query.
    let address: (String) -> String

    /// The values of the template `faults`, and that there are some.
    var values: PageValues {
        let found = errors.diagnostics.filter { $0.severity == .error }
        // The corrected value of an option is no query.
        let fixed = found.first { $0.source == .query }?.fixed
        return [
            "hasFaults": true, "faults": found.prefix(Self.most).map(values(of:)),
            "fixed": fixed.map { ["query": SafeText.line($0), "href": address($0)] } ?? false
                as Any,
        ]
    }

    /// So many problems are shown.
    private static let most = 5

    private func values(of diagnostic: Diagnostic) -> PageValues {
        let wording = diagnostic.wording(in: frame.language)
        let (option, text): (String?, String) =
            switch diagnostic.source {
            case .query: (nil, errors.query)
            case .option(let name, let value): (name, value)
            }
        let pieces = MarkedQuery(text, diagnostic.span)
        return [
            "message": SafeText.line(wording.message), "help": SafeText.line(wording.help),
            "option": shown(option), "before": pieces.before,
            "fault": pieces.marked.isEmpty ? "\u{A0}" : pieces.marked, "after": pieces.after,
        ]
    }
}

/// A query around the place of a problem.
struct MarkedQuery {
    let before: String
    let marked: String
    let after: String

    /// Of a long query only the surroundings of the place are kept.
    init(_ text: String, _ span: SourceSpan) {
        let scalars = Array(text.unicodeScalars)
        let start = min(span.start, scalars.count)
        let end = min(max(span.end, start), scalars.count)
        let first = max(0, start - Self.surroundings)
        let last = min(scalars.count, end + Self.surroundings)
        let stop = min(end, start + Self.surroundings * 2)
        before = (first > 0 ? "…" : "") + Self.string(scalars[first..<start])
        marked = Self.string(scalars[start..<stop]) + (stop < end ? "…" : "")
        after = Self.string(scalars[end..<last]) + (last < scalars.count ? "…" : "")
    }

    private static let surroundings = 120

    /// Blanks of every kind as blanks that stay, so that the marked place is where it was.
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        SafeText.line(String(scalars: scalars))
    }
}
