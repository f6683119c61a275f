public import Foundation

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
}
