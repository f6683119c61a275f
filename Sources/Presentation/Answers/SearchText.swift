import Foundation
public import Query
import Reports

/// Prints the answer to a query for people.
public struct SearchText: Sendable {
    private let language: MessageLanguage
    private let style: MatchStyle

    /// A printer for a language.
    public init(language: MessageLanguage, style: MatchStyle) {
        self.language = language
        self.style = style
    }

    /// The hits, then how many there are and what was left out; lines with their ends.
    public func text(_ answer: SearchAnswer) -> String {
        var lines: [String] = []
        for (index, hit) in answer.result.hits.enumerated() {
            lines += self.lines(hit, number: answer.page.offset + index + 1) + [""]
        }
        lines.append(total(answer).text(in: language))
        lines.append(
            Phrase.understood(query: SafeText.line(answer.query.resolved)).text(in: language))
        lines += answer.result.leftOut.map {
            Phrase.leftOut(field: $0.id, reports: $0.reports)
                .text(in: language)
        }
        lines += answer.result.literal.filter { $0.more > 0 }.map {
            Phrase.literal(term: SafeText.line($0.term), more: $0.more).text(in: language)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func lines(_ hit: Hit, number: Int) -> [String] {
        let head = "\(number). "
        let indent = String(repeating: " ", count: head.count)
        let title = hit.title.map { SafeText.line($0) }
        let names = hit.region.names
        let place = names.isEmpty ? Phrase.unknownRegion.text(in: language) : names
        var lines = [title ?? "[\(SafeText.line(hit.agency)) \(hit.year)]"]
        lines.append("\(SafeText.line(hit.key))  \(place)  \(hit.year)")
        lines += hit.figures.map { figure in
            let value = figure.value.map { "\($0)" } ?? Phrase.missingFigure.text(in: language)
            return "\(FieldNames.label(of: figure.field)) = \(value)"
        }
        lines += hit.snippets.map { snippet in
            let place = Phrase.sectionLine(
                section: SafeText.line(snippet.section), line: snippet.line
            ).text(in: language)
            return "\(place): \(style.marked(snippet.text, snippet.highlights))"
        }
        return lines.enumerated().map { ($0 == 0 ? head : indent) + $1 }
    }

    private func total(_ answer: SearchAnswer) -> Phrase {
        let time = answer.milliseconds.formattedBriefly
        let total = answer.result.total
        let shown = answer.result.hits.count
        guard total > 0 else { return .nothingFound(milliseconds: time) }
        guard shown > 0 else { return .noneShown(total: total, milliseconds: time) }
        let first = answer.page.offset + 1
        return .shown(first: first, last: first + shown - 1, total: total, milliseconds: time)
    }
}

extension Double {
    /// The number with one decimal.
    var formattedBriefly: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
