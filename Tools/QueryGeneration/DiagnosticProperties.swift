import Query

/// What must hold of every problem that is told, whatever it is about.
struct DiagnosticProperties {
    /// Whether a corrected text has no error.
    let runs: (DiagnosticSource, String) -> Bool

    /// What does not hold of a problem in a text.
    func violations(of diagnostic: Diagnostic, in text: String) -> [String] {
        var found: [String] = []
        let place = if case .option(_, let value) = diagnostic.source { value } else { text }
        let span = diagnostic.span
        if span.start < 0 || span.start > span.end || span.end > place.unicodeScalars.count {
            found.append("\(diagnostic.id) stands outside of the text")
        }
        if diagnostic.suggestions.count > 3 { found.append("\(diagnostic.id) suggests too much") }
        if let fixed = diagnostic.fixed, !runs(diagnostic.source, fixed) {
            found.append("the correction cannot be run: \(fixed)")
        }
        for language in MessageLanguage.allCases {
            let printed = DiagnosticPrinter(language: language).text(diagnostic, in: text)
            if !printed.unicodeScalars.allSatisfy({ $0 == "\n" || !$0.isSteering }) {
                found.append("\(diagnostic.id) prints a control character")
            }
        }
        return found
    }
}

extension Unicode.Scalar {
    /// Whether a terminal would take it for a command.
    var isSteering: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
