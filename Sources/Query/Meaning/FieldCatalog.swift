import Reports

/// Every field that can be asked for, by its names.
///
/// A name that several fields have is never guessed: the answer is all of them.
public struct FieldCatalog: Sendable {
    /// The fields of the official forms and the sums over them.
    public static let forms = FieldCatalog(rows: FieldRow.forms)

    /// Every field, in the order of the forms; the sums behind the cells of each table.
    public var entries: [FieldEntry] { rows.flatMap { $0.columns.map(\.entry) } }

    let rows: [FieldRow]
    /// Every name that may be typed without a column, as shown to people.
    let suggestedNames: [NamedText]
    private let exactRows: [[Unicode.Scalar]: [Int]]
    private let exactCells: [[Unicode.Scalar]: [FieldEntry]]
    private let columnNames: Set<[Unicode.Scalar]>

    init(rows: [FieldRow]) {
        self.rows = rows
        suggestedNames = rows.flatMap { row in row.names + row.columns.flatMap(\.cellNames) }
        var exactRows: [[Unicode.Scalar]: [Int]] = [:]
        var exactCells: [[Unicode.Scalar]: [FieldEntry]] = [:]
        for (index, row) in rows.enumerated() {
            for name in Set(row.names.map(\.folded)) { exactRows[name, default: []].append(index) }
            for column in row.columns {
                for name in column.cellNames {
                    exactCells[name.folded, default: []].append(column.entry)
                }
            }
        }
        columnNames = Set(rows.lazy.flatMap(\.columns).flatMap { $0.names.map(\.folded) })
        self.exactRows = exactRows
        self.exactCells = exactCells
    }

    /// The fields whose id, label or aliases contain a text; all of them for an empty text.
    public func entries(matching text: String) -> [FieldEntry] {
        let wanted = NameFolding.folded(text)
        guard !wanted.isEmpty else { return entries }
        return entries.filter { entry in
            ([entry.id, entry.label] + entry.aliases).contains {
                NameFolding.folded($0).containsRun(wanted)
            }
        }
    }

    // MARK: Lookup

    /// The rows with a name: exactly, else starting with it, else containing it.
    func rows(named name: [Unicode.Scalar], in table: FormTable?) -> [FieldRow] {
        let inTable: (FieldRow) -> Bool = { table == nil || $0.table == table }
        let exact = (exactRows[name] ?? []).map { rows[$0] }.filter(inTable)
        guard exact.isEmpty, !name.isEmpty else { return exact }
        let starting = rows.filter { row in
            inTable(row) && row.names.contains { $0.folded.starts(with: name) }
        }
        guard starting.isEmpty else { return starting }
        return rows.filter { row in
            inTable(row) && row.names.contains { $0.folded.containsRun(name) }
        }
    }

    /// The fields with a name of their own or of a row, without a column, by the same three steps.
    func fields(named name: [Unicode.Scalar]) -> [FieldEntry] {
        guard !name.isEmpty else { return [] }
        if let cells = exactCells[name], exactRows[name] == nil { return cells }
        let exact = (exactRows[name] ?? []).flatMap { rows[$0].fieldsWithoutColumn }
        let columns = exactColumns(named: name)
        guard exact.isEmpty, columns.isEmpty else { return exact + columns }
        let starting = fields { $0.starts(with: name) }
        return starting.isEmpty ? fields { $0.containsRun(name) } : starting
    }

    private func fields(where isMatch: ([Unicode.Scalar]) -> Bool) -> [FieldEntry] {
        rows.flatMap { row in
            let cells = row.columns.filter { column in
                column.cellNames.contains { isMatch($0.folded) }
            }
            let isRow = row.names.contains { isMatch($0.folded) }
            return (isRow ? row.fieldsWithoutColumn : []) + cells.map(\.entry)
        }
    }

    /// The fields of all columns with a name, the first of each table first.
    private func exactColumns(named name: [Unicode.Scalar]) -> [FieldEntry] {
        guard columnNames.contains(name) else { return [] }
        let found = rows.flatMap { row in
            row.columns.filter { $0.isNamed(name) }.map(\.entry)
        }
        let ranked = FormTable.allCases.flatMap { table in
            found.filter { $0.table == table }.enumerated().map { (rank: $0, entry: $1) }
        }
        return ranked.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.entry)
    }
}
