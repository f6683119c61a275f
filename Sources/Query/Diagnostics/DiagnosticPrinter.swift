/// Prints a problem with the query and carets under its place.
public struct DiagnosticPrinter: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The problem in a few lines: what is wrong, the query, carets, help, the corrected query.
    ///
    /// Of a long query only the surroundings of the place are shown.
    ///
    /// - Parameter query: the text that was compiled; of a problem in an option, its value is
    ///   shown instead.
    public func text(_ diagnostic: Diagnostic, in query: String) -> String {
        let wording = diagnostic.wording(in: language)
        let (value, label) =
            switch diagnostic.source {
            case .query: (query, "")
            case .option(let name, let value): (value, "\(name) ")
            }
        return text(
            diagnostic.id, wording, of: value, at: diagnostic.span, label: label,
            fixed: diagnostic.fixed)
    }

    /// A problem that is none of a query's own, printed alike.
    ///
    /// - Parameters:
    ///   - span: its place in the text; nil where it has none, and the text is not shown.
    ///   - label: what stands before the text.
    public func text(
        _ id: String, _ wording: Wording, of text: String, at span: SourceSpan?,
        label: String = "", fixed: String?
    ) -> String {
        var lines = ["\(id): \(wording.message)"]
        if let span { lines += marked(text, span, label: label) }
        lines.append("  \(wording.help)")
        if let fixed { lines.append("  \(correction)\(fixed)") }
        return lines.map { DisplayText.safe($0) }.joined(separator: "\n")
    }

    private func marked(_ text: String, _ span: SourceSpan, label: String) -> [String] {
        let shown = text.unicodeScalars.map { DisplayText.safe($0) }
        let start = min(span.start, shown.count)
        let end = min(span.end, shown.count)
        let first = start > surroundings * 2 ? start - surroundings : 0
        let last = shown.count > end + surroundings * 2 ? end + surroundings : shown.count
        let stop = min(last, first + surroundings * 4)
        let head = label + (first > 0 ? "…" : "")
        let line = head + String(scalars: shown[first..<stop]) + (stop < shown.count ? "…" : "")
        let indent =
            TerminalColumns.of(head.unicodeScalars) + TerminalColumns.of(shown[first..<start])
        let width = TerminalColumns.of(shown[start..<max(start, min(end, stop))])
        let carets = String(repeating: "^", count: max(1, width))
        return ["  \(line)", "  \(String(repeating: " ", count: indent))\(carets)"]
    }

    private var correction: String {
        language == .chinese ? Self.chineseCorrection : "try: "
    }
}

/// How many characters of a long query are shown before and behind the place of a problem.
private let surroundings = 30
