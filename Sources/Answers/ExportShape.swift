/// Which table of reports is exported.
public enum ExportShape: String, CaseIterable, Sendable {
    /// A row a report, a column a cell.
    case wide
    /// A row a cell that the report's form has.
    case long
}

/// What a table has of some reports.
public enum ExportedRows: Sendable {
    /// A row a report.
    case wide([ExportedReport])
    /// The figures of each, a row a cell.
    case long([ExportedFigures])
}
