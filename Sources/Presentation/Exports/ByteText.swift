/// Text that is put together byte by byte: a table of millions of numbers.
struct ByteText {
    private(set) var bytes: [UInt8] = []

    /// Appends a text as it is.
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Appends a text as it is.
    mutating func append(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a number digit by digit, an integer without a point.
    mutating func append(_ number: Double) {
        if let integer = Int(exactly: number) {
            append(integer)
        } else {
            append("\(number)")
        }
    }

    /// Appends an integer digit by digit.
    mutating func append(_ integer: Int) {
        if (0...9).contains(integer) {
            bytes.append(UInt8(integer) + 0x30)
        } else {
            bytes.append(contentsOf: String(integer).utf8)
        }
    }

    /// Appends a text as a field of CSV.
    mutating func append(csv text: String) {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            let isPlain = Self.isPlain(bytes)
            if isPlain { self.bytes.append(contentsOf: bytes) }
            return isPlain
        }
        if !isPlain { append(CSVTable.Cell.text(text).written) }
    }

    /// Whether a text needs neither quotes nor an apostrophe; where that is not plain from its
    /// bytes, it is not.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        // Digits and letters; of wide characters those that no wide sign shares its first byte with.
        let beginsPlainly =
            (0x30...0x39).contains(first) || (0x41...0x5A).contains(first)
            || (0x61...0x7A).contains(first) || first == 0x2F || (0xE3...0xEE).contains(first)
        return beginsPlainly
            && bytes.allSatisfy { byte in
                byte >= 0x20 && byte != quote && byte != comma && byte != 0x7F && byte != 0xC2
            }
    }

    /// Appends a text as a string of JSON, or null.
    mutating func append(json text: String?) {
        guard let text else { return append("null") }
        JSONText.append(text, to: &bytes)
    }

    /// Appends the name of a member of a JSON object, which needs no escape.
    mutating func appendName(_ name: String) {
        bytes.append(quote)
        append(name)
        append("\":")
    }
}

private let quote: UInt8 = 0x22
private let comma: UInt8 = 0x2C
