/// The folded texts of a report with their word boundaries, as bytes that can be searched without
/// being decoded.
///
/// Little-endian: for each part the number of its UTF-16 units in 32 bits; the units of all parts
/// in order, behind each part one unit 0; then a bit for each unit and one more, the lowest of a
/// byte first, whether a word boundary lies before it.
public struct EncodedText: Equatable, Sendable {
    /// A text that is searched apart from the others.
    public struct Part: Sendable {
        /// The text.
        public let text: FoldedText

        /// Its word boundaries, from ``WordBreaker/boundaries(of:)``.
        let boundaries: [Bool]

        /// A text with its word boundaries.
        public init(text: FoldedText, boundaries: [Bool]) {
            self.text = text
            self.boundaries = boundaries
        }
    }

    /// How many UTF-16 units all texts have together.
    public let units: Int

    /// The texts as bytes.
    public let bytes: [UInt8]

    /// Encodes texts.
    public init(_ parts: [Part]) {
        var counts: [UInt32] = []
        var units: [UInt16] = []
        var marks: [Bool] = []
        units.reserveCapacity(parts.reduce(0) { $0 + $1.text.scalars.count + 1 })
        marks.reserveCapacity(units.capacity + 1)
        for part in parts {
            let start = units.count
            for (index, scalar) in part.text.scalars.enumerated() {
                // A folded text has no control characters but line feeds.
                let encoded = UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter
                for (offset, unit) in encoded.enumerated() {
                    units.append(unit)
                    marks.append(offset == 0 && part.boundaries[index])
                }
            }
            counts.append(UInt32(units.count - start))
            units.append(0)
            marks.append(true)
        }
        marks.append(true)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(counts.count * 4 + units.count * 2 + marks.count / 8 + 1)
        for count in counts { withUnsafeBytes(of: count.littleEndian) { bytes += $0 } }
        for unit in units {
            bytes.append(UInt8(truncatingIfNeeded: unit))
            bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
        }
        for start in stride(from: 0, to: marks.count, by: 8) {
            var byte: UInt8 = 0
            for bit in 0..<min(8, marks.count - start) where marks[start + bit] {
                byte |= 1 << UInt8(bit)
            }
            bytes.append(byte)
        }
        self.bytes = bytes
        self.units = units.count - parts.count
    }
}
