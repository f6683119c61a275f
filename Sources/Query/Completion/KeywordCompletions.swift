import Reports

/// A word of the language as it is offered.
struct KeywordCandidate: Sendable {
    /// The word that is typed.
    let name: NamedText
    /// What is inserted.
    let text: String
    /// What it is.
    let kind: Completion.Kind
    /// The same in the other language.
    let detail: String

    init(_ name: String, _ suffix: String, _ kind: Completion.Kind, detail: String) {
        self.name = NamedText(name)
        text = name + suffix
        self.kind = kind
        self.detail = detail
    }
}

/// The words of the language that can be completed.
enum KeywordCompletions {
    /// The names before a colon, with it, Chinese ones first.
    static let names: [KeywordCandidate] = {
        let pairs: [(chinese: String, english: String, kind: Completion.Kind)] =
            FilterName.allCases.map { (Keywords.chinese($0), $0.rawValue, .keyword) }
            + [
                (Keywords.present, "has", .keyword), (Keywords.missing, "missing", .keyword),
                (Keywords.sort, "sort", .keyword), (Keywords.limit, "limit", .keyword),
            ]
            + SectionKind.allCases.compactMap { section in
                Vocabulary.sectionNames[section]?.first.map { ($0, section.rawValue, .section) }
            }
        return both(pairs, ":")
    }()

    /// The names of functions, with their bracket.
    static let functions = both(
        [
            (Keywords.occurrences, "count", .keyword), (Keywords.substitute, "ifmissing", .keyword),
        ], "(")

    /// The operators between conditions, in a query that is printed.
    static let connectives = ["AND", "OR", "NOT", "NEAR"].map {
        KeywordCandidate($0, "", .operator, detail: chinese($0))
    }

    /// The same, and those in Chinese, to complete one that was begun.
    static let allConnectives =
        connectives
        + Keywords.operators.keys.filter { $0.utf8.first.map { $0 >= 0x80 } ?? false }.sorted()
        .map { KeywordCandidate($0, "", .operator, detail: "") }

    /// NOT, which may stand where a condition starts.
    static let negation = connectives.filter { Keywords.operators[$0.text] == .not }

    /// The relations and calculations behind a number.
    static let relations = (Relation.allCases.map(\.rawValue) + ["+", "-", "*", "/"]).map {
        KeywordCandidate($0, "", .operator, detail: "")
    }

    private static func both(
        _ pairs: [(chinese: String, english: String, kind: Completion.Kind)], _ suffix: String
    ) -> [KeywordCandidate] {
        pairs.map { KeywordCandidate($0.chinese, suffix, $0.kind, detail: $0.english) }
            + pairs.map { KeywordCandidate($0.english, suffix, $0.kind, detail: $0.chinese) }
    }

    /// The Chinese words for an operator.
    private static func chinese(_ word: String) -> String {
        let kind = Keywords.operators[word]
        return Keywords.operators.filter { $0.value == kind && $0.key != word }.map(\.key).sorted()
            .joined(separator: " ")
    }
}
