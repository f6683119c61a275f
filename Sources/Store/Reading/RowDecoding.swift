import Deadlines
import Foundation
import GRDB
import Query
import Reports

extension Hit {
    /// A hit from its row of `reports`, with the path of its document and its findings.
    init(_ row: Row, score: Double?, figures: [HitFigure], snippets: [Snippet]) {
        self.init(
            key: row["key"], title: row["title"],
            region: HitRegion(
                code: row["code"], county: row["county"], city: row["city"],
                province: row["province"]),
            agency: row["agency"], kind: row["kind"],
            scope: Scope(rawValue: row["scope"]) ?? .own, year: row["year"],
            edition: Edition(rawValue: row["edition"]) ?? .none, score: score,
            source: row["path"], figures: figures, snippets: snippets,
            findings: row["findings"])
    }
}

extension StoredReport {
    /// A report from its row and the tables that belong to it.
    ///
    /// - Parameter wanted: which part of its prose and of its findings.
    init(
        _ row: Row, in database: Database, part wanted: ReportPortion.Wanted,
        within deadline: Deadline
    ) throws {
        let id: Int64 = row["id"]
        let edition = Edition(rawValue: row["edition"]) ?? .none
        let rows = StoredRows(database)
        let prose = try rows.prose(of: id, wanted, within: deadline)
        let count = wanted == .all ? 0 : try rows.findingCount(of: id)
        let parts = max(prose.count, (count + ReportPortion.findings - 1) / ReportPortion.findings)
        var part = ReportPortion.whole
        let isCut = prose.kept?.isCut ?? false
        switch wanted {
        case .all: break
        case .number(let number): part = ReportPortion(number: number, count: parts, isCut: isCut)
        case .line: part = ReportPortion(number: prose.kept?.part ?? 1, count: parts, isCut: isCut)
        }
        let firstFinding = part.isWhole ? 0 : (part.number - 1) * ReportPortion.findings
        self.init(
            key: row["key"], title: row["title"],
            titleLine: prose.title?.line,
            statedRegion: row["stated_region"],
            region: ReportRegion(
                code: row["code"], county: row["county"], city: row["city"],
                province: row["province"]),
            agency: Agency(name: row["agency"], kind: row["kind"]),
            scope: Scope(rawValue: row["scope"]) ?? .own, year: row["year"], edition: edition,
            layout: Layout(rawValue: row["layout"]) ?? .prose,
            sources: try rows.sources(of: id), level: row["level"],
            sections: prose.kept?.sections ?? [], figures: try rows.figures(of: id),
            findings: try rows.findings(
                of: id, offset: firstFinding, limit: part.isWhole ? -1 : ReportPortion.findings,
                within: deadline),
            part: part, firstFinding: firstFinding,
            hard: RuleCounts(
                passed: row["hard_passed"], failed: row["hard_failed"],
                undetermined: row["hard_undetermined"]),
            soft: RuleCounts(
                passed: row["soft_passed"], failed: row["soft_failed"],
                undetermined: row["soft_undetermined"]))
    }
}

extension IndexStatus {
    /// The status of an open index.
    ///
    /// - Parameter page: which of the refused files are listed; nil for all of them.
    init(_ database: Database, _ columns: ColumnReader, path: String, refusals page: Page?) throws {
        let stamp = try Stamp(from: database, path: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let years = try Row.fetchAll(
            database,
            sql: """
                SELECT year, count(*) FROM reports WHERE duplicate_of IS NULL \
                GROUP BY year ORDER BY year
                """)
        let refusedCount = try Self.count("sources WHERE refusal IS NOT NULL", in: database)
        self.init(
            path: path, bytes: (attributes[.size] as? NSNumber)?.intValue ?? 0,
            schema: stamp.schema, segmentation: stamp.segmentation, program: stamp.program,
            reports: columns.count,
            duplicates: try Self.count("reports WHERE duplicate_of IS NOT NULL", in: database),
            years: years.map { (year: $0[0], reports: $0[1]) },
            numbers: try Self.numbers(columns, in: database),
            findings: try Self.count(
                """
                findings WHERE rule <> '\(Cause.rule)' AND report IN (\
                SELECT id FROM reports WHERE duplicate_of IS NULL)
                """, in: database),
            refusedCount: refusedCount,
            refused: try RefusedSource.fetch(page ?? Page(limit: refusedCount), database))
    }

    private static func count(_ rows: String, in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(rows)") ?? 0
    }

    /// How many cells hold a number: those of the columns, and amounts that are in none of them
    /// because their unit is unknown.
    private static func numbers(_ columns: ColumnReader, in database: Database) throws -> Int {
        // The columns hold what the wide table does, and are read in a fraction of the time.
        let known = try CellAddress.all.reduce(0) { sum, address in
            try sum + columns.numberCount(of: .cell(address))
        }
        let money = CellAddress.all.filter(\.cell.unit.isMoney).map { String($0.ordinal) }
        let unknown = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM remarks WHERE unit IS NULL AND printed <> 0 AND report IN \
                (SELECT id FROM reports WHERE duplicate_of IS NULL) \
                AND cell IN (\(money.joined(separator: ", ")))
                """)
        return known + (unknown ?? 0)
    }
}

extension RefusedSource {
    /// Some of the refused files, by path.
    static func fetch(_ page: Page, _ database: Database) throws -> [RefusedSource] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT path, refusal, reason, reason_en FROM sources \
                WHERE refusal IS NOT NULL ORDER BY path LIMIT ? OFFSET ?
                """, arguments: [page.limit, page.offset]
        ).map {
            RefusedSource(
                path: $0["path"], refusal: $0["refusal"], chinese: $0["reason"],
                english: $0["reason_en"])
        }
    }
}
