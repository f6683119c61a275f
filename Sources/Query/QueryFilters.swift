/// What stands beside a query, as options of a command line give it: conditions and an order.
public struct QueryFilters: Equatable, Sendable {
    /// Years as `--year` takes them: `2020`, `2019..2023`, `2019,2021`.
    public var year: String?

    /// The name of a region at any level; several divided by commas.
    public var region: String?

    /// The name or the kind of an agency; several divided by commas.
    public var agency: String?

    /// The number to order hits by, as behind `sort:` in a query: `-新收`.
    public var sort: String?

    /// Filters and an order as typed; nil where there is none.
    public init(
        year: String? = nil, region: String? = nil, agency: String? = nil, sort: String? = nil
    ) {
        self.year = year
        self.region = region
        self.agency = agency
        self.sort = sort
    }

    /// Whether nothing is set.
    public var isEmpty: Bool { options.isEmpty && sort == nil }

    /// The name of the option for the order.
    static let sortName = "--sort"

    /// The filters that are set, in a stable order.
    var options: [FilterOption] {
        [
            year.map { FilterOption(filter: .year, name: "--year", value: $0) },
            region.map { FilterOption(filter: .region, name: "--region", value: $0) },
            agency.map { FilterOption(filter: .agency, name: "--agency", value: $0) },
        ].compactMap(\.self)
    }
}

/// One option beside a query.
struct FilterOption {
    let filter: FilterName
    let name: String
    let value: String

    /// The option as an expression, and what keeps it from being one.
    func expression() -> (expression: SearchExpression?, issues: [QueryIssue]) {
        let limit = QueryLimits().bytes
        guard value.utf8.count <= limit else {
            let whole = SourceSpan(0, value.unicodeScalars.count)
            return (nil, [QueryIssue(.queryTooLong(limit: limit), at: whole)])
        }
        return filter == .year ? years() : names()
    }

    private func years() -> (expression: SearchExpression?, issues: [QueryIssue]) {
        let (tokens, issues) = Lexer.tokens(in: value)
        let whole = SourceSpan(0, value.unicodeScalars.count)
        guard issues.isEmpty else { return (nil, issues) }
        var parser = Parser(tokens)
        let values = parser.values()
        guard !values.isEmpty, parser.current.kind == .endOfQuery else {
            let isBlank = tokens.count == 1
            return (nil, [QueryIssue(isBlank ? .missingValue(name) : .badYear(value), at: whole)])
        }
        return (SearchExpression(.filter(.year, values), at: whole), [])
    }

    private func names() -> (expression: SearchExpression?, issues: [QueryIssue]) {
        let whole = SourceSpan(0, value.unicodeScalars.count)
        let names = value.unicodeScalars.split { ScalarFolding.folded($0) == "," }
            .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
        let controls = value.unicodeScalars.enumerated().filter { $0.element.isControl }
        guard controls.isEmpty else {
            return (
                nil,
                controls.map { offset, scalar in
                    QueryIssue(
                        .controlCharacter(code: scalar.value), at: SourceSpan(offset, offset + 1))
                }
            )
        }
        guard !names.isEmpty else { return (nil, [QueryIssue(.missingValue(name), at: whole)]) }
        let values = names.map { FilterValue.single(PlacedText($0, at: whole)) }
        return (SearchExpression(.filter(filter, values), at: whole), [])
    }
}
