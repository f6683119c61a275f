package import Foundation

/// The numbers of one cell in many reports, packed.
///
/// Four bits a report for its state, then the numbers that are not 0, all of one width. A column
/// of 100,000 reports takes some 60 KB, since nearly all cells are 0 or have no number. It is
/// unpacked by `cscan_unpack`.
package struct FigureColumn {
    private var states: [UInt8] = []
    private var numbers: [Double] = []
    private(set) var count = 0

    /// A column of no reports.
    package init() {}

    /// Adds the state of the next report, with its number where it has one.
    package mutating func append(_ state: FigureState, _ number: Double = 0) {
        if count.isMultiple(of: 2) {
            states.append(state.rawValue)
        } else {
            states[states.count - 1] |= state.rawValue << 4
        }
        if state == .number { numbers.append(number) }
        count += 1
    }

    /// Adds a number.
    package mutating func append(number: Double) {
        append(number == 0 ? .zero : .number, number)
    }

    // MARK: Bytes

    /// The widths in which numbers are kept.
    private enum Width: UInt8 {
        case int16 = 2
        case int32 = 4
        case double = 8
    }

    /// The column as bytes: its width, the number of reports, the states, the numbers.
    package var data: Data {
        let width: Width =
            numbers.allSatisfy { Int16(exactly: $0) != nil }
            ? .int16 : numbers.allSatisfy { Int32(exactly: $0) != nil } ? .int32 : .double
        var bytes = Data([width.rawValue])
        bytes.appendLittleEndian(UInt32(count))
        bytes.append(contentsOf: states)
        for number in numbers {
            switch width {
            case .int16: bytes.appendLittleEndian(UInt16(bitPattern: Int16(number)))
            case .int32: bytes.appendLittleEndian(UInt32(bitPattern: Int32(number)))
            case .double: bytes.appendLittleEndian(number.bitPattern)
            }
        }
        return bytes
    }
}

/// Integers of many reports, 32 bits each.
package enum IntegerColumn {
    /// The integers as bytes.
    package static func data(_ values: some Sequence<Int32>) -> Data {
        var data = Data()
        for value in values { data.appendLittleEndian(UInt32(bitPattern: value)) }
        return data
    }

    /// The integers of some bytes; nil for a length that is no multiple of four.
    static func values(_ data: Data) -> [Int32]? {
        guard data.count.isMultiple(of: 4) else { return nil }
        return data.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map {
                Int32(bitPattern: bytes.loadLittleEndian(UInt32.self, at: $0 * 4))
            }
        }
    }
}

extension Data {
    fileprivate mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}

extension UnsafeRawBufferPointer {
    @inline(__always)
    fileprivate func loadLittleEndian<Value: FixedWidthInteger>(
        _ type: Value.Type, at offset: Int
    ) -> Value {
        Value(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}
