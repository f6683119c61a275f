import Query
import Reports

/// What fields are called.
enum FieldNames {
    /// The label of a field, 本机关不掌握相关政府信息.总计; its id if the catalog does not have it.
    static func label(of field: Field) -> String { labels[field.id] ?? field.id }

    /// The label of a cell's column as its row has it: the amount of fees is 本年收费金额, that of
    /// purchases 采购总金额.
    static func columnLabel(of address: CellAddress) -> String {
        columnLabels[address.id] ?? Vocabulary.columnLabel(of: address)
    }

    private static let columnLabels = Dictionary(
        FieldCatalog.forms.entries.map { ($0.id, $0.columnLabel) }, uniquingKeysWith: { $1 })

    private static let labels = Dictionary(
        FieldCatalog.forms.entries.map { ($0.id, $0.label) }, uniquingKeysWith: { $1 })
}
