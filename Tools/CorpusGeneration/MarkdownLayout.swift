internal import Reports

/// Markdown tables; where a page ended, a second table begins with an empty header.
struct MarkdownLayout: TextLayout {
    func document(_ report: GeneratedReport) -> String {
        let tables = report.tables
        if report.blemishes.contains(.barRuns) {
            return report.spacedDocument { barRuns(tables.spanned($0)) }
        }
        if report.blemishes.contains(.tablePerRow) {
            return report.spacedDocument { tablePerRow($0, in: tables) }
        }
        let geometry = GridGeometry(report, lastRows: 1)
        return report.spacedDocument { table in
            let pieces = geometry.pieces(of: table)
            return pieces.indices
                .map { lines(pieces[$0], continued: $0 > 0, in: table) }
                .joined(separator: [""])
                .map(\.self)
        }
    }

    private func lines(_ rows: [[String]], continued: Bool, in table: FormTable) -> [String] {
        let rule = rule(below: rows)
        let width = rows[0].count
        if continued {
            let empty = Array(repeating: "", count: width)
            let end = table == .disclosure ? [rule] : []
            return [line(empty), rule] + rows.map(line) + end
        }
        return [line(rows[0]), rule] + rows.dropFirst().map(line)
    }

    /// As many bars behind a cell as it spans columns; cells that go on from above are not there.
    private func barRuns(_ table: SpanTable) -> [String] {
        table.rows.map { row in
            "|" + row.map { $0.text + String(repeating: "|", count: $0.columns) }.joined()
        }
    }

    /// A table of its own for every row of numbers, under headings that no form has.
    private func tablePerRow(_ table: FormTable, in tables: FormTables) -> [String] {
        let rows: [[String]] =
            switch table {
            case .disclosure: tables.disclosure
            case .requests: tables.requests.map { [$0.labels.last ?? ""] + $0.values }
            case .disputes: []
            }
        if table == .disputes {
            let table = tables.disputes
            let names = [table.review, table.direct, table.after]
            return names.enumerated().flatMap { index, name in
                [line(["项目"] + table.columns), rule(below: [["项目"] + table.columns])]
                    + [line([name] + table.values[(index * 5)..<(index * 5 + 5)]), ""]
            }
        }
        return rows.enumerated().flatMap { index, row -> [String] in
            guard table == .requests else { return [line(row)] + (row.count == 1 ? [""] : []) }
            let header = ["事项"] + (1..<row.count).map { "数据\($0)" }
            let placeholder = index % 5 == 4 ? [line(row.map { _ in "-" })] : []
            return [line(header), rule(below: [header])] + placeholder + [line(row), ""]
        }
    }

    private func line(_ fields: [String]) -> String {
        var text = "|"
        for field in fields {
            text += field.isEmpty ? " |" : " \(field) |"
        }
        return text
    }

    /// As many dashes as the longest field of the column has characters, and two.
    private func rule(below rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in
            rows.map { $0[column].unicodeScalars.count }.max() ?? 0
        }
        return widths.reduce(into: "|") { text, width in
            text += String(repeating: "-", count: max(width, 1) + 2) + "|"
        }
    }
}
