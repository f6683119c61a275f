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
    var lines: [String] {
        let rule = columns.map { $0.isNumeric ? "---:" : "---" }
        return [line(columns.map(\.heading)), "| \(rule.joined(separator: " | ")) |"]
            + rows.map(line)
    }

    private func line(_ cells: [String]) -> String {
        "| \(cells.map(MarkdownText.plain).joined(separator: " | ")) |"
    }
}
