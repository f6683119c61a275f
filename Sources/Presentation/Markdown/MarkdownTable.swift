import Deadlines

/// A table of Markdown (GFM), its cells not yet escaped.
struct MarkdownTable: Equatable, Sendable {
    /// A column: what stands above it, and whether its cells are aligned right as numbers are.
    struct Column: Equatable, Sendable {
        let heading: String
        var isNumeric = false
    }

    /// The columns.
    let columns: [Column]
    /// The cells, row by row, as many as there are columns.
    let rows: [[String]]

    /// The lines of the table.
    var lines: [String] { lines(within: .none) }

    /// The lines of the table, as far as there is time.
    ///
    /// - Parameter deadline: behind it no more lines are written, and nobody uses those that were.
    func lines(within deadline: Deadline) -> [String] {
        let rule = columns.map { $0.isNumeric ? "---:" : "---" }
        return [line(columns.map(\.heading)), "| \(rule.joined(separator: " | ")) |"]
            + rows.within(deadline).map(line)
    }

    private func line(_ cells: [String]) -> String {
        "| \(cells.map(MarkdownText.plain).joined(separator: " | ")) |"
    }
}
