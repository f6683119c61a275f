import Engine
import Foundation
import Reports
import TestSupport
import Testing

@testable import Store

/// Places of figures, packed and unpacked again.
@Suite struct PackedPlacesTests {
    /// How the cells of an invented report lie.
    enum Arrangement: CaseIterable, Sendable {
        case row, column, grid, scattered, gaps, backwards, far
    }

    @Test(arguments: Arrangement.allCases)
    func `places come back as they were packed`(layout: Arrangement) throws {
        var chance = SeededGenerator(seed: 20261)
        for round in 0..<40 {
            let expected = Self.places(layout, round: round, using: &chance)
            let data = PackedPlaces.pack(Self.figures(at: expected))
            #expect(try PackedPlaces.unpack(data) == expected, "round \(round)")
        }
    }

    @Test func `a report without places takes three bytes, one with all in a row six`() throws {
        // 0 and the number of cells, which is more than a byte of seven bits holds.
        #expect(PackedPlaces.pack(Figures()).count == 3)
        #expect(try PackedPlaces.unpack(Data()).isEmpty)
        let row = Dictionary(
            uniqueKeysWithValues: CellAddress.all.enumerated().map { index, address in
                (address, Place(line: 1, column: index + 1))
            })
        let packed = PackedPlaces.pack(Self.figures(at: row))
        // The first cell, the second, and all others as far from the one before.
        #expect(packed.count <= 2 + 2 + 3)
        #expect(try PackedPlaces.unpack(packed) == row)
    }

    @Test(arguments: [1, 0x7E, 0x7F, 0x80, 0x3FFF, 0x4000, 0x1F_FFFF, Int(Int32.max)])
    func `numbers of any length come back`(number: Int) throws {
        let address = CellAddress.all[7]
        for place in [Place(line: number, column: 1), Place(line: 1, column: number)] {
            let data = PackedPlaces.pack(Self.figures(at: [address: place]))
            #expect(try PackedPlaces.unpack(data) == [address: place])
        }
    }

    @Test func `a list that was cut off within a number is damage`() throws {
        let places = [CellAddress.all[0]: Place(line: 70_000, column: 300)]
        let data = PackedPlaces.pack(Self.figures(at: places))
        for length in 1..<data.count {
            // Cells behind the end have no place; half a number or half a pair is none.
            let cut = Result { try PackedPlaces.unpack(data.prefix(length)) }
            if case .success(let found) = cut { #expect(found == places, "\(length) bytes") }
        }
        #expect(throws: IndexDamage.value(column: "places")) {
            try PackedPlaces.unpack(data.prefix(1))
        }
    }

    @Test func `more places than cells are damage`() {
        let many = [UInt8](repeating: 1, count: 2 * CellAddress.all.count)
            .enumerated().map { $0.offset.isMultiple(of: 2) ? UInt8(4) : $0.element }
        #expect(throws: IndexDamage.value(column: "places")) {
            try PackedPlaces.unpack(Data(many + [4, 1]))
        }
        #expect(throws: IndexDamage.value(column: "places")) {
            // Above the first line.
            try PackedPlaces.unpack(Data([3, 1]))
        }
    }

    private static func figures(at places: [CellAddress: Place]) -> Figures {
        var figures = Figures()
        for (address, place) in places {
            figures[address] = Figure(reading: .value(1), raw: "1", place: place)
        }
        return figures
    }

    private static func places(
        _ layout: Arrangement, round: Int, using chance: inout SeededGenerator
    ) -> [CellAddress: Place] {
        var places: [CellAddress: Place] = [:]
        for (index, address) in CellAddress.all.enumerated() {
            let start = round * 3 + 1
            switch layout {
            case .row: places[address] = Place(line: start, column: index * 2 + 1)
            case .column: places[address] = Place(line: start + index, column: 5)
            case .grid: places[address] = Place(line: start + index / 7, column: index % 7 * 4 + 1)
            case .scattered:
                places[address] = Place(
                    line: .random(in: 1...900, using: &chance),
                    column: .random(in: 1...200, using: &chance))
            case .gaps where Int.random(in: 0...round, using: &chance) == 0:
                places[address] = Place(line: start, column: index + 1)
            case .gaps: break
            case .backwards: places[address] = Place(line: 4_000 - index * 3, column: 9)
            case .far:
                let line = index.isMultiple(of: 2) ? 1 : Int(Int32.max) - round
                places[address] = Place(line: line, column: Int(Int32.max) - index)
            }
        }
        return places
    }
}
