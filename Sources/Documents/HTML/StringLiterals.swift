extension MarkupSource {
    /// Whether it is long enough: strings of fewer bytes hold no report.
    var mayHoldReport: Bool { bytes.count >= 200 }
}

/// Reads the strings in the source of a script or in JSON, escapes resolved.
struct StringLiterals {
    private let source: MarkupSource
    private let end: Int
    private var index: Int
    private var bytes: [UInt8] = []
    private var origins: [Int32] = []
    /// For a quote that nothing closes, how far that is known: one behind an escape further on is
    /// closed by nothing before there either.
    private var openUntil: [UInt8: Int] = [:]

    /// The strings in a range of a source; those joined by `+`, or written one after the other
    /// by `document.write`, are one.
    static func all(in source: MarkupSource, range: Range<Int>) -> [MarkupSource] {
        var reader = StringLiterals(source, range)
        return reader.readAll()
    }

    private init(_ source: MarkupSource, _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = min(range.upperBound, source.bytes.count)
    }

    private mutating func readAll() -> [MarkupSource] {
        var strings: [MarkupSource] = []
        var lastEnd: Int?
        while index < end {
            let quote = source.bytes[index]
            guard quote == 0x22 || quote == 0x27 || quote == 0x60,
                index >= openUntil[quote] ?? 0
            else {
                index += 1
                continue
            }
            let start = index
            if let lastEnd, !bytes.isEmpty, !joins(lastEnd..<start) {
                strings.append(MarkupSource(bytes: bytes, origins: origins))
                bytes = []
                origins = []
            }
            let kept = bytes.count
            if readString(quote) {
                lastEnd = index
            } else {
                // A quote that nothing closes on its line is an apostrophe in a comment.
                bytes.removeSubrange(kept...)
                origins.removeSubrange(kept...)
                openUntil[quote] = index
                index = start + 1
            }
        }
        if !bytes.isEmpty { strings.append(MarkupSource(bytes: bytes, origins: origins)) }
        return strings
    }

    /// Whether what stands between two strings makes them one.
    private func joins(_ range: Range<Int>) -> Bool {
        guard range.count < 200 else { return false }
        let code = String(
            decoding: source.bytes[range].filter { $0 > 0x20 }, as: UTF8.self)
        return ["+", ");document.write(", ");document.writeln("].contains(code)
    }

    /// Reads the string at a quote; false where it is not closed.
    private mutating func readString(_ quote: UInt8) -> Bool {
        index += 1
        while index < end {
            let byte = source.bytes[index]
            if byte == quote {
                index += 1
                return true
            }
            if byte == 0x0A, quote != 0x60 { return false }
            if byte == 0x5C {
                readEscape()
            } else {
                append(byte, from: index)
                index += 1
            }
        }
        return false
    }

    private mutating func readEscape() {
        let start = index
        guard index + 1 < end else {
            index = end
            return
        }
        let letter = source.bytes[index + 1]
        index += 2
        switch letter {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "v"):
            append(letter == UInt8(ascii: "n") ? 0x0A : 0x20, from: start)
        case UInt8(ascii: "u"):
            appendScalar(codeUnit(digits: 4), from: start)
        case UInt8(ascii: "x"):
            appendScalar(codeUnit(digits: 2), from: start)
        case 0x0A: break
        default: append(letter, from: start)
        }
    }

    /// The hexadecimal number that comes next; nil if there is none.
    private mutating func codeUnit(digits: Int) -> UInt32? {
        guard index + digits <= end,
            let value = UInt32(
                String(decoding: source.bytes[index..<index + digits], as: UTF8.self), radix: 16)
        else { return nil }
        index += digits
        return value
    }

    private mutating func appendScalar(_ unit: UInt32?, from start: Int) {
        var value = unit ?? 0xFFFD
        if (0xD800..<0xDC00).contains(value), index + 2 < end, source.bytes[index] == 0x5C,
            source.bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            let low = codeUnit(digits: 4) ?? 0
            value =
                (0xDC00..<0xE000).contains(low)
                ? 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
        }
        let scalar = Unicode.Scalar(value).flatMap { $0.value < 0x20 ? " " : $0 } ?? "\u{FFFD}"
        for byte in Character(scalar).utf8 { append(byte, from: start) }
    }

    private mutating func append(_ byte: UInt8, from offset: Int) {
        bytes.append(byte)
        origins.append(Int32(source.origin(of: offset)))
    }
}
