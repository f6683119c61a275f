import Answers
import Deadlines
import GRDB
import Query
import Reports

extension YearPair {
    /// Looks a report up, and that of the year before, of which no more than a part is read.
    init?(
        _ id: Int64, in database: Database, part: ReportPortion.Wanted, within deadline: Deadline
    ) throws {
        guard let row = try Self.row(id, in: database) else { return nil }
        let report = try StoredReport(row, in: database, part: part, within: deadline)
        guard report.agency != nil else {
            self.init(report: report)
            return
        }
        let own = try Self.namesakes(of: row, year: report.year, in: database)
        let earlier = try Self.namesakes(of: row, year: report.year - 1, in: database)
        guard !earlier.isEmpty, own.count + earlier.count > 2 else {
            let beforePart = part == .all ? part : .number(1)
            let before = try earlier.first.map {
                try StoredReport($0, in: database, part: beforePart, within: deadline)
            }
            self.init(report: report, before: before)
            return
        }
        self.init(report: report, rivals: try (own + earlier).map { try $0.value("key") })
    }

    private static func row(_ id: Int64, in database: Database) throws -> Row? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM reports WHERE id = ?"), arguments: [id])
    }

    /// The reports of a year of the body of a row; a place without a code is known by its name.
    private static func namesakes(of row: Row, year: Int, in database: Database) throws -> [Row] {
        let codes = try PlaceCodes(database).codes(
            lasting: row.value("lasting_code"), including: row.value("code"))
        let kind: String? = try row.value("kind")
        let scope: String = try row.value("scope")
        let stated: String? = try row.value("stated_region")
        let statement = try database.cachedStatement(
            sql: """
                SELECT * FROM reports WHERE base_key = ? AND scope = ? \
                AND (code <> '000000' OR stated_region = ?) AND duplicate_of IS NULL ORDER BY key
                """)
        return try codes.flatMap { code in
            let place = Region.keyName(code: code, stated: stated)
            let key = Identity.key(place: place, kind: kind, year: year)
            return try Row.fetchAll(statement, arguments: [key, scope, stated])
        }
    }
}
