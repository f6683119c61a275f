internal import Reports

/// A line a row, tabs between the fields; an empty line where a page ended.
struct TabGridLayout: TextLayout {
    func document(_ report: GeneratedReport) -> String {
        let geometry = GridGeometry(report, lastRows: 3)
        return report.spacedDocument { table in
            geometry.pieces(of: table)
                .map { piece in piece.map { $0.joined(separator: "\t") } }
                .joined(separator: [""])
                .map(\.self)
        }
    }
}
