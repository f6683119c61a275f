@testable import Engine
import CScan
import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Store

/// The columns of an index repeat its tables: what they hold, and in which order.
@Suite struct ColumnWriterTests {
    @Test func `slots are in the order of hits, and every property has one value for each`()
        async throws
    {
        let database = try await Self.database()
        let ids = try Self.ids(database)
        #expect(ids.count == 58)
        #expect(try Self.property(.id, database) == ids)
        let years = try Self.property(.year, database)
        #expect(years == years.sorted(by: >))
        for property in ColumnName.Property.allCases {
            let values = try Self.property(property, database)
            #expect(values.count == ids.count && property.areValid(values), "\(property)")
        }
        #expect(
            try Self.property(.length, database) == Self.column("texts", "units", ids, database))
    }

    @Test func `every number of every cell is in its column, and every gap has its state`()
        async throws
    {
        let database = try await Self.database()
        let ids = try Self.ids(database)
        var numbers = 0
        for address in CellAddress.all {
            let column = try Self.numbers(.cell(address), ids.count, database)
            for (slot, id) in ids.enumerated() {
                let stored = try Self.cell(address, of: id, database)
                let state = try #require(FigureState(rawValue: column.states[slot]))
                if let number = stored.number {
                    #expect(column.values[slot] == number, "\(address.id) of \(id)")
                    #expect(state == (number == 0 ? .zero : .number))
                    numbers += 1
                } else {
                    #expect(state == FigureState(remark: stored.remark), "\(address.id) of \(id)")
                }
            }
        }
        #expect(numbers > 5_000)
    }

    @Test func `what is counted over a report is what its cells come to`() async throws {
        let database = try await Self.database()
        let ids = try Self.ids(database)
        let cells = try CellAddress.all.map {
            try Self.numbers(.cell($0), ids.count, database).states
        }
        let counts: [(Tally, Set<FigureState>)] = [
            (.formCells, [.zero, .number, .blank, .notApplicable, .unreadable, .unitUnknown]),
            (.blankCells, [.blank]), (.unreadableCells, [.unreadable]),
        ]
        for (tally, states) in counts {
            let column = try Self.numbers(.tally(tally), ids.count, database)
            for slot in ids.indices {
                let count = cells.count {
                    FigureState(rawValue: $0[slot]).map(states.contains) == true
                }
                #expect(column.values[slot] == Double(count), "\(tally)")
            }
        }
        let failed = try Self.numbers(.tally(.hardFailed), ids.count, database)
        #expect(
            try failed.values
                == Self.column("reports", "hard_failed", ids, database).map(Double.init))
    }

    @Test func `codes lead to the row of their names`() async throws {
        let database = try await Self.database()
        let ids = try Self.ids(database)
        let agencies = try Self.property(.agency, database)
        let regions = try Self.property(.region, database)
        for (slot, id) in ids.enumerated() {
            let sql = """
                SELECT r.agency IS a.agency AND r.kind IS a.kind AND r.code IS g.code \
                AND r.stated_region IS g.stated_region AND r.county IS g.county \
                FROM reports r, agencies a, regions g WHERE r.id = ? AND a.id = ? AND g.id = ?
                """
            let arguments: StatementArguments = [id, agencies[slot], regions[slot]]
            let isSame = try await database.read {
                try Bool.fetchOne($0, sql: sql, arguments: arguments)
            }
            #expect(isSame == true, "report \(id)")
        }
    }

    @Test func `a column of integers comes back, and no part of a number is one`() {
        let values: [Int32] = [0, 1, -1, .max, .min, 70_000]
        let data = IntegerColumn.data(values)
        #expect(IntegerColumn.values(data) == values)
        #expect(IntegerColumn.values(Data()) == [])
        for length in 1..<data.count where !length.isMultiple(of: 4) {
            #expect(IntegerColumn.values(data.prefix(length)) == nil)
        }
    }

    /// As many reports as end within a byte of states, at its end, and behind it; and every width.
    @Test(arguments: [0, 1, 2, 3, 63, 64, 65], [1.0, 70_000, 0.5])
    func `packed numbers come back, whatever their count and width`(count: Int, unit: Double) {
        let states: [FigureState] = [.number, .blank, .number, .zero, .notApplicable, .absent]
        var column = FigureColumn()
        for index in 0..<count {
            column.append(states[index % states.count], Double(index - 30) * unit)
        }
        let unpacked = Self.unpacked(column.data, count)
        for index in 0..<count {
            let state = states[index % states.count]
            #expect(unpacked.states[index] == state.rawValue)
            #expect(unpacked.values[index] == (state == .number ? Double(index - 30) * unit : 0))
        }
    }

    // MARK: The index

    private static func database() async throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        let path = try await IndexedCorpus.shared.value.path
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func ids(_ database: DatabaseQueue) throws -> [Int32] {
        try database.read {
            try Int32.fetchAll(
                $0,
                sql: "SELECT id FROM reports WHERE duplicate_of IS NULL ORDER BY year DESC, key")
        }
    }

    private static func column(
        _ table: String, _ name: String, _ ids: [Int32], _ database: DatabaseQueue
    ) throws -> [Int32] {
        let key = table == "reports" ? "id" : "report"
        return try database.read { database in
            try ids.map {
                try Int32.fetchOne(
                    database, sql: "SELECT \(name) FROM \(table) WHERE \(key) = ?", arguments: [$0])
                    ?? -1
            }
        }
    }

    private static func cell(
        _ address: CellAddress, of report: Int32, _ database: DatabaseQueue
    ) throws -> (number: Double?, remark: String?) {
        try database.read {
            let number = try Double.fetchOne(
                $0, sql: "SELECT \"\(address.id)\" FROM figures_wide WHERE report = ?",
                arguments: [report])
            let remark = try String.fetchOne(
                $0, sql: "SELECT state FROM remarks WHERE report = ? AND cell = ?",
                arguments: [report, address.ordinal])
            return (number, remark)
        }
    }

    private static func data(_ name: ColumnName, _ database: DatabaseQueue) throws -> Data {
        let data = try database.read {
            try Data.fetchOne(
                $0, sql: "SELECT data FROM columns WHERE name = ? AND part = 0",
                arguments: [name.text])
        }
        return try #require(data)
    }

    private static func property(
        _ property: ColumnName.Property, _ database: DatabaseQueue
    ) throws -> [Int32] {
        try #require(IntegerColumn.values(try data(.property(property), database)))
    }

    private static func numbers(
        _ name: ColumnName, _ count: Int, _ database: DatabaseQueue
    ) throws -> (values: [Double], states: [UInt8]) {
        unpacked(try data(name, database), count)
    }

    private static func unpacked(_ data: Data, _ count: Int) -> (values: [Double], states: [UInt8])
    {
        var values = [Double](repeating: 0, count: count)
        var states = [UInt8](repeating: 0xFF, count: count)
        var missing = [UInt64](repeating: 0, count: count / 64 + 1)
        var width: Int32 = 0
        let read = data.withUnsafeBytes {
            cscan_unpack(
                $0.bindMemory(to: UInt8.self).baseAddress, $0.count, 0, Int64(count), &values,
                &missing, &states, &width)
        }
        #expect(read == count)
        return (values, states)
    }
}
