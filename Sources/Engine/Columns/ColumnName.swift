import Query
package import Reports

/// A column of the table `columns`.
package enum ColumnName: Hashable {
    /// The numbers of a cell.
    case cell(CellAddress)
    /// Something counted over the report.
    case tally(Tally)
    /// A property of the report, as an integer.
    case property(Property)

    /// The properties that have columns.
    package enum Property: String, CaseIterable {
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

        /// Whether integers are such as the property may have, one for each report.
        ///
        /// Codes are numbers of rows that at least one report has: there are no more than reports.
        func areValid(_ values: [Int32]) -> Bool {
            let codes = Int32(clamping: values.count)
            let (least, bound): (Int32, Int32) =
                switch self {
                case .id: (0, .max)
                case .year: (0, Int32(ReportYears.all.upperBound) + 1)
                case .body: (-1, codes)
                case .region, .agency: (0, codes)
                case .edition: (0, Int32(Edition.allCases.count))
                case .scope: (0, Int32(Scope.allCases.count))
                case .verdict: (0, Int32(Verdict.allCases.count))
                case .length: (0, .max)
                }
            return values.allSatisfy { $0 >= least && $0 < bound }
        }
    }

    /// The columns of numbers: those of all cells and counts.
    package static let numbers = CellAddress.all.map(Self.cell) + Tally.allCases.map(Self.tally)

    /// The name under which an index keeps the column.
    package var text: String {
        switch self {
        case .cell(let address): address.id
        case .tally(let tally): tally.rawValue
        case .property(let property): property.rawValue
        }
    }
}
