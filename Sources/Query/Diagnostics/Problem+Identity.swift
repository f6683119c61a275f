import Reports

extension Problem {
    /// The stable name: in JSON, in tests and in the documentation.
    public var id: String {
        switch self {
        case .emptyQuery: "empty-query"
        case .queryTooLong: "query-too-long"
        case .tooDeep: "too-deep"
        case .tooManyClauses: "too-many-clauses"
        case .controlCharacter: "control-character"
        case .unterminatedQuote: "unterminated-quote"
        case .unmatchedClosingQuote: "unmatched-quote"
        case .emptyText: "empty-text"
        case .singleMark: "single-mark"
        case .numberTooLong: "number-too-long"
        case .unmatchedBracket: "unmatched-bracket"
        case .emptyBrackets: "empty-brackets"
        case .missingOperand: "missing-operand"
        case .missingNumber: "missing-number"
        case .unexpectedToken: "unexpected-token"
        case .missingComparison: "missing-comparison"
        case .hyphenInText: "hyphen-in-text"
        case .detachedMinus: "detached-minus"
        case .negatedComparison: "negated-comparison"
        case .ambiguousMinus: "ambiguous-minus"
        case .textForNumber: "text-for-number"
        case .conditionForNumber: "condition-for-number"
        case .numberWithUnit: "number-with-unit"
        case .detachedMagnitude: "detached-magnitude"
        case .misplacedStar: "misplaced-star"
        case .wordForOperator: "word-for-operator"
        case .wordLikeOperator: "word-like-operator"
        case .nearOperand: "near-operand"
        case .nearChain: "near-chain"
        case .nearBehindSection: "near-behind-section"
        case .badDistance: "bad-distance"
        case .ambiguousDistance: "ambiguous-distance"
        case .unknownFunction: "unknown-function"
        case .detachedBracket: "detached-bracket"
        case .badArguments: "bad-arguments"
        case .misplacedDirective: "misplaced-directive"
        case .repeatedDirective: "repeated-directive"
        case .badLimit: "bad-limit"
        case .constantSort: "constant-sort"
        case .sortByProperty: "sort-by-property"
        case .missingCompared: "missing-compared"
        case .listSeparator: "list-separator"
        case .looseYear: "loose-year"
        case .sortDirection: "sort-direction"
        case .descendingSum: "descending-sum"
        case .fieldExpected: "field-expected"
        case .missingYear: "missing-year"
        case .detachedAt: "detached-at"
        case .badOtherYear: "bad-other-year"
        case .unknownVerdict: "unknown-verdict"
        case .unknownReason: "unknown-reason"
        case .impossibleReason: "impossible-reason"
        case .reasonOfPresence: "reason-of-presence"
        case .presenceCompared: "presence-compared"
        case .onePresenceField: "one-presence-field"
        case .singleQuotes: "single-quotes"
        case .swappedRelation: "swapped-relation"
        case .mixedOperators: "mixed-operators"
        case .unknownField: "unknown-field"
        case .ambiguousField: "ambiguous-field"
        case .unknownColumn: "unknown-column"
        case .columnOfOtherRow: "column-of-other-row"
        case .columnOfIndicator: "column-of-indicator"
        case .needsOutsideData: "needs-outside-data"
        case .missingColumn: "missing-column"
        case .filterCompared: "filter-compared"
        case .identicalSides: "identical-sides"
        case .constantComparison: "constant-comparison"
        case .unknownName: "unknown-name"
        case .missingValue: "missing-value"
        case .badYear: "bad-year"
        case .reversedRange: "reversed-range"
        case .unknownEdition: "unknown-edition"
        case .unknownScope: "unknown-scope"
        case .rangeOfNames: "range-of-names"
        case .onlyTextsInSection: "only-texts-in-section"
        }
    }

    /// What was perhaps meant, best first; three at most.
    public var suggestions: [String] {
        switch self {
        case .unknownField(_, let names), .unknownColumn(_, _, _, let names),
            .unknownName(_, let names), .unknownEdition(_, let names), .unknownScope(_, let names),
            .unknownFunction(_, let names), .unknownVerdict(_, let names),
            .unknownReason(_, let names):
            Array(names.prefix(3))
        case .swappedRelation(_, let meant), .wordForOperator(_, let meant),
            .wordLikeOperator(_, let meant), .reasonOfPresence(_, let meant):
            [meant]
        case .ambiguousField(_, let candidates): candidates.prefix(3).map(\.id)
        case .columnOfIndicator(_, let indicator): [indicator.id]
        case .needsOutsideData(_, let indicator): indicator.numerator.map { [$0] } ?? []
        case .columnOfOtherRow(_, _, let columns): Array(columns.prefix(3))
        case .filterCompared(_, let example), .missingCompared(_, let example): [example]
        default: []
        }
    }

    /// Whether the query is run all the same.
    var isWarning: Bool {
        switch self {
        case .mixedOperators, .wordLikeOperator, .descendingSum, .looseYear, .negatedComparison:
            true
        default: false
        }
    }

    /// Whether the expression as it is printed, with its brackets, does not have it any more.
    var isFixedByPrinting: Bool {
        self == .mixedOperators || self == .descendingSum || self == .negatedComparison
    }

    /// Whether it is a limit, behind which nothing was read.
    var isLimit: Bool {
        switch self {
        case .queryTooLong, .tooDeep, .tooManyClauses: true
        default: false
        }
    }
}
