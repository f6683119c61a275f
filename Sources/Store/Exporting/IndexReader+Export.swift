public import Query

extension IndexReader {
    /// The comparable numbers of some reports, in the order of their numbers in this file.
    ///
    /// A table of all reports is read in batches: what ``reports(fulfilling:within:)`` finds, some
    /// hundred at a time, so that memory stays bounded however many there are.
    public func exportedReports(
        of ids: some Collection<Int64>
    ) throws(IndexError) -> [ExportedReport] {
        try read { database in
            try ExportRows(database).reports(ids)
        }
    }

    /// The figures of some reports as printed, in the order of their numbers in this file.
    public func exportedFigures(
        of ids: some Collection<Int64>
    ) throws(IndexError) -> [ExportedFigures] {
        try read { database in
            try ExportRows(database).figures(ids)
        }
    }
}
