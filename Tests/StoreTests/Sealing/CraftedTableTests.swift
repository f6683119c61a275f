@testable import Engine
import Foundation
import GRDB
import Query
import TestSupport
import Testing

@testable import Store

/// Tables that were changed and sealed again: what is missing is noticed, what does not belong is an
/// error.
@Suite struct CraftedTableTests {
    @Test(arguments: IndexCounts.tables)
    func `a row that is missing from a table, or is too many, is noticed`(table: String)
        async throws
    {
        try await SealedIndex.with { index in
            let key = Self.key(of: table)
            // Few reports have no common terms, and no list of downloads; a row too many is noticed
            // like one too few.
            let change =
                switch table {
                case "common_terms": "INSERT INTO common_terms VALUES('x', 1)"
                case "catalogue": "INSERT INTO catalogue VALUES(1, 1, 'x', 'y')"
                default: "DELETE FROM \(table) WHERE \(key) = (SELECT max(\(key)) FROM \(table))"
                }
            try index.change(change)
            #expect(try index.damage { _ = try $0.verify() } != nil)
        }
    }

    @Test(arguments: [
        ("DELETE FROM texts WHERE report = (SELECT max(report) FROM texts)", IndexDamage.structure),
        ("DELETE FROM columns WHERE name = 'id'", .column(name: "id")),
        ("UPDATE columns SET data = x'' WHERE name = 'id'", .column(name: "id")),
        ("UPDATE columns SET data = x'ffffff7f' WHERE name = 'id'", .column(name: "id")),
        ("DELETE FROM sections", nil),
        ("DELETE FROM sources", .column(name: "id")),
        ("UPDATE reports SET year = -1", .value(column: "year")),
        ("UPDATE reports SET year = 9223372036854775807", .value(column: "year")),
        ("UPDATE reports SET scope = 'x'", .value(column: "scope")),
        ("UPDATE reports SET key = NULL", .value(column: "key")),
    ])
    func `what changes hits is an error`(sql: String, damage: IndexDamage?) async throws {
        try await SealedIndex.with { index in
            try index.change(sql)
            #expect(try index.damage(seenBy: SealedIndex.searchTexts) == damage)
        }
    }

    @Test(arguments: [
        "CREATE VIEW more AS SELECT 1", "CREATE TABLE more(a)",
        "CREATE INDEX more ON reports(title)",
        "CREATE TRIGGER more AFTER INSERT ON reports BEGIN DELETE FROM texts; END",
        "CREATE VIRTUAL TABLE more USING fts5(a)",
        "DROP VIEW figures; CREATE TABLE figures(report, cell, value, state, raw, unit)",
        "DROP TABLE names; CREATE TABLE names(kind, name, id AS (1))",
        "ALTER TABLE sources ADD COLUMN more AS (zeroblob(900000000))",
        "DROP INDEX reports_year",
    ])
    func `tables of another hand are refused`(sql: String) async throws {
        try await SealedIndex.with { index in
            try index.change(sql)
            guard case .schema = try index.damage(seenBy: { _ = $0.generation }) else {
                Issue.record("\(sql) was not noticed")
                return
            }
        }
    }

    /// The column that tells rows apart where a table has no `rowid`.
    private static func key(of table: String) -> String {
        switch table {
        case "findings", "remarks": "report"
        case "names": "name"
        default: "rowid"
        }
    }
}
