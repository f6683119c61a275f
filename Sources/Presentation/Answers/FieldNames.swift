import Query
import Reports

/// What fields are called.
enum FieldNames {
    /// What people call a field, 本机关不掌握相关政府信息.总计; its id if the catalog does not have it.
    static func label(of field: Field) -> String { labels[field.id] ?? field.id }

    /// The label of a cell's column as its row has it: the amount of fees is 本年收费金额, that of
    /// purchases 采购总金额.
    static func columnLabel(of address: CellAddress) -> String {
        columnLabels[address.id] ?? Vocabulary.columnLabel(of: address)
    }

    private static let columnLabels = Dictionary(
        FieldCatalog.forms.entries.map { ($0.id, $0.columnLabel) }, uniquingKeysWith: { $1 })

    /// A row that is called like a column goes by its other name: 办结.总计, not 总计.总计.
    private static let labels = {
        let columns = Set(Vocabulary.requestColumns.map(\.label))
        let names = Vocabulary.requestRows.filter { columns.contains($0.label) }
            .compactMap { row in row.aliases.first.map { (row.label, $0) } }
        let others = Dictionary(names) { first, _ in first }
        return Dictionary(
            FieldCatalog.forms.entries.map { entry in
                guard entry.table == .requests, let name = others[entry.rowLabel] else {
                    return (entry.id, entry.label)
                }
                return (entry.id, "\(name).\(entry.columnLabel)")
            }, uniquingKeysWith: { $1 })
    }()
}
