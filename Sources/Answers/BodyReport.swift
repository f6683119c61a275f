public import Foundation
public import Reports

/// One of the reports of a body, with a few of its numbers.
public struct BodyReport: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// The reporting year.
    public let year: Int
    /// The form its tables follow.
    public let edition: Edition
    /// How many rules that follow from the form it breaks.
    public let failed: Int
    /// The numbers in the order they were asked for; nothing where the report has none.
    public let values: [Decimal?]

    /// A report by its name and its numbers.
    public init(key: String, year: Int, edition: Edition, failed: Int, values: [Decimal?]) {
        self.key = key
        self.year = year
        self.edition = edition
        self.failed = failed
        self.values = values
    }
}
