import Reports

/// A row of the forms, or a sum of rows, with its columns.
struct FieldRow: Sendable {
    let table: FormTable
    let id: String
    let label: String
    /// Every name of the row: its id, its label, variants and aliases.
    let names: [NamedText]
    let columns: [FieldColumn]

    /// What the row means without a column: its total, or its decisions, or its amount; all of
    /// its columns where none of them is the total.
    var fieldsWithoutColumn: [FieldEntry] {
        let ids = table == .disclosure ? ["decisions", "amount"] : ["total"]
        let main = columns.filter { ids.contains($0.id) }
        return (main.isEmpty ? columns : main).map(\.entry)
    }

    /// The columns with a name: exactly, else starting with it, else containing it.
    func columns(named name: [Unicode.Scalar]) -> [FieldColumn] {
        guard !name.isEmpty else { return [] }
        return name.best(exactly: columns.filter { $0.isNamed(name) }) { isMatch in
            columns.filter { $0.names.contains { isMatch($0.folded) } }
        }
    }
}

/// A column of a row.
struct FieldColumn: Sendable {
    let id: String
    let label: String
    /// Every name of the column: its id, its label, variants and aliases.
    let names: [NamedText]
    /// Names of this one field.
    let cellNames: [NamedText]
    let entry: FieldEntry

    /// Whether it has exactly this name.
    func isNamed(_ name: [Unicode.Scalar]) -> Bool { names.contains { $0.folded == name } }
}

extension FieldRow {
    /// Every row of the forms, in printed order, each table's sums behind its rows.
    static let forms: [FieldRow] =
        disclosureRows + requestRows + groupRows + disputeRows + [suitRow]

    private static let disclosureRows = Vocabulary.disclosureRows.map { row in
        let short = Keywords.shortRowNames[row.id]
        let cells = Vocabulary.disclosureCells.filter { $0.row == row.id }
        let columns = cells.compactMap { cell -> FieldColumn? in
            guard let address = CellAddress(.disclosure, row: cell.row, column: cell.column),
                let column = Vocabulary.disclosureColumns.first(where: { $0.id == cell.column })
            else { return nil }
            let all = [column.label] + column.variants
            let own = all.filter { name in short.map { name.contains($0) } ?? false }
            return FieldColumn(
                Field(address), id: column.id, label: (own.isEmpty ? all : own)[0],
                names: ([column.id] + (own.isEmpty ? all : own)).map { NamedText($0) },
                cellNames: cell.aliases, row: row, table: .disclosure)
        }
        return FieldRow(
            table: .disclosure, row, columns: columns, shortNames: short.map { [$0] } ?? [])
    }

    private static let requestColumns = ColumnNames.all(
        Vocabulary.requestColumns + [Vocabulary.organisations])

    private static let disputeColumns = ColumnNames.all(Vocabulary.disputeColumns)

    private static let requestRows = Vocabulary.requestRows.map { row in
        FieldRow(table: .requests, row, columns: columns(of: row, requestColumns, .requests))
    }

    private static let groupRows = OutcomeGroup.allCases.compactMap { group in
        Vocabulary.outcomeGroups[group].map { row in
            FieldRow(table: .requests, row, columns: columns(of: row, requestColumns, .requests))
        }
    }

    private static let disputeRows = Vocabulary.disputeGroups.map { row in
        let columns = columns(of: row, disputeColumns, .disputes)
        return FieldRow(table: .disputes, row, columns: columns)
    }

    private static let suitRow = FieldRow(
        table: .disputes, Vocabulary.suits,
        columns: columns(of: Vocabulary.suits, disputeColumns, .disputes))

    private static func columns(
        of row: FormLabel, _ columns: [ColumnNames], _ table: FormTable
    ) -> [FieldColumn] {
        columns.compactMap { column in
            let id = "\(table.rawValue).\(row.id).\(column.id)"
            let field =
                CellAddress(id).map { Field($0) }
                ?? DerivedFigure.named(id).map { Field(id, $0.formula) }
            return field.map {
                FieldColumn(
                    $0, id: column.id, label: column.label, names: column.names, cellNames: [],
                    row: row, table: table)
            }
        }
    }

    private init(
        table: FormTable, _ row: FormLabel, columns: [FieldColumn], shortNames: [String] = []
    ) {
        self.table = table
        id = row.id
        label = row.label
        names = ([row.id] + row.allNames + shortNames).map { NamedText($0) }
        self.columns = columns
    }
}

extension FieldColumn {
    fileprivate init(
        _ field: Field, id: String, label: String, names: [NamedText], cellNames: [String],
        row: FormLabel, table: FormTable
    ) {
        self.id = id
        self.label = label
        self.names = names
        self.cellNames = cellNames.map { NamedText($0) }
        let isMain = cellNames.isEmpty && id == "total"
        entry = FieldEntry(
            field: field, table: table, rowLabel: row.label, columnLabel: label,
            aliases: isMain ? row.variants + row.aliases : cellNames,
            editions: field.editions,
            unit: FieldUnit(CellAddress(field.id)?.cell.unit ?? .count))
    }
}

/// A column that several rows share, with its names.
private struct ColumnNames {
    let id: String
    let label: String
    let names: [NamedText]

    static func all(_ labels: [FormLabel]) -> [ColumnNames] {
        labels.map { label in
            ColumnNames(
                id: label.id, label: label.label,
                names: ([label.id] + label.allNames).map { NamedText($0) })
        }
    }
}

extension FormLabel {
    /// The label, its variants and its aliases.
    fileprivate var allNames: [String] { [label] + variants + aliases }
}

extension Field {
    /// The forms that have what its formula needs.
    fileprivate var editions: [Edition] { Edition.forms.filter(formula.isKnown(in:)) }
}
