internal import Reports

/// A line a cell, each after a tab, an empty line between rows: what a word processor's text is.
///
/// Labels are wrapped, and blanks of other kinds stand around digits.
struct CellPerLineLayout: TextLayout {
    func document(_ report: GeneratedReport) -> String {
        var text = ""
        for line in report.linesBefore + report.printedTitle {
            text += line + "\n"
        }
        let tables = report.tables
        for part in report.parts {
            switch part {
            case .heading(let line), .paragraph(let line):
                text += line + "\n"
            case .table(let table):
                append(rows(of: table, in: tables, report.style), to: &text)
            }
        }
        for line in report.linesAfter { text += line + "\n" }
        return text + "\n\n"
    }

    private func append(_ rows: [[String]], to text: inout String) {
        for row in rows {
            for cell in row {
                text += "\t" + cell + "\n"
            }
            text += "\n"
        }
        text += "\n\u{A0}\n"
    }

    private func rows(
        of table: FormTable, in tables: FormTables, _ style: DocumentStyle
    ) -> [[String]] {
        switch table {
        case .disclosure: tables.disclosure.map(disclosureRow)
        case .requests: header(tables.header) + tables.requests.map(requestRow)
        case .disputes: disputes(tables.disputes, style)
        }
    }

    /// A row of table two: headings wrapped, the first number pushed to the right.
    private func disclosureRow(_ cells: [String]) -> [String] {
        cells.enumerated().map { index, cell in
            if cell.hasPrefix("本年"), cell.count < 8, index < 3, !cell.contains("/") {
                return wrapped(cell)
            }
            let pushed = index == 1 && cell.first?.isNumber ?? false
            return pushed ? (cells[0].count < 4 ? "\u{3000}\u{3000}" : "\u{3000}") + cell : cell
        }
    }

    private func wrapped(_ label: String) -> String {
        label.prefix(3) + "\n" + label.dropFirst(3)
    }

    private func header(_ header: FormTables.RequestHeader) -> [[String]] {
        [
            [header.note, header.applicants],
            ["", header.columns[0], header.organisations] + header.columns.suffix(1),
            ["", ""] + header.columns.dropFirst().dropLast() + [""],
        ]
    }

    /// A row of table three: a zero in its first cell has a no-break space behind it.
    private func requestRow(_ row: FormTables.RequestRow) -> [String] {
        var values = row.values
        if values[0] == "0" { values[0] = "0\u{A0}" }
        return row.labels + values
    }

    private func disputes(
        _ table: FormTables.DisputeTable, _ style: DocumentStyle
    ) -> [[String]] {
        [
            [table.review, table.suits],
            table.columns + [table.direct, table.after],
            ["", "", "", "", ""] + table.columns + table.columns,
            table.values + (style.surplusZero ? ["0"] : []),
        ]
    }
}
