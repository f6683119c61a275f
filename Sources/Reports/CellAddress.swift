/// The name of one cell of the statutory tables: table, row and column.
///
/// The only name a figure has. A bare label is no address: 其他 and 总计 each stand in
/// several places. It prints as `t3.unable_notheld.total`, which is what the index, URLs and
/// published comparisons use; do not rename one.
public struct CellAddress: Hashable, Sendable {
    /// The position in ``Form/allCells``, from 0.
    public let ordinal: Int

    /// The address at a position of ``Form/allCells``.
    ///
    /// - Precondition: `ordinal` is a position in that list.
    init(ordinal: Int) {
        precondition(Form.allCells.indices.contains(ordinal), "no cell has the ordinal \(ordinal)")
        self.ordinal = ordinal
    }

    /// The address that prints as `id`, or nil if no form has such a cell.
    public init?(_ id: String) {
        guard let ordinal = Form.ordinals[id] else { return nil }
        self.ordinal = ordinal
    }

    /// The address of a row and a column of a table, or nil if no form has such a cell.
    public init?(_ table: FormTable, row: String, column: String) {
        self.init("\(table.rawValue).\(row).\(column)")
    }

    /// What the forms say about this cell.
    public var cell: FormCell { Form.allCells[ordinal] }

    /// The printed name, `t3.unable_notheld.total`.
    public var id: String { cell.id }

    /// Every address of every edition, in printed order, the form of 2019 first in each table.
    public static let all: [CellAddress] = Form.allCells.indices.map(CellAddress.init(ordinal:))
}

extension CellAddress: Comparable {
    /// Compares by printed order.
    public static func < (left: CellAddress, right: CellAddress) -> Bool {
        left.ordinal < right.ordinal
    }
}

extension CellAddress: CustomStringConvertible {
    /// The printed name.
    public var description: String { id }
}
