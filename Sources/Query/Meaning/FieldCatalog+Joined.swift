import Reports

extension FieldCatalog {
    /// The catalog with the columns of a joined table, each by its own name.
    ///
    /// What the reports lack, such as the population, is there as soon as a column has its name.
    public func joining(_ columns: [String]) -> FieldCatalog {
        FieldCatalog(
            rows: rows, indicators: indicators + columns.map(IndicatorNames.init(joined:)),
            outside: outside)
    }

    /// The field that exactly has a name; nil for none.
    public func field(exactly name: String) -> FieldEntry? {
        let folded = NameFolding.folded(name)
        return entries.first { entry in
            ([entry.id, entry.rowLabel] + entry.aliases).contains {
                NameFolding.folded($0) == folded
            }
        }
    }
}

extension IndicatorNames {
    /// A column of a joined table.
    fileprivate init(joined column: String) {
        self.init(
            entry: FieldEntry(
                field: Field(column, .joined(column)), table: nil, rowLabel: column,
                columnLabel: "", aliases: [], editions: Edition.forms, unit: .ratio),
            names: [NamedText(column)])
    }
}
