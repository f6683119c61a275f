public import Reports

/// A number that a query can ask for: a cell of the forms, a sum of cells, or an indicator.
public struct Field: Hashable, Sendable {
    /// The ASCII name without a year: `t3.unable_notheld.total`, `t3.deny.natural`,
    /// `disclosure_rate`.
    public let name: String

    /// How its value follows from a report.
    public let formula: Formula

    /// The year whose report is asked; nil for the report itself.
    public let year: OtherYear?

    /// A number by its name and its formula.
    public init(_ name: String, _ formula: Formula, of year: OtherYear? = nil) {
        self.name = name
        self.formula = formula
        self.year = year
    }

    /// The field of a cell.
    public init(_ address: CellAddress) {
        self.init(address.id, .cell(address))
    }

    /// The name with the year, as a resolved query has it: `t3.new.total@上年`.
    public var id: String { year.map { "\(name)@\($0.text)" } ?? name }

    /// The same number in the report of another year of the same body.
    public func of(_ year: OtherYear) -> Field { Field(name, formula, of: year) }
}

/// A year other than that of the report.
public enum OtherYear: Hashable, Sendable {
    /// The year before that of the report.
    case before
    /// A certain year.
    case year(Int)

    /// As a query has it behind `@`.
    var text: String {
        switch self {
        case .before: Keywords.yearBefore
        case .year(let year): "\(year)"
        }
    }
}
