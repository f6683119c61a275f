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
            var index = 0
            while index < utf8.count {
                let length = escapedLength(utf8, at: index)
                if length > 0 {
                    bytes.append(contentsOf: utf8[start..<index])
                    escape(utf8[index..<index + length], to: &bytes)
                    start = index + length
                }
                index += max(1, length)
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// How many bytes the scalar has that begins at an index, if it is escaped; else 0.
    private static func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return 1
        case 0x20...0x7E, 0x80...0xC1: return 0
        case 0xC2: return utf8[index + 1] < 0xA0 ? 2 : 0
        case 0xD8: return utf8[index + 1] == 0x9C ? 2 : 0
        case 0xE2: return turns(utf8[index + 1], utf8[index + 2]) ? 3 : 0
        // A mark of byte order: some readers take one behind an escape for that.
        case 0xEF: return utf8[index + 1] == 0xBB && utf8[index + 2] == 0xBF ? 3 : 0
        default: return 0
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
