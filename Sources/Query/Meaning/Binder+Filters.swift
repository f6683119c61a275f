import Reports

extension Binder {
    /// The condition of a filter with its values.
    mutating func filter(_ name: FilterName, _ values: [FilterValue]) -> Condition? {
        switch name {
        case .year: return all(values) { $0.year(of: $1) }.map { .year($0) }
        case .province: return names(name, values).map { .region(.province, names: $0) }
        case .city: return names(name, values).map { .region(.city, names: $0) }
        case .county: return names(name, values).map { .region(.county, names: $0) }
        case .region: return names(name, values).map { .region(nil, names: $0) }
        case .agency: return names(name, values).map { .agency(names: $0) }
        case .edition:
            return all(values) { binder, value in
                binder.lookup(value, of: name, in: Keywords.editions) {
                    .unknownEdition($0, suggestions: Keywords.suggestedEditions)
                }
            }.map { .edition($0) }
        case .scope:
            return all(values) { binder, value in
                binder.lookup(value, of: name, in: Keywords.scopes) {
                    .unknownScope($0, suggestions: Scope.allCases.map(Keywords.chinese))
                }
            }.map { .scope($0) }
        case .check:
            return all(values) { binder, value in
                binder.lookup(value, of: name, in: Keywords.verdicts) {
                    .unknownVerdict($0, suggestions: Verdict.allCases.map(Keywords.chinese))
                }
            }.map { .verdict($0) }
        }
    }

    /// All values, or nil if one of them is bad; every bad one is reported.
    private mutating func all<Value>(
        _ values: [FilterValue], _ bind: (inout Binder, FilterValue) -> Value?
    ) -> [Value]? {
        let bound = values.compactMap { bind(&self, $0) }
        return bound.count == values.count ? bound : nil
    }

    private mutating func names(_ name: FilterName, _ values: [FilterValue]) -> [String]? {
        all(values) { binder, value in binder.single(value, of: name)?.text }
    }

    private mutating func single(_ value: FilterValue, of name: FilterName) -> FilterText? {
        if case .single(let text) = value { return text }
        let span = value.span ?? SourceSpan(0, 0)
        issues.append(QueryIssue(.rangeOfNames(Keywords.chinese(name)), at: span))
        return nil
    }

    private mutating func lookup<Value>(
        _ value: FilterValue, of name: FilterName, in known: FoldedNames<Value>,
        _ problem: (String) -> Problem
    ) -> Value? {
        guard let text = single(value, of: name) else { return nil }
        if let found = known[text.text] { return found }
        issues.append(QueryIssue(problem(text.text), at: text.span))
        return nil
    }

    // MARK: Years

    private mutating func year(of value: FilterValue) -> ClosedRange<Int>? {
        switch value {
        case .single(let text): return year(text).map { $0...$0 }
        case .range(let low, let high):
            let first = low.map { year($0) } ?? Binder.anyYear.lowerBound
            let last = high.map { year($0) } ?? Binder.anyYear.upperBound
            guard let first, let last else { return nil }
            if first <= last { return first...last }
            let span = value.span ?? SourceSpan(0, 0)
            issues.append(
                QueryIssue(.reversedRange, at: span, edits: [Edit(span, with: "\(last)..\(first)")])
            )
            return nil
        }
    }

    /// The years an open range can reach.
    static let anyYear = 0...9999

    private mutating func year(_ text: FilterText) -> Int? {
        if let year = YearText.year(text.text) { return year }
        let edits =
            YearText.mistakenRange(text.text).map { [Edit(text.span, with: $0)] } ?? []
        issues.append(QueryIssue(.badYear(text.text), at: text.span, edits: edits))
        return nil
    }
}
