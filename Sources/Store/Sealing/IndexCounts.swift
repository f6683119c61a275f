import Engine
import Foundation
import GRDB

/// How many rows the tables of an index have, kept in its stamp.
///
/// A table that lost a row would only give fewer hits: nothing else in the file misses it.
enum IndexCounts {
    /// The tables that a run fills.
    static let tables = [
        "sources", "reports", "sections", "findings", "catalogue", "fields", "figures_wide",
        "remarks",
        "places", "common_terms", "texts", "columns", "regions", "agencies", "names",
    ]

    /// Of these every report has one row.
    private static let ofReports = ["figures_wide", "places", "texts"]

    /// Counts the rows and keeps the numbers; the last thing that is done to the tables.
    static func write(to database: Database) throws {
        for table in tables {
            try keep(count(of: table, in: database), as: "rows-\(table)", in: database)
        }
        let slots = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM reports WHERE duplicate_of IS NULL")
        try keep(slots ?? 0, as: slotsName, in: database)
    }

    /// How many reports the columns must have: each once.
    static func slots(in database: Database) throws -> Int {
        try known(slotsName, in: database)
    }

    /// Counts the rows again.
    ///
    /// - Returns: how many each table has.
    /// - Throws: ``IndexDamage/count(table:found:expected:)``.
    static func check(in database: Database) throws -> [(table: String, rows: Int)] {
        let counts = try tables.map { table in
            let rows = try count(of: table, in: database)
            try compare(table, rows, known("rows-\(table)", in: database))
            return (table: table, rows: rows)
        }
        let reports = try known("rows-reports", in: database)
        for table in ofReports {
            try compare(table, known("rows-\(table)", in: database), reports)
        }
        try compare("search_terms", indexedReports(in: database), reports)
        return counts
    }

    /// How many reports the table of terms was given, as FTS5 counts them: the first number of the
    /// record of its totals.
    private static func indexedReports(in database: Database) throws -> Int {
        let totals = try Data.fetchOne(
            database, sql: "SELECT block FROM search_terms_data WHERE id = 1")
        var number = 0
        for byte in (totals ?? Data()).prefix(8) {
            number = number << 7 | Int(byte & 0x7F)
            if byte < 0x80 { return number }
        }
        return 0
    }

    private static func compare(_ table: String, _ found: Int, _ expected: Int) throws {
        guard found == expected else {
            throw IndexDamage.count(table: table, found: found, expected: expected)
        }
    }

    private static func count(of table: String, in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }

    private static func known(_ name: String, in database: Database) throws -> Int {
        let text = try String.fetchOne(
            database, sql: "SELECT value FROM stamp WHERE name = ?", arguments: [name])
        guard let number = text.flatMap({ Int($0) }), (0...Int(Int32.max)).contains(number) else {
            throw IndexDamage.value(column: "stamp")
        }
        return number
    }

    private static func keep(_ number: Int, as name: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO stamp VALUES(?, ?)", arguments: [name, "\(number)"])
    }

    private static let slotsName = "slots"
}
