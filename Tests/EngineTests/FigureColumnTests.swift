import Deadlines
import Foundation
import Query
import Reports
import TestSupport
import Testing

@testable import Engine

/// What a column was packed from is what is unpacked, in whatever parts.
@Suite struct FigureColumnTests {
    private static let address = CellAddress("t3.new.total")

    private static func reports(
        _ count: Int, among numbers: [Double], seed: UInt64
    ) -> [MemoryReport] {
        var chance = SeededGenerator(seed: seed)
        let states: [FigureState] = [.blank, .notApplicable, .unreadable, .absent, .unitUnknown]
        return (0..<count).map { _ in
            var report = MemoryReport()
            guard let address else { return report }
            report.cells[address] =
                Bool.random(using: &chance)
                ? .number(numbers.randomElement(using: &chance) ?? 0)
                : .missing(states.randomElement(using: &chance) ?? .blank)
            return report
        }
    }

    @Test(
        arguments: [
            [0], [0, 1, -1], [32_767, -32_768], [32_768], [-32_769, 0], [2_147_483_647],
            [2_147_483_648], [0.5, 1e15], [-0.25],
        ], [0, 1, 2, 3, 4, 7, 31, 32, 33, 64, 65])
    func `numbers of every width and states of every kind come back`(
        numbers: [Double], count: Int
    ) throws {
        let address = try #require(Self.address)
        let reports = Self.reports(count, among: numbers, seed: UInt64(count))
        let columns = try ColumnReader(
            MemoryIndex(reports), ReaderMemory(budget: 0), within: .none)
        let column = try columns.figures(.cell(address))
        let states = try columns.states(.cell(address))
        #expect(column.count == count && states.count == count)
        for (slot, report) in reports.enumerated() {
            switch report.cells[address] {
            case .number(let number):
                #expect(column.values[slot] == number && !column.missing[slot])
                #expect(states[slot] == (number == 0 ? FigureState.zero : .number).rawValue)
            case .missing(let state):
                #expect(column.missing[slot])
                #expect(states[slot] == state.rawValue)
            case nil: Issue.record("every report has the cell")
            }
        }
    }

    @Test func `the sum of cells is missing where one is`() throws {
        let names = try ["t3.new.natural", "t3.new.business"].map {
            try #require(CellAddress($0))
        }
        var (both, one) = (MemoryReport(), MemoryReport())
        both.cells = [names[0]: .number(2), names[1]: .number(0.5)]
        one.cells = [names[0]: .number(2), names[1]: .missing(.blank)]
        let columns = try ColumnReader(
            MemoryIndex([both, one]), ReaderMemory(budget: 0), within: .none)
        let sum = try columns.sum(names.map(ColumnName.cell))
        #expect(sum.values[0] == 2.5 && !sum.missing[0] && sum.missing[1])
    }

    @Test func `integers of any number of reports come back`() {
        for count in [0, 1, 2, 100] {
            let values = (0..<count).map { Int32($0) * 77_777 - 1 }
            #expect(IntegerColumn.values(IntegerColumn.data(values)) == values)
        }
        #expect(IntegerColumn.values(Data([1, 2, 3])) == nil)
    }
}
