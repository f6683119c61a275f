import CScan
import GRDB
import Query
import Reports

/// Reads reports in batches, as tables for statistics have them.
///
/// One statement reads many reports: what a row of SQLite costs to set up, 226 names of columns
/// among it, would cost more than the reading.
struct ExportRows {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The comparable numbers of reports, in the order of their ids; those that are not there are
    /// left out.
    func reports(_ ids: some Collection<Int64>) throws -> [ExportedReport] {
        try batches(of: ids).flatMap { batch in
            let identities = try identities(batch)
            let cells = try cells(batch)
            return batch.compactMap { id in
                identities[id].flatMap { identity in
                    cells[id].map { ExportedReport(identity: identity, cells: $0) }
                }
            }
        }
    }

    /// The figures of reports as printed, likewise.
    func figures(_ ids: some Collection<Int64>) throws -> [ExportedFigures] {
        let rows = StoredRows(database)
        return try batches(of: ids).flatMap { batch in
            let identities = try identities(batch)
            return try batch.compactMap { id in
                try identities[id].map {
                    ExportedFigures(identity: $0, figures: try rows.figures(of: id))
                }
            }
        }
    }

    private func batches(of ids: some Collection<Int64>) -> [[Int64]] {
        let all = Array(ids)
        return stride(from: 0, to: all.count, by: batchSize).map { start in
            Array(all[start..<min(start + batchSize, all.count)])
        }
    }

    // MARK: Tables

    private func identities(_ batch: [Int64]) throws -> [Int64: ExportedIdentity] {
        let cursor = try rows(
            """
            SELECT reports.id, key, title, code, county, city, province, stated_region, agency, \
            kind, scope, year, edition, hard_passed, hard_failed, hard_undetermined, path, sha256 \
            FROM reports JOIN sources ON sources.id = reports.source WHERE reports.id IN
            """, batch
        ).cursor
        var identities: [Int64: ExportedIdentity] = [:]
        while let row = try cursor.next() {
            identities[row[0]] = ExportedIdentity(
                key: row[1], title: row[2],
                region: HitRegion(code: row[3], county: row[4], city: row[5], province: row[6]),
                statedRegion: row[7], agency: row[8], kind: row[9],
                scope: Scope(rawValue: row[10]) ?? .own, year: row[11],
                edition: Edition(rawValue: row[12]) ?? .none,
                hard: RuleCounts(passed: row[13], failed: row[14], undetermined: row[15]),
                source: row[16], sha256: row[17])
        }
        return identities
    }

    private func cells(_ batch: [Int64]) throws -> [Int64: [ExportedCell]] {
        let states = try states(batch)
        let count = CellAddress.all.count
        let (statement, cursor) = try rows(Self.selectNumbers, batch)
        var values = [Double](repeating: 0, count: count)
        var kinds = [UInt8](repeating: 0, count: count)
        var cells: [Int64: [ExportedCell]] = [:]
        while let row = try cursor.next() {
            let id: Int64 = row[0]
            cscan_numbers(statement.sqliteStatement, 1, Int32(count), &values, &kinds)
            let remarks = states[id] ?? [:]
            cells[id] = (0..<count).map { cell in
                guard kinds[cell] == 0 else { return .number(values[cell]) }
                return .missing(FigureState(remark: remarks[cell]).reason ?? .unreadable)
            }
        }
        return cells
    }

    /// The states of cells that are more than a number, by report and cell.
    private func states(_ batch: [Int64]) throws -> [Int64: [Int: String]] {
        let cursor = try rows("SELECT report, cell, state FROM remarks WHERE report IN", batch)
            .cursor
        var states: [Int64: [Int: String]] = [:]
        while let row = try cursor.next() { states[row[0], default: [:]][row[1]] = row[2] }
        return states
    }

    /// The rows of a statement that ends with the reports it is about.
    private func rows(
        _ sql: String, _ batch: [Int64]
    ) throws -> (statement: Statement, cursor: RowCursor) {
        let marks = Array(repeating: "?", count: batchSize).joined(separator: ", ")
        let statement = try database.cachedStatement(sql: "\(sql) (\(marks))")
        // No report has the number that fills the last batch up.
        let padded = batch + Array(repeating: -1, count: batchSize - batch.count)
        return (
            statement, try Row.fetchCursor(statement, arguments: StatementArguments(padded))
        )
    }

    private static let selectNumbers = {
        let columns = CellAddress.all.map { "\"\($0.id)\"" }.joined(separator: ", ")
        return "SELECT report, \(columns) FROM figures_wide WHERE report IN"
    }()
}

/// How many reports a statement reads.
private let batchSize = 100
