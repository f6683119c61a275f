import Reports

/// Tells the line and the column of offsets in a text.
///
/// Counted from the text itself, because libxml2's line numbers end at 65535. A text may be one
/// line of millions of characters, so places are noted on the way every few hundred bytes.
struct PlaceTable {
    private static let step = 256

    private let bytes: [UInt8]
    private var marks: [Place] = []

    /// The places of a text in UTF-8.
    ///
    /// A line ends with LF, CR, or both in turn.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        marks.reserveCapacity(bytes.count / Self.step + 1)
        var line = 1
        var column = 1
        for offset in 0..<bytes.count {
            if offset % Self.step == 0 { marks.append(Place(line: line, column: column)) }
            Self.step(over: offset, in: bytes, line: &line, column: &column)
        }
    }

    /// The place of the character at an offset; columns are Unicode scalars.
    func place(at offset: Int) -> Place {
        guard !marks.isEmpty else { return Place(line: 1, column: 1) }
        let offset = min(max(0, offset), bytes.count)
        let index = min(offset / Self.step, marks.count - 1)
        var line = marks[index].line
        var column = marks[index].column
        for passed in index * Self.step..<offset {
            Self.step(over: passed, in: bytes, line: &line, column: &column)
        }
        return Place(line: line, column: column)
    }

    private static func step(
        over offset: Int, in bytes: [UInt8], line: inout Int, column: inout Int
    ) {
        let byte = bytes[offset]
        let isReturn = byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
        if byte == 0x0A || isReturn {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
