import Engine
import CSQLite
import Foundation
import GRDB
import Query
import Reports
import Segmentation

/// Writes the columns of an index: for each number and each property, its values in all reports.
///
/// The columns repeat what `reports` and `figures_wide` hold, in the form in which questions to
/// all reports are answered fast. They are made anew at the end of each run.
///
/// A report's place in every column is its slot. Slots are in the order of hits: by year, newest
/// first, then by key. A report that another file holds too has none.
struct ColumnWriter {
    /// How many reports one row of the table covers, so that memory stays bounded.
    static let partSize = 1 << 18

    private let database: Database
    private var regions = CodeList<IndexedPlace>()
    private var agencies = CodeList<IndexedAgency>()
    private var bodies = CodeList<BodyKey>()

    init(_ database: Database) {
        self.database = database
    }

    /// Replaces all columns.
    mutating func write() throws {
        for table in ["columns", "regions", "agencies", "names", "common_terms"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
        let ids = try Int64.fetchAll(
            database,
            sql: "SELECT id FROM reports WHERE duplicate_of IS NULL ORDER BY year DESC, key")
        for (part, start) in stride(from: 0, to: max(ids.count, 1), by: Self.partSize).enumerated()
        {
            try write(part: part, ids: ids[start..<min(start + Self.partSize, ids.count)])
        }
        try writeNames()
        try writeMeanLength()
        try writeCommonTerms(reports: ids.count)
        try IndexCounts.write(to: database)
    }

    // MARK: Parts

    private mutating func write(part: Int, ids: ArraySlice<Int64>) throws {
        var properties: [ColumnName.Property: [Int32]] = [:]
        var figures = [FigureColumn](repeating: FigureColumn(), count: CellAddress.all.count)
        var tallies = [Tally: FigureColumn](
            uniqueKeysWithValues: Tally.allCases.map { ($0, FigureColumn()) })
        let identity = try database.makeStatement(
            sql: """
                SELECT reports.*, texts.units AS units FROM reports \
                JOIN texts ON texts.report = reports.id WHERE reports.id = ?
                """)
        let rows = try FigureRows(database)
        for id in ids {
            guard let row = try Row.fetchOne(identity, arguments: [id]) else { continue }
            for (property, value) in try values(of: row) {
                properties[property, default: []].append(value)
            }
            let counts = try rows.append(report: id, to: &figures)
            for (tally, count) in counts { tallies[tally]?.append(number: Double(count)) }
            tallies[.hardPassed]?.append(number: Double(try row.natural("hard_passed")))
            tallies[.hardFailed]?.append(number: Double(try row.natural("hard_failed")))
        }
        for property in ColumnName.Property.allCases {
            let data = IntegerColumn.data(properties[property] ?? [])
            try insert(.property(property), part, data)
        }
        for (address, column) in zip(CellAddress.all, figures) {
            try insert(.cell(address), part, column.data)
        }
        for (tally, column) in tallies { try insert(.tally(tally), part, column.data) }
    }

    private func insert(_ name: ColumnName, _ part: Int, _ data: Data) throws {
        try database.cachedStatement(sql: "INSERT INTO columns(name, part, data) VALUES(?, ?, ?)")
            .execute(arguments: [name.text, part, data])
    }

    private mutating func values(of row: Row) throws -> [(ColumnName.Property, Int32)] {
        let edition: Edition = try row.choice("edition")
        let scope: Scope = try row.choice("scope")
        return try [
            (.id, Int32(clamping: row.natural("id"))),
            (.year, Int32(clamping: row.year("year"))),
            (.length, Int32(clamping: row.natural("units"))),
            (.body, BodyKey(row).map { bodies.code(of: $0) } ?? -1),
            (.region, regions.code(of: IndexedPlace(row))),
            (.agency, agencies.code(of: IndexedAgency(row))),
            (.edition, Int32(Edition.allCases.firstIndex(of: edition) ?? 0)),
            (.scope, Int32(Scope.allCases.firstIndex(of: scope) ?? 0)),
            (.verdict, Int32(Verdict.allCases.firstIndex(of: verdict(of: row)) ?? 0)),
        ]
    }

    private func verdict(of row: Row) throws -> Verdict {
        let passed = try row.natural("hard_passed")
        let failed = try row.natural("hard_failed")
        if failed > 0 { return .failed }
        let undetermined = try row.natural("hard_undetermined")
        return undetermined == 0 && passed > 0 ? .passed : .undetermined
    }

    // MARK: Names and terms

    private func writeNames() throws {
        for (code, region) in regions.keys.enumerated() {
            try database.cachedStatement(
                sql: "INSERT INTO regions VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [
                code, region.code, region.stated, region.division, region.level, region.county,
                region.city, region.province, region.otherNames, region.lastingCode,
                region.lastingCity,
            ])
            try writeNames(of: region, code)
        }
        for (code, agency) in agencies.keys.enumerated() {
            try database.cachedStatement(sql: "INSERT INTO agencies VALUES(?, ?, ?)")
                .execute(arguments: [code, agency.name, agency.kind])
            // Reports that nobody signed are asked for by the word that stands for their body.
            let names = [agency.name, agency.kind].compactMap(\.self)
            for name in names.isEmpty ? [IdentityVocabulary.unsignedAgency] : names {
                try write(name, .agency, code)
            }
        }
    }

