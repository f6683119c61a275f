public import Answers
public import Query

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
        lines += SearchNotes(answer, language: language).lines
        return lines.map { $0 + "\n" }.joined()
    }

    private func lines(_ hit: Hit, number: Int) -> [String] {
        let head = "\(number). "
        let indent = String(repeating: " ", count: head.count)
        let title = hit.title.map { SafeText.line($0) }
        var lines = [title ?? "[\(hit.agencyName(in: language)) \(hit.year)]"]
        lines.append("\(SafeText.line(hit.key))  \(hit.region.place(in: language))  \(hit.year)")
        lines += hit.figures.map {
            "\(FieldCaption.text($0.field, in: language)) = \($0.text(in: language))"
        }
        lines += hit.snippets.map { snippet in
            let place = Phrase.sectionLine(
                section: SafeText.line(snippet.section), line: snippet.shownLine
            ).text(in: language)
            return "\(place): \(style.marked(snippet.text, snippet.highlights))"
        }
        return lines.enumerated().map { ($0 == 0 ? head : indent) + $1 }
    }
}

extension Hit {
    /// The body that reports, or a word for that none is stated.
    func agencyName(in language: MessageLanguage) -> String {
        agency.map { SafeText.line($0) } ?? Phrase.unknownAgency.text(in: language)
    }
}

extension ReportRegion {
    /// Where a report is from, in words.
    func place(in language: MessageLanguage) -> String {
        names.isEmpty ? Phrase.unknownRegion.text(in: language) : names
    }
}

extension HitFigure {
    /// The number as people read it, or that it is missing.
    func text(in language: MessageLanguage) -> String {
        value.map { FigureText.value($0, of: field, in: language) }
            ?? Phrase.missingFigure.text(in: language)
    }
}
