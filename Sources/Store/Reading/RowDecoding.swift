import Engine
import Answers
import Deadlines
import Foundation
import GRDB
import Query
import Reports

extension Hit {
    /// A hit from its row of `reports`, with the path of its document and its findings.
    init(_ row: Row, score: Double?, figures: [HitFigure], snippets: [Snippet]) throws {
        try self.init(
            key: row.value("key"), title: row.value("title"),
            region: ReportRegion(
                code: row.value("code"), county: row.value("county"), city: row.value("city"),
                province: row.value("province")),
            agency: row.value("agency"), kind: row.value("kind"),
            scope: row.choice("scope"), year: row.year("year"),
            edition: row.choice("edition"), score: score,
            source: row.value("path"), figures: figures, snippets: snippets,
            findings: row.natural("findings"))
    }
}

extension Agency {
    /// The agency of a row of `reports`; nothing where the report tells of none.
    fileprivate init?(_ row: Row) throws {
        let name: String? = try row.value("agency")
        let kind: String? = try row.value("kind")
        guard let name, let kind else { return nil }
        self.init(name: name, kind: kind)
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
        let id: Int64 = try row.value("id")
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
        let pages = try PageStarts(stored: row.value("pages"))
        try self.init(
            key: row.value("key"), title: row.value("title"),
            titleLine: prose.title?.line,
            statedRegion: row.value("stated_region"),
            region: ReportRegion(
                code: row.value("code"), county: row.value("county"), city: row.value("city"),
                province: row.value("province")),
            agency: Agency(row), level: row.value("level"), scope: row.choice("scope"),
            year: row.year("year"), edition: row.choice("edition"), layout: row.choice("layout"),
            sources: rows.sources(of: id), catalogue: rows.catalogue(of: id),
            sections: prose.kept?.sections ?? [], figures: rows.figures(of: id),
            findings: rows.findings(
                of: id, offset: firstFinding, limit: part.isWhole ? -1 : ReportPortion.findings,
                on: pages, within: deadline),
            part: part, pages: pages,
            hard: RuleCounts(
                passed: row.natural("hard_passed"), failed: row.natural("hard_failed"),
                undetermined: row.natural("hard_undetermined")),
            soft: RuleCounts(
                passed: row.natural("soft_passed"), failed: row.natural("soft_failed"),
                undetermined: row.natural("soft_undetermined")))
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
            years: try years.map { (year: try $0.year("year"), reports: try $0.natural(1)) },
            numbers: try Self.numbers(columns, in: database),
            findings: try Self.count(
                """
                findings WHERE rule <> '\(Cause.rule)' AND report IN (\
                SELECT id FROM reports WHERE duplicate_of IS NULL)
                """, in: database),
            refusedCount: refusedCount,
            refused: try RefusedFile.fetch(page ?? Page(limit: refusedCount), database))
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

extension RefusedFile {
    /// Some of the refused files, by path.
    static func fetch(_ page: Page, _ database: Database) throws -> [RefusedFile] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT path, refusal, reason, reason_en FROM sources \
                WHERE refusal IS NOT NULL ORDER BY path LIMIT ? OFFSET ?
                """, arguments: [page.limit, page.offset]
        ).map {
            try RefusedFile(
                path: $0.value("path"), refusal: $0.value("refusal"), chinese: $0.value("reason"),
                english: $0.value("reason_en"))
        }
    }
}
