public import Answers
public import Deadlines
import Foundation
import GRDB
public import Reports

extension IndexReader {
    /// The reports of the body and scope of a report, over all years, oldest first.
    ///
    /// A place without a code is known by its name, as for ``YearPair``. A report that tells of no
    /// body has no others.
    ///
    /// - Parameters:
    ///   - cells: which of their numbers are wanted.
    ///   - deadline: until when they may be looked for.
    public func reports(
        ofBodyOf report: StoredReport, cells: [CellAddress], within deadline: Deadline = .none
    ) throws(IndexError) -> [BodyReport] {
        let columns = cells.map { ", \"\($0.id)\"" }.joined()
        guard let kind = report.agency?.kind else { return [] }
        return try read(within: deadline) { database in
            let statement = try database.makeStatement(
                sql: """
                    SELECT key, year, edition, hard_failed\(columns) FROM reports \
                    LEFT JOIN figures_wide ON figures_wide.report = reports.id \
                    WHERE base_key BETWEEN ? AND ? AND code = ? AND kind = ? AND scope = ? \
                    AND (code <> '000000' OR stated_region IS ?) AND duplicate_of IS NULL \
                    ORDER BY year, key
                    """)
            let codes = try PlaceCodes(database).codes(of: report.region.code)
            let found = try codes.flatMap { code in
                let place = Region.keyName(code: code, stated: report.statedRegion)
                let names = [0, 9999].map { Identity.key(place: place, kind: kind, year: $0) }
                return try Row.fetchAll(
                    statement,
                    arguments: [
                        names[0], names[1], code, kind, report.scope.rawValue, report.statedRegion,
                    ])
            }.map { try BodyReport($0, cells: cells.count) }
            return found.sorted { $0.year < $1.year }
        }
    }
}

extension BodyReport {
    fileprivate init(_ row: Row, cells: Int) throws {
        try self.init(
            key: row.value("key"), year: row.year("year"), edition: row.choice("edition"),
            failed: row.natural("hard_failed"),
            values: (0..<cells).map { try row.decimal($0 + 4) })
    }
}
