/// Corrections of what stands for itself: the value of an option, a number.
extension QueryCompiler {
    /// The issues of an option as diagnostics, with its value as it may be corrected.
    func diagnostics(_ issues: [QueryIssue], of option: FilterOption) -> [Diagnostic] {
        diagnostics(
            issues, of: option.value, in: .option(name: option.name, value: option.value)
        ) { value in
            let other = FilterOption(filter: option.filter, name: option.name, value: value)
            let (expression, issues) = other.expression()
            return isUsable(expression, issues) { $0.condition($1) }
        }
    }

    /// The issues of an order beside a query as diagnostics, with the order as it may be corrected.
    func diagnostics(
        _ issues: [QueryIssue], ofSort value: String, isRepeated: Bool
    ) -> [Diagnostic] {
        diagnostics(
            issues, of: value, in: .option(name: QueryFilters.sortName, value: value)
        ) { value in
            let other = SortOption(value: value)
            let (expression, issues) = other.expression(isRepeated: isRepeated)
            return isUsable(expression, issues) { $0.sortKey($1) }
        }
    }

    /// Whether what was read means something, and nothing is wrong with it.
    func isUsable<Written, Meaning>(
        _ written: Written?, _ issues: [QueryIssue],
        _ bind: (inout Binder, Written) -> Meaning?
    ) -> Bool {
        var binder = Binder(catalog: catalog, limits: limits)
        return written.flatMap { bind(&binder, $0) } != nil
            && (issues + binder.issues).allSatisfy(\.problem.isWarning)
    }

    /// The issues of a text as diagnostics, in its order, with the text as it may be corrected.
    ///
    /// - Parameter isUsable: whether a text has no error; what has one is never proposed.
    func diagnostics(
        _ issues: [QueryIssue], of text: String, in source: DiagnosticSource = .query,
        isUsable: (String) -> Bool
    ) -> [Diagnostic] {
        let errors = issues.filter { !$0.problem.isWarning }
        let corrected = errors.isEmpty ? issues : errors
        let fixed = corrected.count <= limits.problems ? Edit.all(of: corrected, in: text) : nil
        return diagnostics(issues, in: source, fixed: fixed.flatMap { isUsable($0) ? $0 : nil })
    }
}

extension Edit {
    /// A text with the corrections of some issues; nil if one has none, or two contradict.
    fileprivate static func all(of issues: [QueryIssue], in text: String) -> String? {
        guard !issues.isEmpty, issues.allSatisfy({ !$0.edits.isEmpty }) else { return nil }
        return apply(issues.flatMap(\.edits), to: text)?.trimmingBlanks
    }
}
