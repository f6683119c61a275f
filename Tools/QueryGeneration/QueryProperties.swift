public import Query

/// What must hold of any text that is compiled or completed, whatever it says.
public struct QueryProperties: Sendable {
    /// What is checked.
    public let compiler = QueryCompiler()

    /// The properties of every query.
    public init() {}

    /// What does not hold of a text; empty if all does.
    ///
    /// - Parameter isThorough: whether to check what takes several compilations, too.
    public func violations(of text: String, isThorough: Bool = true) -> [String] {
        do {
            let query = try compiler.compile(text)
            return isThorough ? violations(of: query) : []
        } catch {
            return violations(of: error, isThorough: isThorough)
        }
    }

    /// What does not hold of what is offered at a cursor.
    ///
    /// - Parameter cursor: how many Unicode scalars stand before it.
    public func violations(of completions: [Completion], in text: String, at cursor: Int)
        -> [String]
    {
        let length = text.unicodeScalars.count
        var found = completions.count > Completer.count ? ["too many completions"] : []
        for completion in completions {
            let span = completion.span
            if span.start < 0 || span.start > cursor || span.end > length || span.end < cursor {
                found.append("a completion is elsewhere: \(completion.text)")
            }
            if completion.text.unicodeScalars.contains(where: \.isSteering) {
                found.append("a completion holds a control character: \(completion.text)")
            }
        }
        if Set(completions.map(\.text)).count < completions.count {
            found.append("a completion is offered twice")
        }
        return found
    }

    /// What does not hold of a query that was understood.
    public func violations(of query: CompiledQuery) -> [String] {
        let again: CompiledQuery
        do {
            again = try compiler.compile(query.resolved)
        } catch {
            // Names may grow when they are resolved, beyond what a query may hold.
            let isTooLong = error.diagnostics.allSatisfy { $0.id == "query-too-long" }
            return isTooLong ? [] : ["the resolved query has an error: \(query.resolved)"]
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

    /// What does not hold of the errors of a text.
    ///
    /// - Parameter isThorough: whether to look at all of them, not only at the first.
    public func violations(of errors: QueryErrors, isThorough: Bool = true) -> [String] {
        var found = errors.diagnostics.contains { $0.severity == .error } ? [] : ["no error"]
        let diagnostics = isThorough ? errors.diagnostics[...] : errors.diagnostics.prefix(1)
        for diagnostic in diagnostics { found += violations(of: diagnostic, in: errors.query) }
        return found
    }

    private func violations(of diagnostic: Diagnostic, in text: String) -> [String] {
        let found = DiagnosticProperties(runs: runs).violations(of: diagnostic, in: text)
        let length = text.unicodeScalars.count
        if case .unexpectedToken(text) = diagnostic.problem, diagnostic.length == length,
            length > 2
        {
            return found + ["something was read and not used"]
        }
        return found
    }

    /// Whether a corrected query, or a corrected option beside one, has no error.
    private func runs(_ source: DiagnosticSource, _ fixed: String) -> Bool {
        switch source {
        case .query: (try? compiler.compile(fixed)) != nil
        case .option(let name, _):
            QueryFilters(setting: name, to: fixed).map {
                (try? compiler.compile("", filters: $0)) != nil
            } ?? false
        }
    }
}

extension QueryFilters {
    /// One option; nil for an unknown name.
    fileprivate init?(setting name: String, to value: String) {
        switch name {
        case "--year": self.init(year: value)
        case "--region": self.init(region: value)
        case "--agency": self.init(agency: value)
        case "--sort": self.init(sort: value)
        default: return nil
        }
    }
}
