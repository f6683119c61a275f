public import Answers
import Deadlines
public import Query

/// Prints a comparison as Markdown: its tables, and below them what must be known.
public struct ComparisonMarkdown: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The tables and the notes; lines with their ends.
    public func text(_ answer: ComparisonAnswer) -> String {
        let grids = GridLayout(answer: answer, language: language).grids
        let notes = ComparisonNotes(answer, language: language).lines
        let lines =
            grids.flatMap { section(of: $0, within: answer.deadline) }
            + notes.map { "- \(MarkdownText.line($0))" }
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(of grid: ComparisonGrid, within deadline: Deadline) -> [String] {
        let columns =
            [MarkdownTable.Column(heading: "")]
            + grid.headings.map { MarkdownTable.Column(heading: $0, isNumeric: true) }
        let table = MarkdownTable(
            columns: columns,
            rows: grid.rows.within(deadline).map { row in
                [row.label] + row.cells.map { $0.text(in: language) + $0.marks }
            })
        return ["**\(MarkdownText.plain(grid.title))**", ""] + table.lines(within: deadline) + [""]
    }
}
