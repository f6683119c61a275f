import Query
import Reports

/// The columns of the tables for statistics: names that R, Stata and pandas take as they are.
enum ExportColumn {
    /// What tells a report apart, before its numbers.
    static let identity = [
        "key", "body", "code", "province", "city", "county", "stated_region", "agency", "kind",
        "scope", "year", "edition", "hard_passed", "hard_failed", "hard_undetermined",
    ]

    /// Where a report comes from, behind its numbers.
    static let source = ["title", "source", "sha256"]

    /// What a line of the long table says of a cell.
    static let figure = [
        "key", "year", "cell", "value", "state", "raw", "unit", "page", "line", "column",
        "placed_by",
    ]

    /// The columns of the numbers, in printed order.
    static let cells = CellAddress.all.map { name(of: $0) }

    /// The name of a cell's column: `t3_unable_notheld_total`.
    static func name(of address: CellAddress) -> String {
        String(address.id.map { $0 == "." ? "_" : $0 })
    }
}

/// Why a number is missing, as one character behind a dot.
///
/// Stata reads `.b` as a missing value that it tells from others; R and pandas are told the list.
enum MissingCode {
    /// The code of a reason.
    static func text(_ reason: MissingReason) -> String {
        switch reason {
        case .blank: ".b"
        case .notApplicable: ".s"
        case .unreadable: ".u"
        case .absent: ".x"
        case .unitUnknown: ".m"
        case .noReport: ".r"
        case .zeroDivisor: ".z"
        }
    }

    /// The reasons for which a cell has no number.
    static let ofCells: [MissingReason] = [
        .blank, .notApplicable, .unreadable, .absent, .unitUnknown,
    ]
}
