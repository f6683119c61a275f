import Engine
import CSQLite
import Answers
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

    /// The comparable numbers of reports, in the order of their ids.
    func reports(_ ids: some Collection<Int64>) throws -> [ExportedReport] {
        try batches(of: ids).flatMap { batch in
            let identities = try identities(batch)
            let cells = try cells(batch)
            return try batch.map { id in
                guard let identity = identities[id], let cells = cells[id] else {
                    throw IndexDamage.column(name: "id")
                }
                return ExportedReport(identity: identity, cells: cells)
            }
        }
    }

    /// The figures of reports as printed, likewise.
    func figures(_ ids: some Collection<Int64>) throws -> [ExportedFigures] {
        let rows = StoredRows(database)
        return try batches(of: ids).flatMap { batch in
            let identities = try identities(batch)
            let pages = try pages(batch)
            return try batch.map { id in
                guard let identity = identities[id] else { throw IndexDamage.column(name: "id") }
                return ExportedFigures(
                    identity: identity, figures: try rows.figures(of: id),
                    pages: pages[id] ?? .none)
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
            identities[try row.value(0)] = try ExportedIdentity(
                key: row.value(1), title: row.value(2),
                region: ReportRegion(
                    code: row.value(3), county: row.value(4), city: row.value(5),
                    province: row.value(6)),
                statedRegion: row.value(7), agency: row.value(8), kind: row.value(9),
                scope: row.choice(10), year: row.natural(11), edition: row.choice(12),
                hard: RuleCounts(
                    passed: row.natural(13), failed: row.natural(14),
                    undetermined: row.natural(15)),
                source: row.value(16), sha256: row.value(17))
        }
        return identities
    }

    /// Where the pages of reports begin, of those that have pages.
    private func pages(_ batch: [Int64]) throws -> [Int64: PageStarts] {
        let cursor = try rows(
            "SELECT id, pages FROM reports WHERE pages IS NOT NULL AND id IN", batch
        ).cursor
        var pages: [Int64: PageStarts] = [:]
        while let row = try cursor.next() {
            pages[try row.value(0)] = try PageStarts(stored: row.value(1))
        }
        return pages
    }

    private func cells(_ batch: [Int64]) throws -> [Int64: [ExportedCell]] {
        let states = try states(batch)
        let count = CellAddress.all.count
        let (statement, cursor) = try rows(Self.selectNumbers, batch)
        var values = [Double](repeating: 0, count: count)
        var kinds = [UInt8](repeating: 0, count: count)
        var cells: [Int64: [ExportedCell]] = [:]
        while let row = try cursor.next() {
            let id: Int64 = try row.value(0)
            crows_numbers(statement.sqliteStatement, 1, Int32(count), &values, &kinds)
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
        while let row = try cursor.next() {
            let (report, cell): (Int64, Int) = try (row.value(0), row.value(1))
            states[report, default: [:]][cell] = try row.value(2)
        }
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
