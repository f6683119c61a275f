internal import Reports

/// The true figures of one body for one year, before anything happens to them on paper.
///
/// Counts are whole numbers; amounts of money are in 元.
struct YearFigures: Equatable, Sendable {
    /// The form they are figures of.
    let edition: Edition

    private var numbers: [Int]

    /// Zeros for every cell of a form.
    init(edition: Edition) {
        self.edition = edition
        numbers = Array(repeating: 0, count: Form.allCells.count)
    }

    /// The number of a cell; zero where the form has no such cell.
    subscript(address: CellAddress) -> Int {
        get { numbers[address.ordinal] }
        set { numbers[address.ordinal] = newValue }
    }

    /// The number of the cell that prints as `id`.
    ///
    /// - Precondition: some form has the cell.
    subscript(id: String) -> Int {
        get { self[address(id)] }
        set { self[address(id)] = newValue }
    }

    /// Adds the figures of another body, cell by cell.
    mutating func add(_ other: YearFigures) {
        for index in numbers.indices {
            numbers[index] += other.numbers[index]
        }
    }
}

/// The address that prints as `id`.
///
/// - Precondition: some form has the cell.
func address(_ id: String) -> CellAddress {
    guard let address = CellAddress(id) else {
        preconditionFailure("no form has the cell \(id)")
    }
    return address
}

/// The positions of the cells that figures are computed from, by table, row and column.
enum Cells {
    /// The kinds of applicants, without their total.
    static let applicants = Vocabulary.requestColumns.map(\.id).filter { $0 != "total" }

    /// The ids of the rows of table three that are outcomes, by form.
    static func outcomes(of edition: Edition) -> [String] {
        edition == .form2019 ? outcomes2019 : outcomes2021
    }

    /// The cell of a row and a column of table three.
    static func request(_ row: String, _ column: String) -> CellAddress {
        address("t3.\(row).\(column)")
    }

    private static let outcomes2019 = outcomeRows(.form2019)
    private static let outcomes2021 = outcomeRows(.form2021)
    private static let notOutcomes: Set = ["new", "carryin", "done", "carryout"]

    private static func outcomeRows(_ edition: Edition) -> [String] {
        Vocabulary.requestRows
            .filter { $0.editions.contains(edition) && !notOutcomes.contains($0.id) }
            .map(\.id)
    }
}
