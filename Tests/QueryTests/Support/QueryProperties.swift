import Query

/// What must hold of any text that is compiled, whatever it says.
///
/// It needs nothing but the public interface, so that a long run outside of the tests can use it.
struct QueryProperties {
    /// What is checked against.
    let compiler = QueryCompiler()

    /// What does not hold of a text; empty if all does.
    ///
    /// - Parameter isThorough: whether to check what takes several compilations, too.
    func violations(of text: String, isThorough: Bool = true) -> [String] {
        do {
            let query = try compiler.compile(text)
            return isThorough ? violations(of: query) : []
        } catch {
            return violations(of: error, in: text, isThorough: isThorough)
        }
    }

    private func violations(of query: CompiledQuery) -> [String] {
        guard let again = try? compiler.compile(query.resolved) else {
            return ["the resolved query has an error: \(query.resolved)"]
        }
        var found: [String] = []
        if again.condition != query.condition || again.sort != query.sort {
            found.append("the resolved query means something else: \(query.resolved)")
        }
        if again.limit != query.limit || again.resolved != query.resolved {
            found.append("the resolved query resolves otherwise: \(query.resolved)")
        }
        let warned = Set(query.warnings.map(\.id))
        if again.warnings.contains(where: { !warned.contains($0.id) || $0.fixed != nil }) {
            found.append("the resolved query has warnings: \(query.resolved)")
        }
        if query.warnings.contains(where: { $0.severity == .error }) {
            found.append("an error among the warnings")
        }
        return found + query.warnings.flatMap { violations(of: $0, in: query.text) }
    }

    private func violations(
        of errors: QueryErrors, in text: String, isThorough: Bool
    ) -> [String] {
        var found = errors.diagnostics.contains { $0.severity == .error } ? [] : ["no error"]
        let diagnostics = isThorough ? errors.diagnostics[...] : errors.diagnostics.prefix(1)
        for diagnostic in diagnostics { found += violations(of: diagnostic, in: text) }
        return found
    }

    private func violations(of diagnostic: Diagnostic, in text: String) -> [String] {
        var found: [String] = []
        let length = text.unicodeScalars.count
        if diagnostic.span.end > length { found.append("\(diagnostic.id) ends behind the text") }
        if diagnostic.suggestions.count > 3 { found.append("\(diagnostic.id) suggests too much") }
        if case .unexpectedToken(text) = diagnostic.problem, diagnostic.length == length,
            length > 2
        {
            found.append("something was read and not used")
        }
        if let fixed = diagnostic.fixed, (try? compiler.compile(fixed)) == nil {
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
    fileprivate var isSteering: Bool { properties.generalCategory == .control }
}
