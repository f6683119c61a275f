import Answers
import CSQLite
import Deadlines
import Engine
import Foundation
import GRDB
import Query
import Reports

/// One state of an index file, as the engine reads it.
struct StoredIndex: IndexStorage {
    private let database: Database

    /// The index that a connection reads.
    init(_ database: Database) { self.database = database }

    // MARK: Columns

    func reportCount() throws -> Int { try IndexCounts.slots(in: database) }

    func idLimit() throws -> Int {
        // A report that is read again has a new id, so that ids are greater than there are reports.
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
        return max(1 << 22, pages * pageSize / MemoryLayout<Int32>.size)
    }

    func parts(of column: ColumnName) throws -> [Data] {
        try Data.fetchAll(
            database.cachedStatement(sql: "SELECT data FROM columns WHERE name = ? ORDER BY part"),
            arguments: [column.text])
    }

    // MARK: Texts

    func meanLength() throws -> Double {
        try Double.fetchOne(
            database, sql: "SELECT CAST(value AS REAL) FROM stamp WHERE name = 'mean-length'") ?? 1
    }

    func frequency(of term: String) throws -> Int {
        let common = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT reports FROM common_terms WHERE term = ?"),
            arguments: [term])
        return try common
            ?? Int.fetchOne(
                database.cachedStatement(
                    sql: "SELECT doc FROM search_terms_vocabulary WHERE term = ?"),
                arguments: [term]) ?? 0
    }

    func mark(
        reportsWith terms: [[String]], slots: UnsafeBufferPointer<Int32>,
        in marks: UnsafeMutablePointer<UInt64>
    ) throws {
        let expression = terms.map { any in
            "(\(any.map(TermPhrase.quoted).joined(separator: " OR ")))"
        }.joined(separator: " AND ")
        let statement = try database.makeStatement(
            sql: "SELECT rowid FROM search_terms WHERE search_terms MATCH ?")
        try statement.setArguments([expression])
        try Self.check(
            crows_mark(statement.sqliteStatement, slots.baseAddress, Int64(slots.count), marks))
    }

    func scan(_ wanted: WantedTexts, _ scanner: (TextSource) -> ScanStatus) throws -> ScanStatus {
        // Reading one row by its id takes about as long as stepping over another.
        guard wanted.count * 2 < wanted.reportCount else {
            return try scan("SELECT report, text FROM texts", nil, scanner)
        }
        // Rows lie in the order of ids in the file.
        return try wanted.sortedIDs().withUnsafeBufferPointer {
            try scan("SELECT report, text FROM texts WHERE report = ?", $0, scanner)
        }
    }

    /// Gives the texts of a statement to a scanner: of all its rows, or of those of some ids.
    private func scan(
        _ sql: String, _ ids: UnsafeBufferPointer<Int32>?, _ scanner: (TextSource) -> ScanStatus
    ) throws -> ScanStatus {
        let statement = try database.cachedStatement(sql: sql)
        var texts = crows_texts(
            statement: statement.sqliteStatement, ids: ids?.baseAddress,
            id_count: Int64(ids?.count ?? 0), at: 0, status: 0)
        defer { crows_end_texts(&texts) }
        let status = withUnsafeMutablePointer(to: &texts) { texts in
            scanner(
                TextSource(
                    next: { crows_next_text($0, $1) }, text: { crows_text($0, $1, $2) },
                    state: UnsafeMutableRawPointer(texts)))
        }
        try Self.check(texts.status)
        return status
    }

    private static func check(_ status: Int32) throws {
        guard status == 0 else {
            throw DatabaseError(resultCode: ResultCode(rawValue: status))
        }
    }

    // MARK: Names

    func codes(of kind: NameKind, named name: String) throws -> [Int] {
        try Int.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM names WHERE kind = ? AND name = ?"),
            arguments: [kind.rawValue, name])
    }

    func names(of kind: NameKind) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(sql: "SELECT DISTINCT name FROM names WHERE kind = ?"),
            arguments: [kind.rawValue])
    }

    func place(_ code: Int32) throws -> IndexedPlace? {
        try Row.fetchOne(
            database.cachedStatement(sql: "\(Self.places) WHERE id = ?"), arguments: [code]
        ).map { try IndexedPlace($0) }
    }

    func forEachPlace(_ body: (Int32, IndexedPlace) throws -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: Self.places)
        while let row = try rows.next() { try body(row.value(0), IndexedPlace(row)) }
    }

    func forEachAgency(_ body: (Int32, IndexedAgency) throws -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, agency, kind FROM agencies")
        while let row = try rows.next() { try body(row.value(0), IndexedAgency(row)) }
    }

    private static let places = """
        SELECT id, code, stated_region, division, level, county, city, province, lasting_code, \
        lasting_city, other_names FROM regions
        """

    // MARK: Rows

    func key(of id: Int32) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT key FROM reports WHERE id = ?"), arguments: [id])
    }

    func hits(
        _ rows: [RankedReport], around texts: [TextCondition], within deadline: Deadline
    ) throws -> [Hit] {
        let finder = SnippetFinder(texts)
        return try rows.map { report in
            try deadline.check()
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT reports.*, sources.path AS path, \
                        (SELECT count(*) FROM findings WHERE findings.report = reports.id \
                        AND findings.rule <> '\(Cause.rule)') AS findings \
                        FROM reports JOIN sources ON sources.id = reports.source \
                        WHERE reports.id = ?
                        """), arguments: [report.id])
            guard let row else { throw IndexDamage.column(name: "id") }
            let snippets = try finder.snippets(
                of: Int64(report.id), pages: PageStarts(stored: row.value("pages")),
                in: StoredRows(database), within: deadline)
            return try Hit(row, score: report.score, figures: report.figures, snippets: snippets)
        }
    }
}

extension IndexedPlace {
    /// A place from a row of `regions`, or of a report.
    init(_ row: Row) throws {
        try self.init(
            code: row.value("code"), stated: row.value("stated_region"),
            division: row.value("division"), level: row.value("level"),
            county: row.value("county"), city: row.value("city"), province: row.value("province"),
            lastingCode: row.value("lasting_code"), lastingCity: row.value("lasting_city"),
            otherNames: row.value("other_names"))
    }
}

extension IndexedAgency {
    /// An agency from a row of `agencies`, or of a report.
    init(_ row: Row) throws {
        try self.init(name: row.value("agency"), kind: row.value("kind"))
    }
}
