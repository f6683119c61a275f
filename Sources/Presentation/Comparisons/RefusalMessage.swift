public import Comparisons
public import Query
import Reports

/// Why reports cannot be compared, in words, and what might be asked instead.
public struct RefusalMessage: LocalizedText, Sendable {
    let refusal: ComparisonRefusal
    private let comparison: Comparison
    private let query: String
    private let language: MessageLanguage

    /// The message of a refusal.
    ///
    /// - Parameter query: the query that chose the reports, as typed; empty for all of them.
    public init(
        _ refusal: ComparisonRefusal, of comparison: Comparison, query: String,
        language: MessageLanguage
    ) {
        self.refusal = refusal
        self.comparison = comparison
        self.query = query
        self.language = language
    }

    /// The message for a terminal: what is wrong, where, and what to do.
    public var text: String {
        DiagnosticPrinter(language: language).text(
            refusal.id, wording, of: place.text, at: place.span, fixed: fixed)
    }

    /// The message for programs.
    public var answer: ErrorAnswer { answer(fixed: fixed) }

    /// The message for programs that ask over HTTP, where a query stands in a parameter.
    public var answerOverHTTP: ErrorAnswer {
        if case .query(let query) = correction { answer(fixed: query) } else { answer(fixed: nil) }
    }

    private func answer(fixed: String?) -> ErrorAnswer {
        ErrorAnswer(code: refusal.id, wording, at: place.span, of: place.text, fixed: fixed)
    }

    /// What is wrong and what to do.
    var wording: Wording { text(in: language) }

    /// The text in which the reason stands, and where.
    var place: (text: String, span: SourceSpan?) {
        switch refusal {
        case .mixedScopes, .ambiguousPlace: (query, nil)
        case .incomparable(let field):
            (comparison.numbers[field.number].text, field.mention.span)
        case .notAdditive(let number):
            (
                comparison.numbers[number].text,
                SourceSpan(0, comparison.numbers[number].text.unicodeScalars.count)
            )
        }
    }

    /// The options that would be carried out.
    private var fixed: String? {
        switch correction {
        case .query(let query): "--where \(ShellCommand.quoted(query))"
        case .statistic(let statistic): "--stat \(statistic.rawValue)"
        case nil: nil
        }
    }

    /// What would be carried out instead; nil where nothing can be proposed.
    var correction: ComparisonCorrection? {
        switch refusal {
        case .mixedScopes: .query(narrowed(.scope([.own]), english: "scope:own"))
        case .incomparable(let field):
            field.edition.map {
                .query(narrowed(.edition([$0]), english: "edition:\($0.rawValue)"))
            }
        case .notAdditive: .statistic(.mean)
        case .ambiguousPlace: nil
        }
    }

    /// The query with one more condition, as the language writes it.
    private func narrowed(_ condition: Condition, english: String) -> String {
        let more = language == .chinese ? ConditionPrinter().text(condition) : english
        guard !query.isEmpty else { return more }
        if case .any = comparison.condition { return "(\(query)) \(more)" }
        return "\(query) \(more)"
    }

    // MARK: Parts of sentences

    /// What a field is called.
    func caption(_ field: IncomparableField) -> String {
        FieldCaption.text(field.mention.field, in: language)
    }

    /// How many reports have the cells of a form.
    func count(_ field: IncomparableField, _ edition: Edition) -> Int {
        field.reports[edition] ?? 0
    }
}

/// What can be asked instead of a comparison that is refused.
enum ComparisonCorrection: Equatable, Sendable {
    /// Another choice of reports.
    case query(String)
    /// Another statistic.
    case statistic(Statistic)
}

extension IncomparableField {
    /// The form that has the number; nil where each has only some of it.
    var edition: Edition? {
        switch reason {
        case .onlyIn(let edition), .otherMeaning(_, let edition): edition
        case .inNeither: nil
        }
    }
}
