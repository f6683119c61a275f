public import Query

/// What must hold of any text that is read as the number of a comparison.
public struct NumberProperties: Sendable {
    /// What is checked.
    public let compiler: QueryCompiler

    /// The properties of numbers in which the names of a compiler's catalog may stand.
    public init(compiler: QueryCompiler = QueryCompiler()) {
        self.compiler = compiler
    }

    /// The number that a text means, nil for none, and what does not hold of it or of its errors.
    public func reading(of text: String) -> (number: CompiledNumber?, violations: [String]) {
        do {
            let number = try compiler.compileNumber(text)
            return (number, violations(of: number))
        } catch {
            let hasError = error.diagnostics.contains { $0.severity == .error }
            return (
                nil,
                (hasError ? [] : ["no error"])
                    + error.diagnostics.flatMap { violations(of: $0, in: text) }
            )
        }
    }

    private func violations(of number: CompiledNumber) -> [String] {
        var found = number.warnings.flatMap { violations(of: $0, in: number.text) }
        let length = number.text.unicodeScalars.count
        if number.mentions.contains(where: { $0.span.end > length }) {
            found.append("a field stands outside of the number")
        }
        do {
            let again = try compiler.compileNumber(number.resolved)
            if again.number != number.number || again.resolved != number.resolved {
                found.append("the resolved number means something else: \(number.resolved)")
            }
        } catch {
            let isTooLong = error.diagnostics.allSatisfy { $0.id == "query-too-long" }
            if !isTooLong { found.append("the resolved number has an error: \(number.resolved)") }
        }
        return found
    }

    private func violations(of diagnostic: Diagnostic, in text: String) -> [String] {
        DiagnosticProperties { _, fixed in
            (try? compiler.compileNumber(fixed)) != nil
        }.violations(of: diagnostic, in: text)
    }
}
