/// What was compared when a whole index was verified, as it is shown.
public struct VerifiedParts: Sendable {
    private let pages: Int
    private let tables: Int
    private let rows: Int
    private let columns: Int

    /// What was compared, each by its number.
    public init(pages: Int, tables: Int, rows: Int, columns: Int) {
        self.pages = pages
        self.tables = tables
        self.rows = rows
        self.columns = columns
    }

    /// The numbers in JSON.
    var json: JSONValue {
        .object([
            "pages": .integer(pages), "tables": .integer(tables), "rows": .integer(rows),
            "columns": .integer(columns),
        ])
    }

    /// The numbers in a sentence.
    var phrase: Phrase { .verified(pages: pages, tables: tables, rows: rows, columns: columns) }
}
