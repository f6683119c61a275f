public import Answers
public import Deadlines
import Query

extension IndexReader {
    /// The comparable numbers of some reports, in the order of their numbers in this file.
    ///
    /// A table of all reports is read in batches: what ``reports(fulfilling:within:)`` finds, some
    /// hundred at a time, so that memory stays bounded however many there are.
    public func exportedReports(
        of ids: some Collection<Int64>, within deadline: Deadline = .none
    ) throws(IndexError) -> [ExportedReport] {
        try read(within: deadline) { database in
            try ExportRows(database).reports(ids)
        }
    }

    /// The figures of some reports as printed, in the order of their numbers in this file.
    public func exportedFigures(
        of ids: some Collection<Int64>, within deadline: Deadline = .none
    ) throws(IndexError) -> [ExportedFigures] {
        try read(within: deadline) { database in
            try ExportRows(database).figures(ids)
        }
    }
}
