import Engine
import Foundation
import Reports

/// The places of a report's figures in some hundred bytes.
///
/// For each cell in printed order, as variable-length integers: 0 and a count for cells without a
/// place; 1 and a count for cells that each lie as far from the one before as that does from its
/// own; else the distance of the line from that of the cell before (zigzag, plus two) and the
/// column. Along a row, and down a column of cells, the distance is nearly always the same.
enum PackedPlaces {
    /// The places of figures, packed.
    static func pack(_ figures: Figures) -> Data {
        var bytes: [UInt8] = []
        var walk = Walk()
        var places = CellAddress.all.map { figures[$0]?.place }[...]
        while let first = places.first {
            var run = places.prefix { $0 == nil }.count
            if run == 0 {
                while run < places.count, places[places.startIndex + run] == walk.next {
                    walk.step()
                    run += 1
                }
                if run > 0 { append(1, to: &bytes) }
            } else {
                append(0, to: &bytes)
            }
            if run > 0 {
                append(run, to: &bytes)
            } else if let first {
                append(zigzag(first.line - walk.place.line) + 2, to: &bytes)
                append(first.column, to: &bytes)
                walk.move(to: first)
            }
            places = places.dropFirst(max(1, run))
        }
        return Data(bytes)
    }

    /// The places of cells, by cell.
    ///
    /// - Throws: ``IndexDamage/value(column:)`` for bytes that are no packed places.
    static func unpack(_ data: Data) throws(IndexDamage) -> [CellAddress: Place] {
        var places: [CellAddress: Place] = [:]
        var cells = CellAddress.all[...]
        var bytes = data.makeIterator()
        var walk = Walk()
        while let code = try next(from: &bytes) {
            guard let operand = try next(from: &bytes), code < 2 ? operand <= cells.count : true
            else { throw damage }
            switch code {
            case 0:
                cells = cells.dropFirst(operand)
            case 1:
                for address in cells.prefix(operand) {
                    places[address] = try checked(walk.next)
                    walk.step()
                }
                cells = cells.dropFirst(operand)
            default:
                guard let address = cells.popFirst() else { throw damage }
                let line = walk.place.line + unzigzag(code - 2)
                walk.move(to: try checked(Place(line: line, column: operand)))
                places[address] = walk.place
            }
        }
        return places
    }

    private static let damage = IndexDamage.value(column: "places")

    /// A place that a document may have: sums of such are integers.
    private static func checked(_ place: Place) throws(IndexDamage) -> Place {
        let possible = 0...Int(Int32.max)
        guard possible.contains(place.line), possible.contains(place.column) else { throw damage }
        return place
    }

    private static func zigzag(_ number: Int) -> Int { number >= 0 ? number * 2 : -number * 2 - 1 }

    private static func unzigzag(_ code: Int) -> Int {
        code.isMultiple(of: 2) ? code / 2 : -(code + 1) / 2
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The next integer; nil behind the last.
    private static func next(from bytes: inout Data.Iterator) throws(IndexDamage) -> Int? {
        var number = 0
        for shift in stride(from: 0, to: 56, by: 7) {
            guard let byte = bytes.next() else {
                guard shift == 0 else { throw damage }
                return nil
            }
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw damage
    }
}

/// A place, and the distance from the one before it.
private struct Walk {
    private(set) var place = Place(line: 0, column: 0)
    private var lines = 0
    private var columns = 0

    /// The place as far from this one as this is from the one before.
    var next: Place { Place(line: place.line + lines, column: place.column + columns) }

    mutating func step() { place = next }

    mutating func move(to other: Place) {
        lines = other.line - place.line
        columns = other.column - place.column
        place = other
    }
}
