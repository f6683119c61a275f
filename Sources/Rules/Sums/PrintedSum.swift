public import Foundation
public import Reports

/// A subtotal that a report prints though the official form has none: a row 不予公开, a column
/// of all organisations.
public struct PrintedSum: Equatable, Sendable {
    /// What it is called: the id of the derived figure, `t3.deny.total`.
    public let id: String
    /// The number as printed.
    public let value: Decimal
    /// The cells it should be the sum of.
    public let parts: [CellAddress]
    /// The line it stands on.
    public let line: Int?

    /// A printed sum with its parts.
    public init(id: String, value: Decimal, parts: [CellAddress], line: Int?) {
        self.id = id
        self.value = value
        self.parts = parts
        self.line = line
    }

    /// What comes of holding it against its parts (A5).
    func check(_ figures: Figures) -> Check {
        let values = parts.map { figures[$0]?.reading.value }
        let known = values.reduce(Decimal(0)) { $0 + ($1 ?? 0) }
        let missing = values.count { $0 == nil }
        let rule = Rule(.printedSums, about: id, .hard)
        if missing == 0, known == value {
            return Check(rule, .passed, cells: parts, .holds(.printedSums), line: line)
        }
        guard missing == 0 || known > value else {
            return Check(
                rule, .undetermined, cells: parts,
                .open(.printedSums, missing: missing, implied: nil), line: line)
        }
        return Check(
            rule, .failed, cells: parts,
            .differs(.printedSums, left: "\(value)", sign: "≠", right: "\(known)"), line: line)
    }
}
