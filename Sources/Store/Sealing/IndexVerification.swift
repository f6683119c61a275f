import Engine
public import Answers
import CScan
import Deadlines
import Foundation
import GRDB
import Reports

extension IndexReader {
    /// Compares every page of the file with its digest, at some gigabytes in a second.
    ///
    /// - Throws: ``IndexError/damaged(path:_:)`` with the first page that differs.
    public func verifyPages() throws(IndexError) { try IndexSeal.verify(path) }

    /// Verifies everything in the index: what a query reads is compared as it is read, this also
    /// compares what no query has read yet.
    ///
    /// It takes as long as reading the file twice.
    ///
    /// - Throws: ``IndexError/damaged(path:_:)`` with the first thing that is not as it was written.
    public func verify() throws(IndexError) -> IndexVerification {
        let pages = try IndexSeal.verify(path)
        return try read { database in
            let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
            guard verdict == "ok" else { throw IndexDamage.structure }
            let counts = try IndexCounts.check(in: database)
            let columns = try WholeColumns(database).count()
            try WholeReports(database).check()
            return IndexVerification(
                pages: pages, tables: counts.count, rows: counts.reduce(0) { $0 + $1.rows },
                columns: columns)
        }
    }
}

/// All packed columns.
private struct WholeColumns {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// How many there are.
    func count() throws -> Int {
        let columns = try ColumnReader(
            StoredIndex(database), ReaderMemory(budget: 0), within: .none)
        for property in ColumnName.Property.allCases { _ = try columns.values(property) }
        for name in ColumnName.numbers { _ = try columns.numberCount(of: name) }
        return ColumnName.Property.allCases.count + ColumnName.numbers.count
    }
}

/// The packed parts of all reports.
private struct WholeReports {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func check() throws {
        let texts = try Row.fetchCursor(database, sql: "SELECT text FROM texts")
        while let row = try texts.next() {
            let text: Data = try row.value(0)
            let isValid = text.withUnsafeBytes {
                cscan_is_valid($0.baseAddress, $0.count, SearchableText.Part.count)
            }
            guard isValid != 0 else { throw IndexDamage.value(column: "text") }
        }
        let places = try Row.fetchCursor(database, sql: "SELECT places FROM places")
        while let row = try places.next() { _ = try PackedPlaces.unpack(row.value(0)) }
    }
}
