import Documents
import Reports

/// Table three printed with its rows and columns exchanged: outcomes across, applicants down.
enum TransposedTable {
    /// The rows with such a table turned upright; nil where there is none.
    ///
    /// It is one only if a row names most of the form's rows, and the rows below it are those of
    /// all applicants, in the form's order, each as wide.
    static func upright(_ rows: [Document.Row]) -> [Document.Row]? {
        let columns = Vocabulary.requestColumns.map(\.id)
        guard let heading = rows.firstIndex(where: namesRows) else { return nil }
        let width = rows[heading].cells.count
        let body = rows[(heading + 1)...].prefix(columns.count)
        guard body.count == columns.count, body.allSatisfy({ $0.cells.count == width }),
            body.compactMap(applicant) == columns
        else { return nil }
        let top = Document.Row(
            cells: [rows[heading].cells[0]] + body.map { $0.cells[0] })
        let turned = (1..<width).map { column in
            Document.Row(
                cells: [rows[heading].cells[column]] + body.map { $0.cells[column] })
        }
        return Array(rows[..<heading]) + [top] + turned + Array(rows[body.endIndex...])
    }

    /// Whether a row's cells name most of the form's rows.
    private static func namesRows(_ row: Document.Row) -> Bool {
        guard row.cells.count > 12 else { return false }
        let labels = TableLabels.forms.requests
        let named = row.cells.dropFirst().compactMap { cell -> String? in
            let key = ScannedRow.Cell(cell).key.text
            return key.isEmpty ? nil : labels.exact[key] ?? labels.similar(to: key)
        }
        return Set(named).count >= 12
    }

    /// The applicant that a row's first cell names, with what they are part of before it or not.
    private static func applicant(_ row: Document.Row) -> String? {
        guard let first = row.cells.first else { return nil }
        let labels = TableLabels.forms
        let key = ScannedRow.Cell(first).key
        if let id = labels.requestColumns[key] { return id }
        let group = LabelKey(Vocabulary.organisations.label).text
        guard key.text.hasPrefix(group) else { return nil }
        return labels.requestColumns[LabelKey(String(key.text.dropFirst(group.count)))]
    }
}
