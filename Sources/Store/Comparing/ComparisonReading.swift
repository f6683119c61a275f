public import Answers
public import Comparisons
public import Deadlines
import Query

/// What an index gives for a comparison.
public struct ComparisonReading: Sendable {
    /// The reports that are compared, or why they cannot be.
    public let sample: Result<ReportSample, ComparisonRefusal>

    /// How many reports the condition left out because a figure is missing.
    public let leftOut: [LeftOut]

    /// The names in the condition that no report has.
    public let unmatched: [UnmatchedName]
}

extension IndexReader {
    /// The reports of a comparison, with what it needs of them.
    ///
    /// - Parameters:
    ///   - table: a table of places whose columns the comparison may name.
    ///   - deadline: until when they may be read.
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func sample(
        for comparison: Comparison, joining table: JoinedTable? = nil,
        within deadline: Deadline = .none
    ) throws(IndexError) -> ComparisonReading {
        try read(within: deadline) { database in
            let run: ComparisonRun
            do {
                // What a joined table decides is no business of the next comparison.
                let known = table == nil ? memory : ReaderMemory()
                run = try ComparisonRun(
                    comparison, joining: table, database, known, within: deadline)
            } catch let refusal as ComparisonRefusal {
                return ComparisonReading(sample: .failure(refusal), leftOut: [], unmatched: [])
            }
            return try run.reading()
        }
    }
}
