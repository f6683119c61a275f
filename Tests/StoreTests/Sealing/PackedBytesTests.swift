@testable import Engine
import CScan
import Foundation
import Reports
import TestSupport
import Testing

@testable import Store

/// What is unpacked from bytes, for any bytes: a value or an error, and never the end of the program.
@Suite struct PackedBytesTests {
    @Test func `any bytes are places or an error`() {
        var chance = SeededGenerator(seed: 20261)
        var errors = 0
        for round in 0..<20_000 {
            let data = Self.bytes(upTo: 40, round: round, using: &chance)
            do {
                let places = try PackedPlaces.unpack(data)
                #expect(places.values.allSatisfy { $0.line >= 0 && $0.column >= 0 })
            } catch {
                errors += 1
            }
        }
        #expect(errors > 0)
    }

    @Test func `places that step beyond all lines are an error`() {
        // A distance of 2^54 lines, repeated 226 times.
        let far: [UInt8] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20]
        #expect(throws: IndexDamage.self) {
            try PackedPlaces.unpack(Data(far + [1, 1, 0xE1, 1]))
        }
        for data in [
            Data([0x80]), Data([5]), Data([0, 0xFF, 0x7F]), Data(repeating: 0xFF, count: 9),
        ] {
            #expect(throws: IndexDamage.self) { try PackedPlaces.unpack(data) }
        }
    }

    @Test func `what places the cells is unpacked as it was packed`() throws {
        var chance = SeededGenerator(seed: 20262)
        for round in 0..<500 {
            var figures = Figures()
            var expected: [CellAddress: Placement] = [:]
            var placement: Placement?
            for address in CellAddress.all {
                if Int.random(in: 0..<(round % 30 + 1), using: &chance) == 0 {
                    placement = ([nil] + Placement.allCases).randomElement(using: &chance) ?? nil
                }
                figures[address] = Figure(
                    reading: .value(1), raw: "1", place: nil, placedBy: placement)
                expected[address] = placement
            }
            let data = PackedPlacements.pack(figures)
            #expect(try PackedPlacements.unpack(data) == expected)
            #expect(data.count <= 2 * CellAddress.all.count)
        }
        #expect(PackedPlacements.pack(Figures()).isEmpty)
    }

    @Test func `any bytes are placements or an error`() {
        var chance = SeededGenerator(seed: 20263)
        var errors = 0
        for round in 0..<20_000 {
            let data = Self.bytes(upTo: 40, round: round, using: &chance)
            do {
                _ = try PackedPlacements.unpack(data)
            } catch {
                errors += 1
            }
        }
        #expect(errors > 0)
        for data in [Data([1]), Data([4, 1]), Data([1, 226, 1, 1]), Data([0, 255])] {
            #expect(throws: IndexDamage.value(column: "placements")) {
                try PackedPlacements.unpack(data)
            }
        }
    }

    @Test func `any bytes are a packed column or none`() {
        var chance = SeededGenerator(seed: 20261)
        for round in 0..<20_000 {
            var data = Self.bytes(upTo: 80, round: round, using: &chance)
            if round.isMultiple(of: 2), data.count > 4 {
                data[0] = [2, 4, 8][round / 2 % 3]
                for index in 2..<5 { data[index] = 0 }
            }
            let count = Int.random(in: 0...64, using: &chance)
            var values = [Double](repeating: 0, count: count)
            var states = [UInt8](repeating: 0, count: count)
            var width: Int32 = 0
            let missing = Bitmap(count: count) { missing in
                let read = data.withUnsafeBytes {
                    cscan_unpack(
                        $0.bindMemory(to: UInt8.self).baseAddress, $0.count, 0, Int64(count),
                        &values, missing, &states, &width)
                }
                #expect(read <= count)
            }
            #expect(missing.count == count)
            #expect(values.allSatisfy { $0.isFinite })
        }
    }

    @Test func `what a column was packed from is unpacked, and nothing shorter`() {
        var column = FigureColumn()
        for number in [0, 1, -5, 70_000, 0.5] { column.append(number: number) }
        column.append(.blank)
        let data = column.data
        for length in 0...data.count {
            var values = [Double](repeating: 0, count: 6)
            var width: Int32 = 0
            _ = Bitmap(count: 6) { missing in
                let read = data.prefix(length).withUnsafeBytes {
                    cscan_unpack(
                        $0.bindMemory(to: UInt8.self).baseAddress, $0.count, 0, 6, &values,
                        missing, nil, &width)
                }
                #expect(read == (length == data.count ? 6 : -1))
            }
        }
    }

    @Test func `any bytes are a text or none`() {
        var chance = SeededGenerator(seed: 20261)
        for round in 0..<20_000 {
            let data = Self.bytes(upTo: 120, round: round, using: &chance)
            _ = data.withUnsafeBytes { cscan_is_valid($0.baseAddress, $0.count, 9) }
        }
        // Lengths whose sum is more than 32 bits.
        let long = Data(repeating: 0xFF, count: 36)
        #expect(long.withUnsafeBytes { cscan_is_valid($0.baseAddress, $0.count, 9) } == 0)
    }

    @Test(
        arguments: [
            [-1], [0, 0], [7, 3, 7], [Int32.max], [Int32.min], [5_000_000],
        ] as [[Int32]])
    func `ids that no table of slots can have are an error`(ids: [Int32]) {
        #expect(throws: IndexDamage.column(name: "id")) {
            try ReaderMemory.SlotTable(ids: ids, below: 1 << 22)
        }
    }

    @Test func `ids that are each once have their slots`() throws {
        #expect(try ReaderMemory.SlotTable(ids: [], below: 1).slots.isEmpty)
        #expect(try ReaderMemory.SlotTable(ids: [2, 0], below: 3).slots == [1, -1, 0])
    }

    @Test(arguments: ColumnName.Property.allCases)
    func `a property has only values that mean something`(property: ColumnName.Property) {
        #expect(property.areValid([0, 0, 0]))
        #expect(!property.areValid([0, -2, 0]))
        #expect(!property.areValid([0, .max, 0]))
    }

    private static func bytes(
        upTo limit: Int, round: Int, using chance: inout SeededGenerator
    ) -> Data {
        let length = Int.random(in: 0...limit, using: &chance)
        // Small numbers get further than large ones.
        let greatest: UInt8 = round.isMultiple(of: 3) ? 255 : round.isMultiple(of: 2) ? 3 : 130
        return Data((0..<length).map { _ in UInt8.random(in: 0...greatest, using: &chance) })
    }
}
