public import Answers
public import Query

/// Prints the answer to a query as Markdown: a table of its hits, and below it what must be known
/// to read it rightly.
public struct SearchMarkdown: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The table and the notes; lines with their ends.
    public func text(_ answer: SearchAnswer) -> String {
        let notes = SearchNotes(answer, language: language)
        let list =
            [MarkdownText.line(notes.total), notes.understood(MarkdownText.code(notes.resolved))]
            + notes.remarks.map(MarkdownText.line)
        let table = answer.result.hits.isEmpty ? [] : self.table(answer).lines + [""]
        return (table + list.map { "- \($0)" }).map { $0 + "\n" }.joined()
    }

    private func table(_ answer: SearchAnswer) -> MarkdownTable {
        let fields = answer.fields
        let identity = [
            Phrase.label(.key), .titleOrAgency, .label(.region), .label(.year),
        ]
        let figures = fields.map {
            MarkdownTable.Column(heading: FieldCaption.text($0, in: language), isNumeric: true)
        }
        return MarkdownTable(
            columns: identity.map { .init(heading: $0.text(in: language)) } + figures,
            rows: answer.result.hits.map { row($0, fields) })
    }

    private func row(_ hit: Hit, _ fields: [Field]) -> [String] {
        let figures = hit.figuresByField
        return [
            hit.key, hit.title ?? hit.agencyName(in: language), hit.region.place(in: language),
            "\(hit.year)",
        ]
            + fields.map { figures[$0.id]?.text(in: language) ?? "" }
    }
}
