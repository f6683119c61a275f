import Engine
import Foundation
import Reports

/// What places the figures of a report, in a few bytes.
///
/// For runs of cells in printed order, a byte for what places them and a byte for how many they
/// are. The cells of a table are nearly always placed in one way. Cells behind the last run are
/// placed by nothing.
enum PackedPlacements {
    /// The placements of figures, packed.
    static func pack(_ figures: Figures) -> Data {
        var bytes: [UInt8] = []
        for address in CellAddress.all {
            let code = code(of: figures[address]?.placedBy)
            if bytes.count > 1, bytes[bytes.count - 2] == code, bytes[bytes.count - 1] < .max {
                bytes[bytes.count - 1] += 1
            } else {
                bytes += [code, 1]
            }
        }
        while bytes.count > 1, bytes[bytes.count - 2] == 0 { bytes.removeLast(2) }
        return Data(bytes)
    }

    /// The placements of cells, by cell.
    ///
    /// - Throws: ``IndexDamage/value(column:)`` for bytes that are no packed placements.
    static func unpack(_ data: Data) throws(IndexDamage) -> [CellAddress: Placement] {
        var placements: [CellAddress: Placement] = [:]
        var cells = CellAddress.all[...]
        var bytes = data.makeIterator()
        while let code = bytes.next() {
            guard let count = bytes.next(), count <= cells.count, code <= codes.count else {
                throw IndexDamage.value(column: "placements")
            }
            if code > 0 {
                for address in cells.prefix(Int(count)) {
                    placements[address] = codes[Int(code) - 1]
                }
            }
            cells = cells.dropFirst(Int(count))
        }
        return placements
    }

    /// The placements in the order of their codes, from 1: a part of the schema.
    private static let codes: [Placement] = [.grid, .order, .rule]

    private static func code(of placement: Placement?) -> UInt8 {
        placement.flatMap(codes.firstIndex).map { UInt8($0 + 1) } ?? 0
    }
}
