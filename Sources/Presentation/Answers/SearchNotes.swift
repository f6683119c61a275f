public import Answers
public import Query

/// What is said below the hits of an answer: how many there are, what was understood, what was
/// left out.
///
/// An answer without these lines would look complete where it is not, so each form of an answer
/// that cannot hold them sends them elsewhere.
public struct SearchNotes: Sendable {
    private let answer: SearchAnswer
    private let language: MessageLanguage

    /// The notes of an answer in a language.
    public init(_ answer: SearchAnswer, language: MessageLanguage) {
        self.answer = answer
        self.language = language
    }

    /// All notes, a line each, safe for a terminal.
    public var lines: [String] { [total, understood(SafeText.line(resolved))] + remarks }

    /// How many hits there are and which of them are shown.
    var total: String {
        let time = answer.milliseconds.formattedBriefly
        let total = answer.result.total
        let shown = answer.result.hits.count
        let first = answer.page.first
        let phrase: Phrase =
            if total == 0 {
                .nothingFound(milliseconds: time)
            } else if shown == 0 {
                .noneShown(total: total, milliseconds: time)
            } else {
                .shown(first: first, last: first + shown - 1, total: total, milliseconds: time)
            }
        return phrase.text(in: language)
    }

    /// The query as it was understood.
    var resolved: String { answer.query.resolved }

    /// The line with the query as it was understood.
    func understood(_ query: String) -> String {
        Phrase.understood(query: query).text(in: language)
    }

    /// What else must be known to read the answer rightly.
    var remarks: [String] {
        let selection = SelectionNotes(
            leftOut: answer.result.leftOut, unmatched: answer.result.unmatched, language: language)
        return selection.unmatchedLines + unranked + selection.leftOutLines + literal
    }

    /// Words that are too common to order the hits.
    var unranked: [String] {
        let terms = answer.result.unranked.map { SafeText.line($0) }
        let hits = answer.result.hits
        // Where a number orders the hits, no word does.
        guard answer.query.sort == nil, !terms.isEmpty, !hits.isEmpty else { return [] }
        let isByYear = hits.allSatisfy { $0.score == nil }
        return [Phrase.unranked(terms: terms, isByYear: isByYear).text(in: language)]
    }

    private var literal: [String] {
        answer.result.literal.filter { $0.more > 0 }.map {
            Phrase.literal(
                term: SafeText.line($0.term), quoted: SafeText.line($0.quoted), more: $0.more
            ).text(in: language)
        }
    }
}

extension Double {
    /// The number with one decimal.
    var formattedBriefly: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
