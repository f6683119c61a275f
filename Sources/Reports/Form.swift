/// One of the three statutory tables.
public enum FormTable: String, CaseIterable, Sendable {
    /// What was disclosed on the body's own initiative.
    case disclosure = "t2"

    /// Requests received and how they were answered.
    case requests = "t3"

    /// Administrative review and litigation.
    case disputes = "t4"
}

/// A cell of the forms: where it stands and in which editions.
public struct FormCell: Sendable, Equatable {
    /// The table it stands in.
    public let table: FormTable

    /// The row's id: `license`, `unable_notheld`, `suit_direct`.
    public let row: String

    /// The column's id: `decisions`, `total`, `upheld`.
    public let column: String

    /// The forms that have this cell.
    public let editions: [Edition]

    /// What the number counts.
    public let unit: FormUnit

    /// The printed name, `t3.unable_notheld.total`.
    public var id: String { "\(table.rawValue).\(row).\(column)" }
}

/// What the number of a cell counts, as the form has it.
public enum FormUnit: String, Sendable {
    /// Things, documents, decisions, requests or cases: a whole number.
    case count

    /// An amount of money, headed 万元 by the form.
    case tenThousandYuan

    /// An amount of money for which the form prints no unit: 元 and 万元 are both common.
    case unstatedMoney

    /// Whether it is an amount of money.
    public var isMoney: Bool { self != .count }
}

/// The cells of the forms, computed from ``Vocabulary``.
public enum Form {
    /// The first reporting year for which there was a form with statutory tables.
    public static let firstYear = 2019

    /// Every cell of either edition, in printed order.
    public static let allCells: [FormCell] = disclosureCells + requestCells + disputeCells

    /// The cells an edition has, in printed order; both forms' cells for a mixed report.
    public static func cells(of edition: Edition) -> [CellAddress] {
        switch edition {
        case .form2019: cells2019
        case .form2021: cells2021
        case .mixed: CellAddress.all
        case .none: []
        }
    }

    static let ordinals: [String: Int] = Dictionary(
        uniqueKeysWithValues: allCells.enumerated().map { ($1.id, $0) })

    private static let cells2019 = CellAddress.all.filter { $0.cell.editions.contains(.form2019) }
    private static let cells2021 = CellAddress.all.filter { $0.cell.editions.contains(.form2021) }

    private static var disclosureCells: [FormCell] {
        Vocabulary.disclosureCells.map {
            FormCell(
                table: .disclosure, row: $0.row, column: $0.column, editions: $0.editions,
                unit: $0.unit)
        }
    }

    private static var requestCells: [FormCell] {
        Vocabulary.requestRows.flatMap { row in
            Vocabulary.requestColumns.map { column in
                FormCell(
                    table: .requests, row: row.id, column: column.id, editions: row.editions,
                    unit: .count)
            }
        }
    }

    private static var disputeCells: [FormCell] {
        Vocabulary.disputeGroups.flatMap { group in
            Vocabulary.disputeColumns.map { column in
                FormCell(
                    table: .disputes, row: group.id, column: column.id, editions: Edition.forms,
                    unit: .count)
            }
        }
    }
}
