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

    /// The first of some names that a field exactly has, and the field; nil where none is taken.
    public func firstTaken(of names: [String]) -> (name: String, field: FieldEntry)? {
        let wanted = names.map { (name: $0, folded: NameFolding.folded($0)) }
        let folded = Set(wanted.map(\.folded))
        var taken: [[Unicode.Scalar]: FieldEntry] = [:]
        // All at once: a table may have very many columns.
        for entry in entries {
            for name in [entry.id, entry.rowLabel] + entry.aliases {
                let name = NameFolding.folded(name)
                if folded.contains(name), taken[name] == nil { taken[name] = entry }
            }
        }
        return wanted.lazy.compactMap { name, folded in taken[folded].map { (name, $0) } }.first
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
