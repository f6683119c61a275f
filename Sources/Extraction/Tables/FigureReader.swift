import Documents
import Reports

/// Reads the three statutory tables of a document into figures.
struct FigureReader {
    /// What the tables of a document say.
    struct Result {
        var figures = Figures()
        var findings: [Finding] = []
        var edition = Edition.none
        /// How many of the three tables have a number.
        var tables = 0
        var printedSums: [PrintedSum] = []
    }

    /// Reads the rows of the tables.
    ///
    /// - Throws: that several reports stand side by side.
    func read(_ rows: [FormTable: [ScannedRow]]) throws(DocumentRefusal) -> Result {
        let requests = try RequestTableReader().read(rows[.requests] ?? [])
        // Only table three has rows enough to tell that a document lost its empty cells.
        let disclosure = DisclosureTableReader(dropsBlanks: requests.dropsBlanks)
        let readings = [
            disclosure.read(rows[.disclosure] ?? []),
            requests,
            DisputeTableReader(dropsBlanks: requests.dropsBlanks).read(rows[.disputes] ?? []),
        ]
        var result = Result()
        for reading in readings {
            for (address, figure) in reading.figures { result.figures[address] = figure }
            result.findings += reading.findings
            result.printedSums += reading.printedSums
        }
        result.edition = edition(of: readings)
        result.tables = readings.count { reading in
            reading.figures.values.contains { $0.reading.value != nil }
        }
        markMissing(in: &result)
        if result.edition == .none { result.findings.append(Finding(.missingTables)) }
        return result
    }

    /// The form that the tables follow, told by what only one form has.
    private func edition(of readings: [TableExtraction]) -> Edition {
        let seen = readings.reduce(into: Set<Edition>()) { $0.formUnion($1.editions) }
        guard readings.contains(where: { !$0.figures.isEmpty || $0.hasRows }) else { return .none }
        if seen.count > 1 { return .mixed }
        // Only rows that both forms have were found: what is missing cannot be told, so the
        // cells of the older form, which had them first, are asked for.
        return seen.first ?? .form2019
    }

    /// Marks the cells of the form that were not found as unreadable: they are not blank.
    ///
    /// Of a report that mixes the forms, a row's own columns tell its form; of a row that was not
    /// found at all, only the cells that both forms have can be missed.
    private func markMissing(in result: inout Result) {
        let expected = Form.cells(of: result.edition).filter { address in
            result.edition != .mixed || address.cell.editions == Edition.forms
                || result.figures.all.contains { other in
                    other.address.cell.table == address.cell.table
                        && other.address.cell.row == address.cell.row
                        && other.address.cell.editions == address.cell.editions
                }
        }
        var missing: [String: [CellAddress]] = [:]
        for address in expected where result.figures[address] == nil {
            missing["\(address.cell.table.rawValue).\(address.cell.row)", default: []]
                .append(address)
            result.figures[address] = Figure(reading: .unreadable, raw: "", place: nil)
        }
        for cells in missing.values.sorted(by: { $0[0] < $1[0] }) {
            result.findings.append(
                Finding(.missingRow(label: Vocabulary.rowLabel(of: cells[0])), cells: cells))
        }
    }
}
