import Documents
import Reports

/// A row of the form that a transcription writes out: its label, and each column's name with its
/// number: 予以公开：自然人 2，商业企业 0，…，总计 2.
///
/// It is one only if every name is that of a column, in the order of the form; a sentence that
/// speaks of some of them is none.
struct NamedValues {
    /// The names above the values, as a heading row, and the row itself.
    let rows: [Document.Row]

    /// Reads a line; nil if it is no such row of a table.
    init?(_ paragraph: Paragraph, of table: FormTable) {
        let scalars = Array(paragraph.text.unicodeScalars)
        guard scalars.count <= 400, let last = scalars.last, last.properties.numericType != nil,
            let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" })
        else { return nil }
        let line = paragraph.line
        func cell(_ part: some Collection<Unicode.Scalar>, at column: Int) -> Document.Cell {
            let text = String(Array(part).filter { $0 != "*" })
            return Document.Cell(
                text: String(text[...].trimmingBlanks), place: Place(line: line, column: column))
        }
        let start = scalars.firstIndex { !marks.contains($0) } ?? 0
        guard start < colon else { return nil }
        let label = cell(scalars[start..<colon], at: start + 1)
        var names = [cell([], at: 1)]
        var values = [label]
        var ids: [String] = []
        for part in scalars[(colon + 1)...].split(whereSeparator: { $0 == "，" || $0 == "、" }) {
            guard let end = part.lastIndex(where: { $0.properties.numericType == nil && $0 != "." })
            else { return nil }
            let name = cell(part[...end], at: part.startIndex + 1)
            let value = cell(part[(end + 1)...], at: end + 2)
            guard ParsedCell(value.text)?.reading.value != nil,
                let id = Self.column(ScannedRow.Cell(name), of: table)
            else { return nil }
            ids.append(id)
            names.append(name)
            values.append(value)
        }
        guard Self.isRow(ids, of: table) else { return nil }
        rows = [Document.Row(cells: names), Document.Row(cells: values)]
    }

    /// Reads a row whose cells are the label with the first name and its number, and the others; nil
    /// if it is no such row.
    init?(_ row: Document.Row, of table: FormTable) {
        guard row.cells.count > 1, let first = row.cells.first, !first.isEmpty,
            first.text.unicodeScalars.contains(where: { $0 == "：" || $0 == ":" })
        else { return nil }
        var text = String.UnicodeScalarView()
        for cell in row.cells where !cell.isEmpty {
            if !text.isEmpty { text.append("，") }
            // Each stands where it does in the line, so that its place is told by it.
            let blanks = max(0, cell.place.column - 1 - text.count)
            text.append(contentsOf: repeatElement(" ", count: min(blanks, 100)))
            text.append(contentsOf: cell.text.unicodeScalars)
        }
        self.init(Paragraph(text: String(text), line: first.place.line), of: table)
    }

    /// The column of a table that a name is.
    private static func column(_ name: ScannedRow.Cell, of table: FormTable) -> String? {
        let labels = TableLabels.forms
        switch table {
        case .disclosure: return labels.disclosureColumn(name)
        case .requests: return labels.requestColumns[name.key]
        case .disputes:
            return Vocabulary.disputeColumns.first { $0.keys.contains(name.key) }?.id
        }
    }

    /// Whether columns are all of a row, in the order of the form.
    private static func isRow(_ ids: [String], of table: FormTable) -> Bool {
        switch table {
        case .disclosure: (1...3).contains(ids.count) && Set(ids).count == ids.count
        case .requests: ids == Vocabulary.requestColumns.map(\.id)
        case .disputes: ids == Vocabulary.disputeColumns.map(\.id)
        }
    }
}

/// What may stand before the label: the marks of a list and of strong text.
private let marks: Set<Unicode.Scalar> = ["-", "*", "+", "•", "·", " ", "\u{3000}", "●"]
