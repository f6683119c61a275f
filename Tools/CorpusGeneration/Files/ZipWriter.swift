/// Writes ZIP archives; every date in them is that of the format's first day.
package struct ZipWriter {
    /// Whether the parts are deflated; else they are stored.
    package let isDeflated: Bool

    /// A writer of archives whose parts are deflated or stored.
    package init(isDeflated: Bool) {
        self.isDeflated = isDeflated
    }

    /// Returns an archive.
    package func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let content = Array(part.text.utf8)
            let packed = isDeflated ? Deflate.packed(content) : content
            let entry =
                number(isDeflated ? 8 : 0, 2) + number(0, 2) + number(0x21, 2)
                + number(Int(checksum(of: content)), 4) + number(packed.count, 4)
                + number(content.count, 4) + number(part.name.utf8.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 2)
            directory += entry + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
            directory += number(archive.count, 4) + Array(part.name.utf8)
            archive += number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + entry
            archive += Array(part.name.utf8) + packed
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
            + number(parts.count, 2) + number(directory.count, 4) + number(archive.count, 4)
            + number(0, 2)
        return archive + directory + end
    }

    private func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { sum, byte in
            checksums[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
        }
    }
}

/// CRC-32 of each byte.
private let checksums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
    }
}

/// The simplest compression that every reader of DEFLATE must unpack: fixed codes, and
/// references to where the same three bytes stood last.
enum Deflate {
    /// Returns the packed form of bytes.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var writer = BitWriter()
        writer.write(0b011, bits: 3)
        var recent: [Int: Int] = [:]
        var index = 0
        while index < bytes.count {
            guard index + 3 <= bytes.count else {
                literal(Int(bytes[index]), &writer)
                index += 1
                continue
            }
            let key =
                Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
            let earlier = recent[key]
            recent[key] = index
            guard let earlier, index - earlier <= 32_768 else {
                literal(Int(bytes[index]), &writer)
                index += 1
                continue
            }
            var count = 3
            while count < longest, index + count < bytes.count,
                bytes[earlier + count] == bytes[index + count]
            {
                count += 1
            }
            length(count, &writer)
            distance(index - earlier, &writer)
            index += count
        }
        literal(256, &writer)
        return writer.finished()
    }

    private static func literal(_ symbol: Int, _ writer: inout BitWriter) {
        switch symbol {
        case 0...143: writer.writeCode(0x30 + symbol, bits: 8)
        case 144...255: writer.writeCode(0x190 + symbol - 144, bits: 9)
        case 256...279: writer.writeCode(symbol - 256, bits: 7)
        default: writer.writeCode(0xC0 + symbol - 280, bits: 8)
        }
    }

    /// One below the longest reference of all, which has a code of its own.
    private static let longest = 257

    private static func length(_ length: Int, _ writer: inout BitWriter) {
        var code = 257
        var base = 3
        var extra = 0
        while length >= base + (1 << extra) {
            base += 1 << extra
            code += 1
            extra = code < 265 ? 0 : (code - 261) / 4
        }
        literal(code, &writer)
        writer.write(length - base, bits: extra)
    }

    private static func distance(_ distance: Int, _ writer: inout BitWriter) {
        var code = 0
        var base = 1
        var extra = 0
        while distance >= base + (1 << extra) {
            base += 1 << extra
            code += 1
            extra = code < 4 ? 0 : code / 2 - 1
        }
        writer.writeCode(code, bits: 5)
        writer.write(distance - base, bits: extra)
    }
}

/// Collects bits, the lowest of a byte first.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var current = 0
    private var used = 0

    mutating func write(_ value: Int, bits: Int) {
        for bit in 0..<bits { append(value >> bit & 1) }
    }

    /// Huffman codes go in from their highest bit.
    mutating func writeCode(_ code: Int, bits: Int) {
        for bit in (0..<bits).reversed() { append(code >> bit & 1) }
    }

    mutating func finished() -> [UInt8] {
        while used > 0 { append(0) }
        return bytes
    }

    private mutating func append(_ bit: Int) {
        current |= bit << used
        used += 1
        if used == 8 {
            bytes.append(UInt8(current))
            current = 0
            used = 0
        }
    }
}
