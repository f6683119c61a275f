/// Strings of JSON.
///
/// Escaped is what JSON wants escaped, and besides what would steer a terminal that shows the JSON
/// or turn the direction of what is written behind it. Read back, the text is as it was.
enum JSONText {
    /// Appends a text in quotes.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            // What needs no escape is copied in pieces.
            var start = 0
            for index in utf8.indices where mayBegin(utf8[index]) {
                let length = escapedLength(utf8, at: index)
                guard length > 0 else { continue }
                bytes.append(contentsOf: utf8[start..<index])
                escape(utf8[index..<index + length], to: &bytes)
                start = index + length
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte may begin a scalar that is escaped; most begin none.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        let group: UInt64 =
            switch byte >> 6 {
            case 0: 0x0000_0004_FFFF_FFFF  // the controls, the quote
            case 1: 0x8000_0000_1000_0000  // the backslash, DEL
            case 2: 0  // bytes within a scalar
            default: 0x0000_8004_0100_0004  // 0xC2, 0xD8, 0xE2, 0xEF
            }
        return group >> UInt64(byte & 63) & 1 == 1
    }

    /// How many bytes the scalar has that begins at an index, if it is escaped; else 0.
    private static func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0xC2: utf8[index + 1] < 0xA0 ? 2 : 0
        case 0xD8: utf8[index + 1] == 0x9C ? 2 : 0
        case 0xE2: turns(utf8[index + 1], utf8[index + 2]) ? 3 : 0
        // A mark of byte order: some readers take one behind an escape for that.
        case 0xEF: utf8[index + 1] == 0xBB && utf8[index + 2] == 0xBF ? 3 : 0
        default: 1
        }
    }

    /// Whether the bytes behind 0xE2 are of a line's end (U+2028) or of a mark of direction.
    private static func turns(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): true
        default: false
        }
    }

    private static func escape(_ scalar: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8])
    {
        bytes.append(UInt8(ascii: "\\"))
        let first = scalar[scalar.startIndex]
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(first)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let code = String(decoding: scalar, as: UTF8.self).unicodeScalars.first?.value ?? 0
            bytes.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] { bytes.append(digits[Int(code >> shift & 0xF)]) }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
