import Foundation
import Reports

/// The places of a report's figures in a few hundred bytes.
///
/// For each cell in printed order, as variable-length integers: 0 where it has no place; 1 where it
/// stands two columns behind the cell before, as the digit behind a digit and a tab does; else the
/// distance of its line from that of the cell before (zigzag, plus two) and its column.
enum PackedPlaces {
    /// The places of figures, packed.
    static func pack(_ figures: Figures) -> Data {
        var bytes: [UInt8] = []
        var last = Place(line: 0, column: 0)
        for address in CellAddress.all {
            guard let place = figures[address]?.place else {
                bytes.append(0)
                continue
            }
            if place == last.nextDigit {
                bytes.append(1)
            } else {
                append(zigzag(place.line - last.line) + 2, to: &bytes)
                append(place.column, to: &bytes)
            }
            last = place
        }
        return Data(bytes)
    }

    /// The places of cells, by cell; what cannot be unpacked has none.
    static func unpack(_ data: Data) -> [CellAddress: Place] {
        var places: [CellAddress: Place] = [:]
        var bytes = data.makeIterator()
        var last = Place(line: 0, column: 0)
        for address in CellAddress.all {
            guard let code = next(from: &bytes) else { break }
            guard code > 0 else { continue }
            if code == 1 {
                last = last.nextDigit
            } else {
                guard let column = next(from: &bytes) else { break }
                last = Place(line: last.line + unzigzag(code - 2), column: column)
            }
            places[address] = last
        }
        return places
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

    private static func next(from bytes: inout Data.Iterator) -> Int? {
        var number = 0
        for shift in stride(from: 0, to: 56, by: 7) {
            guard let byte = bytes.next() else { return nil }
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }
}

extension Place {
    /// Where a digit stands behind a digit and a separator.
    fileprivate var nextDigit: Place { Place(line: line, column: column + 2) }
}
