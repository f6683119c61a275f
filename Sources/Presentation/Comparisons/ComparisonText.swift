public import Answers
public import Query

/// Prints a comparison for people at a terminal.
public struct ComparisonText: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The tables, then what must be known; lines with their ends.
    public func text(_ answer: ComparisonAnswer) -> String {
        let grids = GridLayout(answer: answer, language: language).grids
        let lines =
            grids.flatMap { section(of: $0) + [""] }
            + ComparisonNotes(answer, language: language).lines
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(of grid: ComparisonGrid) -> [String] {
        let table = RuledTable(
            headings: grid.headings,
            rows: grid.rows.map { row in
                RuledTable.Row(
                    label: row.label,
                    cells: row.cells.map { cell in
                        cell == .empty
                            ? nil : RuledTable.Cell(text: cell.text(in: language), mark: cell.marks)
                    })
            })
        return [grid.title] + table.lines
    }
}
