internal import Reports

/// Markdown tables; where a page ended, a second table begins with an empty header.
struct MarkdownLayout: TextLayout {
    func document(_ report: GeneratedReport) -> String {
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
