/// Where the lines of a text end, by its bytes: characters need not be told apart for that.
enum LineBreaks {
    /// The lines of a text, whatever ends them; a carriage return with a line feed ends one.
    ///
    /// - Parameter limit: after so many lines the rest of the text is one.
    static func lines(of text: String, limit: Int) -> [Substring] {
        var text = text
        text.makeContiguousUTF8()
        let ends =
            text.utf8.withContiguousStorageIfAvailable { Self.ends(in: $0, limit: limit) } ?? []
        var lines: [Substring] = []
        lines.reserveCapacity(ends.count + 1)
        let bytes = text.utf8
        var start = bytes.startIndex
        var offset = 0
        for end in ends {
            let last = bytes.index(start, offsetBy: end.lowerBound - offset)
            lines.append(text[start..<last])
            start = bytes.index(last, offsetBy: end.count)
            offset = end.upperBound
        }
        lines.append(text[start...])
        return lines
    }

    /// The bytes of each line's end.
    ///
    /// These are line feed, carriage return or both, vertical tab, U+0085, U+2028, U+2029. A form
    /// feed ends a page, but no line: editors count none.
    private static func ends(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [Range<Int>] {
        var ends: [Range<Int>] = []
        var index = 0
        while index < bytes.count, ends.count < limit {
            let length = length(of: bytes, at: index)
            if length > 0 { ends.append(index..<index + length) }
            index += max(1, length)
        }
        return ends
    }

    /// How many bytes the end of a line has that begins at an index; 0 if none does.
    private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func next(_ step: Int) -> UInt8? {
            index + step < bytes.count ? bytes[index + step] : nil
        }
        switch bytes[index] {
        case 0x0D: return next(1) == 0x0A ? 2 : 1
        case 0x0A, 0x0B: return 1
        case 0xC2: return next(1) == 0x85 ? 2 : 0
        case 0xE2:
            return next(1) == 0x80 && (next(2) == 0xA8 || next(2) == 0xA9) ? 3 : 0
        default: return 0
        }
    }
}

extension Collection<UInt8> {
    /// How many scalars these bytes of UTF-8 are.
    var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
