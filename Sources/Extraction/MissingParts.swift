import Reports

/// What a report lacks of its form, told once for each table.
///
/// A page that was cut off lacks dozens of rows: one finding a row would hide all others.
struct MissingParts {
    /// The findings of a report's tables with the missing rows of each table in one.
    ///
    /// - Parameter year: the reporting year; before the forms there is no table to miss.
    static func told(_ findings: [Finding], of figures: Figures, year: Int) -> [Finding] {
        let rest = findings.filter { row(of: $0) == nil }.map { finding -> Finding in
            guard finding.problem == .missingTables, year < Form.firstYear else {
                return finding
            }
            return Finding(.beforeForms(year: year), cells: finding.cells, place: finding.place)
        }
        return rest + FormTable.allCases.flatMap { missing($0, in: findings, of: figures) }
    }

    private static func row(of finding: Finding) -> String? {
        if case .missingRow(let label) = finding.problem { label } else { nil }
    }

    private static func missing(
        _ table: FormTable, in findings: [Finding], of figures: Figures
    ) -> [Finding] {
        let rows = findings.filter {
            row(of: $0) != nil && $0.cells.first?.cell.table == table
        }
        guard rows.count > 1 else { return rows }
        let cells = rows.flatMap(\.cells)
        let all = figures.all.count { $0.address.cell.table == table }
        return [
            Finding(
                cells.count == all
                    ? .missingTable(table)
                    : .missingRows(table: table, labels: rows.compactMap(row)), cells: cells)
        ]
    }
}