    /// The names a region is asked for by: at each level, with and without its last character.
    private func writeNames(of region: IndexedPlace, _ code: Int) throws {
        var names: [(NameKind, String?)] = [
            (.province, region.province), (.city, region.city), (.county, region.county),
        ]
        // A county-level city directly under its province counts as its own city.
        if region.level == Division.Level.county.rawValue {
            names.append((.county, region.division))
        }
        let others = region.otherNames?.split(separator: " ").compactMap { RegionName($0) } ?? []
        names += others.map { (NameKind($0.level), $0.name) }
        for (kind, name) in names + [(.region, region.stated)] {
            guard let name else { continue }
            for form in [name] + (name.count > 2 ? [String(name.dropLast())] : []) {
                try write(form, kind, code)
                if kind != .region, kind != .county || name != region.division {
                    try write(form, .region, code)
                }
            }
        }
    }

    private func write(_ name: String, _ kind: NameKind, _ code: Int) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO names VALUES(?, ?, ?)")
            .execute(arguments: [kind.rawValue, FoldedText(name).string, code])
    }

    /// Keeps how long the texts of reports are on average, in UTF-16 units.
    private func writeMeanLength() throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO stamp SELECT 'mean-length', coalesce(avg(units), 1) \
                FROM texts JOIN reports ON reports.id = texts.report WHERE duplicate_of IS NULL
                """)
    }

    /// Keeps how many reports have each term that many have: such terms are not worth asking for.
    private func writeCommonTerms(reports: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO common_terms(term, reports) \
                SELECT term, doc FROM search_terms_vocabulary WHERE doc >= ?
                """,
            arguments: [TermStatistics.commonFrom(reports: reports)])
    }
}

/// Numbers the values it is given, in the order in which they come.
private struct CodeList<Key: Hashable> {
    private(set) var keys: [Key] = []
    private var codes: [Key: Int32] = [:]

    mutating func code(of key: Key) -> Int32 {
        if let code = codes[key] { return code }
        let code = Int32(clamping: keys.count)
        codes[key] = code
        keys.append(key)
        return code
    }
}

/// The body that reports, as it is known again in other years.
private struct BodyKey: Hashable {
    /// The last code of its place.
    let code: String
    let kind: String
    let scope: String
    /// The region's name where it has no code.
    let stated: String?

    /// The body of a row; nothing where none is known, or neither code nor name tells the region.
    init?(_ row: Row) throws {
        let kind: String? = try row.value("kind")
        guard let kind else { return nil }
        self.kind = kind
        code = try row.value("lasting_code")
        scope = try row.value("scope")
        guard code == Region.unknownCode else {
            stated = nil
            return
        }
        stated = try row.value("stated_region")
        if stated == nil { return nil }
    }
}

/// Reads the figures of reports one after the other, for columns.
private struct FigureRows {
    private let figures: Statement
    private let remarks: Statement

    init(_ database: Database) throws {
        let columns = CellAddress.all.map { "\"\($0.id)\"" }.joined(separator: ", ")
        figures = try database.makeStatement(
            sql: "SELECT \(columns) FROM figures_wide WHERE report = ?")
        remarks = try database.makeStatement(
            sql: "SELECT cell, state FROM remarks WHERE report = ?")
    }

    /// Appends the figures of a report to the columns, and counts its cells.
    func append(
        report: Int64, to columns: inout [FigureColumn]
    ) throws -> [(Tally, Int)] {
        var remarks: [Int: String] = [:]
        for row in try Row.fetchAll(self.remarks, arguments: [report]) {
            remarks[try row.value("cell") as Int] = try row.value("state")
        }
        var values = [Double](repeating: 0, count: columns.count)
        var kinds = [UInt8](repeating: 0, count: columns.count)
        try figures.setArguments([report])
        let cursor = try Row.fetchCursor(figures)
        if try cursor.next() != nil {
            crows_numbers(
                figures.sqliteStatement, 0, Int32(columns.count), &values, &kinds)
        }
        var form = 0
        var blank = 0
        var unreadable = 0
        for index in columns.indices {
            if kinds[index] != 0 {
                columns[index].append(number: values[index])
                form += 1
                continue
            }
            let state = FigureState(remark: remarks[index])
            columns[index].append(state)
            if state != .absent { form += 1 }
            if state == .blank { blank += 1 }
            if state == .unreadable { unreadable += 1 }
        }
        return [(.formCells, form), (.blankCells, blank), (.unreadableCells, unreadable)]
    }
}
