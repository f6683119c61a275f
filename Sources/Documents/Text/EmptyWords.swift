import Reports

/// What programs write for an empty cell when they print a table: NaN, None, `Unnamed: 3`.
enum EmptyWords {
    private static let words: Set<String> = [
        "NaN", "nan", "NaT", "<NA>", "None", "null", "NULL", "#N/A", "N/A",
    ]

    /// What they begin with: no label does.
    private static let beginnings = Set("NnU<#".utf8)

    /// The name that a program gives a column without a heading, before the column's number.
    private static let nameless = "Unnamed: "

    /// Whether a text is such a word.
    static func contains(_ text: String) -> Bool {
        guard let first = text.utf8.first, beginnings.contains(first) else { return false }
        if words.contains(text) { return true }
        guard text.hasPrefix(nameless) else { return false }
        return text.dropFirst(nameless.count).allSatisfy { $0.isNumber || $0 == "_" || $0 == "." }
    }

    /// The rows with empty cells for such words.
    static func removed(from rows: [Document.Row]) -> [Document.Row] {
        guard rows.contains(where: { $0.cells.contains { contains($0.text) } }) else { return rows }
        return rows.map { row in
            Document.Row(
                cells: row.cells.map { cell in
                    contains(cell.text)
                        ? Document.Cell(
                            text: "", place: cell.place, isCovered: cell.isCovered,
                            extent: cell.extent) : cell
                })
        }
    }
}
