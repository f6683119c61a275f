import Answers
import Query

/// What must be known to read an answer rightly, each with what can be done about it.
struct PageNotes {
    let answer: SearchAnswer
    let typed: CompiledQuery
    let sort: String?
    let frame: PageFrame

    /// The notes in the template `search`.
    var values: [PageValues] { warnings + unmatched + leftOut + literal + unranked }

    private func note(_ message: String, _ actions: [(PageText, String)] = []) -> PageValues {
        [
            "message": message,
            "actions": actions.map { label, query in
                [
                    "label": frame.text(label), "href": PageAddress.search(query, sort: sort),
                ] as PageValues
            },
        ]
    }

    private var warnings: [PageValues] {
        answer.query.warnings.map { warning in
            let wording = warning.wording(in: frame.language)
            let fixed = warning.source == .query ? warning.fixed : nil
            return note(
                SafeText.line(wording.message),
                fixed.map { [(.didYouMean(SafeText.line($0)), $0)] } ?? [])
        }
    }

    private var unmatched: [PageValues] {
        answer.result.unmatched.map { unmatched in
            let message = Phrase(unmatched, suggestions: [])
            return note(
                message.text(in: frame.language),
                unmatched.suggestions.map { name in
                    (
                        .didYouMean(SafeText.line(name)),
                        typed.renaming(unmatched.name, to: name)
                    )
                })
        }
    }

    private var leftOut: [PageValues] {
        answer.result.leftOut.map { leftOut in
            switch leftOut.cause {
            case .missing(let field):
                let caption = FieldCaption.text(field, in: frame.language)
                let message = Phrase.leftOut(field: caption, reports: leftOut.reports)
                let missing = PresenceCondition(field, isMissing: true)
                return note(
                    message.text(in: frame.language),
                    [
                        (.readAsZero, typed.readingAsZero(field)),
                        (.reportsWithout(caption), ConditionPrinter().text(.presence(missing))),
                    ])
            case .zeroDivisor(let divisor):
                let caption = FieldCaption.text(divisor, in: frame.language)
                let message = Phrase.zeroDivisor(caption, reports: leftOut.reports)
                return note(message.text(in: frame.language))
            }
        }
    }

    private var literal: [PageValues] {
        answer.result.literal.filter { $0.more > 0 }.map { literal in
            let quoted = SafeText.line(literal.quoted)
            let message = Phrase.literal(
                term: SafeText.line(literal.term), quoted: quoted, more: literal.more)
            return note(
                message.text(in: frame.language),
                [(.asPhrase(quoted), typed.readingLiterally(literal.term))])
        }
    }

    private var unranked: [PageValues] {
        SearchNotes(answer, language: frame.language).unranked.map { note($0) }
    }
}
