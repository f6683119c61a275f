import Engine
public import Deadlines
import GRDB
public import Query

extension IndexReader {
    /// The names of regions and agencies and the years that reports of the index have.
    ///
    /// Reading them takes time in proportion to the reports; keep the value.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func names(within deadline: Deadline = .none) throws(IndexError) -> NameSource {
        try read(within: deadline) { database in
            let columns = try ColumnReader(StoredIndex(database), memory, within: deadline)
            let regions = try NameCounts(
                sql: "SELECT id, province, city, county FROM regions", in: database,
                codes: columns.values(.region))
            let agencies = try NameCounts(
                sql: "SELECT id, kind, agency FROM agencies", in: database,
                codes: columns.values(.agency))
            var years: [Int: Int] = [:]
            for year in try columns.values(.year) { years[Int(year), default: 0] += 1 }
            return try NameSource(
                provinces: regions.names(1), cities: regions.names(2), counties: regions.names(3),
                kinds: agencies.names(1), agencies: agencies.names(2), years: years)
        }
    }
}

/// The rows of a table of names, with how many reports have each.
private struct NameCounts {
    private let rows: [Row]
    private let counts: [Int: Int]

    /// Reads a table whose first column is the code that reports have.
    init(sql: String, in database: Database, codes: [Int32]) throws {
        rows = try Row.fetchAll(database, sql: sql)
        var counts: [Int: Int] = [:]
        for code in codes { counts[Int(code), default: 0] += 1 }
        self.counts = counts
    }

    /// The names in a column; rows without one are left out.
    func names(_ column: Int) throws -> [NameSource.Name] {
        try rows.compactMap { row in
            let name: String? = try row.value(column)
            let reports = try counts[row.value(0)] ?? 0
            return name.map { NameSource.Name($0, reports: reports) }
        }
    }
}
