public import Deadlines
public import Foundation
import GRDB
public import Reports

/// One of the reports of a body, with a few of its numbers.
public struct BodyReport: Equatable, Sendable {
    /// Its name in the index.
    public let key: String
    /// The reporting year.
    public let year: Int
    /// The form its tables follow.
    public let edition: Edition
    /// How many rules that follow from the form it breaks.
    public let failed: Int
    /// The numbers in the order they were asked for; nothing where the report has none.
    public let values: [Decimal?]
}

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
        let place = Region.keyName(code: report.region.code, stated: report.statedRegion)
        let names = [0, 9999].map { Identity.key(place: place, kind: kind, year: $0) }
        return try read(within: deadline) { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT key, year, edition, hard_failed\(columns) FROM reports \
                    LEFT JOIN figures_wide ON figures_wide.report = reports.id \
                    WHERE base_key BETWEEN ? AND ? AND code = ? AND kind = ? AND scope = ? \
                    AND (code <> '000000' OR stated_region IS ?) AND duplicate_of IS NULL \
                    ORDER BY year, key
                    """,
                arguments: [
                    names[0], names[1], report.region.code, kind,
                    report.scope.rawValue, report.statedRegion,
                ]
            ).map { row in
                try BodyReport(
                    key: try row.value("key"), year: try row.year("year"),
                    edition: try row.choice("edition"),
                    failed: try row.natural("hard_failed"),
                    values: cells.indices.map { try row.decimal($0 + 4) })
            }
        }
    }
}
