internal import Reports

/// A line a cell, without tabs: cells divided by empty lines or by bars.
struct LinesLayout: TextLayout {
    /// What divides the cells.
    enum Division: Int, CaseIterable {
        /// An empty line between all cells: no row can be told from the next.
        case emptyLines
        /// A bar behind each cell.
        case closingBars
        /// A bar on a line of its own behind each cell.
        case loneBars
    }

    func document(_ report: GeneratedReport) -> String {
        let division = Division.allCases[report.template % Division.allCases.count]
        let tables = report.tables
        return report.spacedDocument { table in
            let spanned = tables.spanned(table, surplusZero: report.style.surplusZero)
            return spanned.rows.flatMap { row in
                row.flatMap { lines(of: $0.text, division) }
                    + (division == .emptyLines ? [] : [""])
            }
        }
    }

    private func lines(of text: String, _ division: Division) -> [String] {
        switch division {
        case .emptyLines: [text, ""]
        case .closingBars: ["\(text)|"]
        case .loneBars: [text, "|"]
        }
    }
}
