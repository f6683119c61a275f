import Query

/// What fields are called.
enum FieldNames {
    /// The label of a field, 本机关不掌握相关政府信息.总计; its id if the catalog does not have it.
    static func label(of field: Field) -> String { labels[field.id] ?? field.id }

    private static let labels = Dictionary(
        FieldCatalog.forms.entries.map { ($0.id, $0.label) }, uniquingKeysWith: { $1 })
}
