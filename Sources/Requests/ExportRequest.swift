public import Answers
public import Deadlines
public import Store

/// Reports to be written as a table for statistics.
public struct ExportRequest: Sendable {
    /// The reports.
    public let reports: ReportSelection
    private let shape: ExportShape

    /// Reports, and which table of them.
    public init(_ reports: ReportSelection, _ shape: ExportShape) {
        self.reports = reports
        self.shape = shape
    }

    /// What the table has of some of the reports.
    public func rows(
        of ids: some Collection<Int64>, from reader: IndexReader, within deadline: Deadline = .none
    ) throws(Refusal) -> ExportedRows {
        try asked { () throws(IndexError) in
            switch shape {
            case .wide: .wide(try reader.exportedReports(of: ids, within: deadline))
            case .long: .long(try reader.exportedFigures(of: ids, within: deadline))
            }
        }
    }
}
