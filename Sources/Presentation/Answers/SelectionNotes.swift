import Answers
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
            Phrase(unmatched, suggestions: unmatched.suggestions).text(in: language)
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

extension Phrase {
    /// What is said of a name: that no report has it, or by what other names reports were found.
    init(_ unmatched: UnmatchedName, suggestions: [String]) {
        let name = SafeText.line(unmatched.name)
        self =
            unmatched.otherNames.isEmpty
            ? .unmatched(name: name, suggestions: suggestions.map { SafeText.line($0) })
            : .renamed(name: name, names: unmatched.otherNames.map { SafeText.line($0) })
    }
}
