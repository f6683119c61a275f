import CScan
import GRDB
import Query
import Reports

/// Reads reports one after the other, as tables for statistics have them.
struct ExportRows {
    private let database: Database
    private let identities: Statement
    private let numbers: Statement
    private let remarks: Statement

    init(_ database: Database) throws {
        self.database = database
        identities = try database.cachedStatement(
            sql: """
                SELECT key, title, code, county, city, province, stated_region, agency, kind, \
                scope, year, edition, hard_passed, hard_failed, hard_undetermined, path, sha256 \
                FROM reports JOIN sources ON sources.id = reports.source WHERE reports.id = ?
                """)
        let columns = CellAddress.all.map { "\"\($0.id)\"" }.joined(separator: ", ")
        numbers = try database.cachedStatement(
            sql: "SELECT \(columns) FROM figures_wide WHERE report = ?")
        remarks = try database.cachedStatement(
            sql: "SELECT cell, state FROM remarks WHERE report = ?")
    }

    /// The comparable numbers of a report; nil if there is none with this number.
    func report(_ id: Int64) throws -> ExportedReport? {
        guard let identity = try identity(id) else { return nil }
        return ExportedReport(identity: identity, cells: try cells(id))
    }

    /// The figures of a report as printed; nil if there is none with this number.
    func figures(_ id: Int64) throws -> ExportedFigures? {
        guard let identity = try identity(id) else { return nil }
        return ExportedFigures(
            identity: identity, figures: try StoredRows(database).figures(of: id))
    }

    private func identity(_ id: Int64) throws -> ExportedIdentity? {
        guard let row = try Row.fetchOne(identities, arguments: [id]) else { return nil }
        return ExportedIdentity(
            key: row[0], title: row[1],
            region: HitRegion(code: row[2], county: row[3], city: row[4], province: row[5]),
            statedRegion: row[6], agency: row[7], kind: row[8],
            scope: Scope(rawValue: row[9]) ?? .own, year: row[10],
            edition: Edition(rawValue: row[11]) ?? .none,
            hard: RuleCounts(passed: row[12], failed: row[13], undetermined: row[14]),
            source: row[15], sha256: row[16])
    }

    private func cells(_ id: Int64) throws -> [ExportedCell] {
        let count = CellAddress.all.count
        var values = [Double](repeating: 0, count: count)
        var kinds = [UInt8](repeating: 0, count: count)
        try numbers.setArguments([id])
        let cursor = try Row.fetchCursor(numbers)
        if try cursor.next() != nil {
            cscan_numbers(numbers.sqliteStatement, 0, Int32(count), &values, &kinds)
        }
        var states: [Int: String] = [:]
        let rows = try Row.fetchCursor(remarks, arguments: [id])
        while let row = try rows.next() { states[row[0]] = row[1] }
        return (0..<count).map { cell in
            guard kinds[cell] == 0 else { return .number(values[cell]) }
            return .missing(FigureState(remark: states[cell]).reason ?? .unreadable)
        }
    }
}
