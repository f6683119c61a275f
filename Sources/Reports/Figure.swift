public import Foundation

/// What a cell of a statutory table says.
///
/// An empty cell, a struck-out cell, a zero and a cell that could not be read are four different
/// answers, and nothing downstream may turn one into another. A cell that the form does not have
/// is a fifth: it has no ``Figure`` at all.
public enum Reading: Equatable, Sendable {
    /// A number, exactly as printed.
    case value(Decimal)

    /// The cell is empty.
    case blank

    /// The cell is struck out (`/`): the question does not apply to this body.
    case notApplicable

    /// The cell, or its place in the table, could not be read for certain.
    case unreadable

    /// The number, if the cell holds one.
    public var value: Decimal? {
        if case .value(let number) = self { number } else { nil }
    }
}

/// The unit of an amount of money, as printed in its cell or in its column's heading.
public enum MoneyUnit: String, Codable, Sendable {
    /// 元.
    case yuan = "元"
    /// 万元.
    case tenThousandYuan = "万元"
}

/// What says that a value belongs to the cell it was read into.
///
/// A number that nothing places is unreadable: there is no fourth case for a guess.
public enum Placement: String, CaseIterable, Codable, Sendable {
    /// It stands in the cell's column of a true grid, spans and headings included.
    case grid
    /// Its row has exactly as many values as the form has columns.
    case order
    /// The arithmetic of the form leaves one placement.
    case rule
}

/// A reading and where it was read.
public struct Figure: Equatable, Sendable {
    /// What the cell says.
    public let reading: Reading

    /// The text of the cell as printed, without blanks at the ends.
    public let raw: String

    /// Where the cell's text starts; nil for a cell that was not found.
    public let place: Place?

    /// The unit of an amount of money; nil for counts and where no unit is stated.
    public let unit: MoneyUnit?

    /// What says that it belongs to its cell; nil for a cell that was not read.
    public let placedBy: Placement?

    /// A reading with its raw text, its place, its unit and what places it.
    public init(
        reading: Reading, raw: String, place: Place?, unit: MoneyUnit? = nil,
        placedBy: Placement? = nil
    ) {
        self.reading = reading
        self.raw = raw
        self.place = place
        self.unit = unit
        self.placedBy = placedBy
    }

    /// The number that may be compared with that of other reports: a count as printed, an amount
    /// of money in 万元; nil without a number, and nothing for money without a unit.
    ///
    /// - Parameter address: the cell the figure stands in.
    public func comparableValue(at address: CellAddress) -> Decimal? {
        guard let value = reading.value else { return nil }
        // Nothing is nothing in any unit.
        guard address.cell.unit.isMoney, value != 0 else { return value }
        return switch unit {
        case .tenThousandYuan: value
        case .yuan: value / 10_000
        case nil: nil
        }
    }
}

/// The figures of one report, by cell.
public struct Figures: Equatable, Sendable {
    private var figures: [Figure?]

    /// No figures.
    public init() {
        figures = Array(repeating: nil, count: Form.allCells.count)
    }

    /// The figure of a cell; nil if the report's form does not have the cell.
    public subscript(address: CellAddress) -> Figure? {
        get { figures[address.ordinal] }
        set { figures[address.ordinal] = newValue }
    }

    /// The cells that have a figure, with it, in printed order.
    public var all: [(address: CellAddress, figure: Figure)] {
        CellAddress.all.compactMap { address in self[address].map { (address, $0) } }
    }

    /// How many cells have a figure.
    public var count: Int { figures.lazy.filter { $0 != nil }.count }
}
