import Query

/// What is said of how a condition chose reports: names that no report has, and what was left out.
struct SelectionNotes {
    let leftOut: [LeftOut]
    let unmatched: [UnmatchedName]
    let language: MessageLanguage

    /// All of it, a line each, safe for a terminal.
    var lines: [String] { unmatchedLines + leftOutLines }

    var unmatchedLines: [String] {
        unmatched.map { unmatched in
            Phrase.unmatched(
                name: SafeText.line(unmatched.name),
                suggestions: unmatched.suggestions.map { SafeText.line($0) }
            ).text(in: language)
        }
    }

    var leftOutLines: [String] {
        let lines = leftOut.map { leftOut in
            switch leftOut.cause {
            case .missing(let field):
                Phrase.leftOut(
                    field: FieldCaption.text(field, in: language), reports: leftOut.reports)
            case .zeroDivisor(let divisor):
                Phrase.zeroDivisor(
                    SafeText.line(FieldCaption.text(divisor, in: language)),
                    reports: leftOut.reports)
            }
        }.map { $0.text(in: language) }
        let hint = leftOut.lazy.compactMap(\.readAsZero).first.map {
            Phrase.readAsZero(example: $0).text(in: language)
        }
        return lines + [hint].compactMap(\.self)
    }
}
