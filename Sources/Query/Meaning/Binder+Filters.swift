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
            return all(values, of: name, in: Keywords.editions) {
                .unknownEdition($0, suggestions: Keywords.suggestedEditions)
            }.map { .edition($0) }
        case .scope:
            return all(values, of: name, in: Keywords.scopes) {
                .unknownScope($0, suggestions: Scope.allCases.map(Keywords.chinese))
            }.map { .scope($0) }
        case .check:
            return all(values, of: name, in: Keywords.verdicts) {
                .unknownVerdict($0, suggestions: Verdict.allCases.map(Keywords.chinese))
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

    private mutating func single(_ value: FilterValue, of name: FilterName) -> PlacedText? {
        if case .single(let text) = value { return text }
        let span = value.span ?? SourceSpan(0, 0)
        return report(.rangeOfNames(Keywords.chinese(name)), at: span)
    }

    private mutating func all<Value>(
        _ values: [FilterValue], of name: FilterName, in known: FoldedNames<Value>,
        _ problem: (String) -> Problem
    ) -> [Value]? {
        all(values) { binder, value in
            guard let text = binder.single(value, of: name) else { return nil }
            return known[text.text] ?? binder.report(problem(text.text), at: text.span)
        }
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
            return report(.reversedRange, at: span, edits: [Edit(span, with: "\(last)..\(first)")])
        }
    }

    /// The years an open range can reach.
    static let anyYear = 0...9999

    private mutating func year(_ text: PlacedText) -> Int? {
        if let year = YearText.year(text.text) { return year }
        let edits =
            YearText.mistakenRange(text.text).map { [Edit(text.span, with: $0)] } ?? []
        return report(.badYear(text.text), at: text.span, edits: edits)
    }
}
