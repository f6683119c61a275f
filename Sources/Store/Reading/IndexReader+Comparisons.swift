public import Answers
public import Comparisons
public import Deadlines
import Engine

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
                let known = table == nil ? memory : ReaderMemory(budget: IndexReader.usualMemory)
                run = try ComparisonRun(
                    comparison, joining: table, StoredIndex(database), known, within: deadline)
            } catch let refusal as ComparisonRefusal {
                return ComparisonReading(sample: .failure(refusal), leftOut: [], unmatched: [])
            }
            return try run.reading()
        }
    }
}
