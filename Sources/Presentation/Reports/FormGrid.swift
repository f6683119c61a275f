import Query
import Reports

/// The three tables of a report, drawn as the forms have them.
struct FormGrid {
    let figures: Figures
    let language: MessageLanguage

    /// The legend and the tables, each as lines; nothing where the report has no figure at all.
    var blocks: [[String]] {
        guard figures.count > 0 else { return [] }
        return [[Phrase.legend.text(in: language)], disclosure, requests, disputes]
            .filter { !$0.isEmpty }
    }

    /// Table two: a line a row, each cell with its column's label, for rows differ in columns.
    private var disclosure: [String] {
        let rows = Vocabulary.disclosureRows.compactMap { row -> String? in
            let cells = figures.all.filter {
                $0.address.cell.table == .disclosure && $0.address.cell.row == row.id
            }.map { address, figure in
                let label = FieldNames.columnLabel(of: address)
                let unit = figure.unit.map { " \($0.rawValue)" } ?? ""
                return "\(label) \(CellMark.text(figure))\(unit)"
            }
            return cells.isEmpty ? nil : "  \(row.label): \(cells.joined(separator: ", "))"
        }
        return rows.isEmpty ? [] : [title(.disclosure)] + rows
    }

    /// Table three: a row for each that the report's form has, seven columns.
    private var requests: [String] {
        grid(.requests, rows: Vocabulary.requestRows, columns: Vocabulary.requestColumns)
    }

    /// Table four: three blocks of five columns.
    private var disputes: [String] {
        grid(.disputes, rows: Vocabulary.disputeGroups, columns: Vocabulary.disputeColumns)
    }

    private func grid(
        _ table: FormTable, rows: [FormLabel], columns: [FormLabel]
    ) -> [String] {
        let drawn = rows.compactMap { row -> [String]? in
            let cells = columns.map { column in
                CellAddress(table, row: row.id, column: column.id).flatMap { figures[$0] }
            }
            guard cells.contains(where: { $0 != nil }) else { return nil }
            return [row.label] + cells.map { $0.map(CellMark.text) ?? "" }
        }
        guard !drawn.isEmpty else { return [] }
        let heading = Phrase.label(.row).text(in: language)
        let grid = TextTable(headings: [heading] + columns.map(\.label), rows: drawn)
        return [title(table)] + grid.lines.map { "  \($0)" }
    }

    private func title(_ table: FormTable) -> String { Phrase.table(table).text(in: language) }
}
