import CScan
package import Deadlines
import Foundation
import Query
import Reports

/// Reads columns of an index; what a query needs of it is read once.
package final class ColumnReader {
    /// The index.
    let storage: any IndexStorage

    /// What is kept from one query to the next.
    let memory: ReaderMemory

    /// Until when what is asked of an index may be looked for: whoever works with its columns
    /// looks at it.
    let deadline: Deadline

    /// Which report each slot is.
    package let table: ReaderMemory.SlotTable

    /// For each slot, the id of its report.
    var ids: [Int32] { table.ids }

    /// For each id, its slot; -1 for none.
    var slots: [Int32] { table.slots }

    private var figures: [ColumnName: NumberColumn] = [:]
    private var properties: [ColumnName.Property: [Int32]] = [:]

    /// Reads which reports there are.
    package init(
        _ storage: any IndexStorage, _ memory: ReaderMemory, within deadline: Deadline
    ) throws {
        self.storage = storage
        self.deadline = deadline
        self.memory = memory
        table = try memory.table {
            let ids = try Self.integers(.id, in: storage)
            guard try ids.count == storage.reportCount() else {
                throw IndexDamage.column(name: "id")
            }
            return try ReaderMemory.SlotTable(ids: ids, below: storage.idLimit())
        }
    }

    /// How many reports there are, each once.
    package var count: Int { ids.count }

    /// A property of every report.
    package func values(_ property: ColumnName.Property) throws -> [Int32] {
        if let known = properties[property] { return known }
        let values = try memory.values(property) {
            let values = try Self.integers(property, in: storage)
            guard values.count == count, property.areValid(values) else {
                throw IndexDamage.column(name: property.rawValue)
            }
            return values
        }
        properties[property] = values
        return values
    }

    /// The numbers of a cell or a count.
    func figures(_ name: ColumnName) throws -> NumberColumn {
        if let known = figures[name] { return known }
        let column = try unpacked([name]).column
        figures[name] = column
        return column
    }

    /// How many reports have a number in a column, which is not kept.
    package func numberCount(of name: ColumnName) throws -> Int {
        try count - unpacked([name]).column.missing.cardinality
    }

    /// The sums of several cells, missing where one is.
    func sum(_ names: [ColumnName]) throws -> NumberColumn {
        let sum = try unpacked(names).column
        // The error of a sum follows from those of its parts.
        if case .none = sum.error { return sum }
        return try names.dropFirst().reduce(figures(names[0])) { try $0 + figures($1) }
    }

    /// The raw values of ``FigureState`` of a cell, by slot.
    func states(_ name: ColumnName) throws -> [UInt8] {
        try unpacked([name], withStates: true).states
    }

    private func unpacked(
        _ names: [ColumnName], withStates: Bool = false
    ) throws -> (column: NumberColumn, states: [UInt8]) {
        try deadline.check()
        var values = [Double](repeating: 0, count: count)
        var states = [UInt8](repeating: FigureState.zero.rawValue, count: withStates ? count : 0)
        var isExact = true
        let missing = try Bitmap(count: count) { missing in
            for name in names {
                var start: Int64 = 0
                for data in try storage.parts(of: name) {
                    try deadline.check()
                    var width: Int32 = 0
                    let read = data.withUnsafeBytes { bytes in
                        states.withUnsafeMutableBufferPointer { states in
                            cscan_unpack(
                                bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, start,
                                Int64(count), &values, missing,
                                withStates ? states.baseAddress : nil, &width)
                        }
                    }
                    guard read >= 0 else { throw IndexDamage.column(name: name.text) }
                    start += read
                    isExact = isExact && width != 8
                }
                guard start == count else { throw IndexDamage.column(name: name.text) }
            }
        }
        return (NumberColumn(values: values, missing: missing, isExact: isExact), states)
    }

    /// For each slot, that of the same body's report of another year; -1 where there is none, or
    /// several.
    func slots(of year: OtherYear) throws -> [Int32] {
        let bodies = try values(.body)
        let years = try values(.year)
        guard let first = years.min(), let last = years.max() else { return [] }
        let span = Int(last - first) + 1
        let bodyCount = Int(bodies.max() ?? -1) + 1
        // Some decades; what is spread over more would take memory for years that nobody has.
        guard span <= Self.maximalSpan else { throw IndexDamage.column(name: "year") }
        var known = [Int32](repeating: -1, count: bodyCount * span)
        for slot in 0..<count where bodies[slot] >= 0 {
            let place = Int(bodies[slot]) * span + Int(years[slot] - first)
            known[place] = known[place] == -1 ? Int32(slot) : -2
        }
        return (0..<count).map { slot in
            guard bodies[slot] >= 0 else { return -1 }
            let wanted: Int
            switch year {
            case .before:
                // Where a body has two reports of one year, neither has a year before.
                let own = Int(bodies[slot]) * span + Int(years[slot] - first)
                guard known[own] >= 0 else { return -1 }
                wanted = Int(years[slot]) - 1
            case .year(let year): wanted = year
            }
            let offset = wanted - Int(first)
            guard (0..<span).contains(offset) else { return -1 }
            return max(-1, known[Int(bodies[slot]) * span + offset])
        }
    }

    /// How many years reports may be apart: those that are read are of 2004 to 2039.
    private static let maximalSpan = 1_000

    // MARK: Bytes

    private static func integers(
        _ property: ColumnName.Property, in storage: any IndexStorage
    ) throws -> [Int32] {
        var values: [Int32] = []
        for data in try storage.parts(of: .property(property)) {
            guard let part = IntegerColumn.values(data) else {
                throw IndexDamage.column(name: property.rawValue)
            }
            values += part
        }
        return values
    }
}
