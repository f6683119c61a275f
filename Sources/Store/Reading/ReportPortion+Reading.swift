public import Query

extension ReportPortion {
    /// Which part of a report is wanted.
    public enum Wanted: Equatable, Sendable {
        /// All of it at once.
        case all
        /// The part of a number, from 1; without prose and findings where there are fewer.
        case number(Int)
        /// The part that holds a line of the document, or the nearest one before.
        case line(Int)
    }

    /// How many bytes of prose a part holds at most.
    static let bytes = 1 << 18
    /// How many paragraphs a part holds at most.
    static let paragraphs = 2_000
    /// How many findings a part holds at most.
    static let findings = 500
}
