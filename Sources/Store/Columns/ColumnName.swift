import Reports

/// A column of the table `columns`.
enum ColumnName: Hashable {
    /// The numbers of a cell.
    case cell(CellAddress)
    /// Something counted over the report.
    case tally(Tally)
    /// A property of the report, as an integer.
    case property(Property)

    /// The properties that have columns.
    enum Property: String, CaseIterable {
        /// The id of the report: the only column that tells which report a slot is.
        case id
        /// The reporting year.
        case year
        /// A number for the body that reports, the same in all years; -1 where it is not known.
        case body
        /// The row of `regions`.
        case region
        /// The row of `agencies`.
        case agency
        /// The edition, by its position in the list of all.
        case edition
        /// The scope, likewise.
        case scope
        /// How long its texts are, in UTF-16 units.
        case length
        /// The verdict on the hard rules, likewise.
        case verdict
    }

    /// The name in SQL.
    var text: String {
        switch self {
        case .cell(let address): address.id
        case .tally(let tally): tally.rawValue
        case .property(let property): property.rawValue
        }
    }
}
