import Documents
import Reports

/// Assigns the rows of a document to the three statutory tables.
///
/// Tables run over page breaks and into one another, so it is the labels that tell where a row
/// belongs; a row whose labels tell nothing belongs to the table of the row before it.
struct TableSplitter {
    private let labels = TableLabels.forms

    /// The rows of each table, in order; rows before the first label of any are left out.
    func rows(of document: Document) -> [FormTable: [ScannedRow]] {
        var rows: [FormTable: [ScannedRow]] = [:]
        var current: FormTable?
        for case .table(let tableRows) in document.blocks {
            for row in tableRows {
                let scanned = ScannedRow(row)
                current = labels.table(of: scanned) ?? current
                if let current { rows[current, default: []].append(scanned) }
            }
        }
        return rows
    }
}
