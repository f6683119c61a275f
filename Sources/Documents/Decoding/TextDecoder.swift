import CICU
package import Reports

/// Turns the bytes of a text into a string, whatever their encoding.
///
/// UTF-8 is taken where it is valid. Otherwise every encoding that Chinese text is written in is
/// tried, and so is what the file declares; the one counts that makes the most common Chinese
/// characters and the fewest errors. Both GB18030 and Big5 accept almost any bytes, but only one
/// makes a text of them.
package struct TextDecoder: Sendable {
    /// How many characters there must be for each that is broken.
    private static let charactersPerError = 1_000

    /// The least share of common characters in Chinese text; that of a text decoded the wrong way
    /// is about a tenth of that of the right one.
    private static let leastShare = 0.2

    /// A decoder of every encoding this version knows.
    package init() {}

    /// Decodes the bytes of a text; U+FFFD stands for what is no character, and for control
    /// characters that no text has.
    ///
    /// - Throws: ``DocumentRefusal/undecodable(encoding:byteOffset:)`` where more than about one
    ///   character in a thousand is broken in every encoding.
    package func decode(_ bytes: [UInt8]) throws(DocumentRefusal) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try decodeUTF8(bytes, from: 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try decode(bytes, from: 2, as: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return try decode(bytes, from: 2, as: "UTF-16BE") }
        if let encoding = Self.unmarkedUTF16(bytes) {
            return try decode(bytes, from: 0, as: encoding)
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            return try Self.withoutControls(text, encoding: "UTF-8")
        }
        return try decodeUnmarked(bytes)
    }

    /// Decodes what says of itself that it is UTF-8.
    private func decodeUTF8(_ bytes: [UInt8], from start: Int) throws(DocumentRefusal) -> String {
        let content = bytes[start...]
        guard let text = String(validating: content, as: UTF8.self) ?? Self.mendedUTF8(content)
        else {
            throw .undecodable(
                encoding: "UTF-8", byteOffset: Self.firstInvalidByte(of: content))
        }
        return try Self.withoutControls(text, encoding: "UTF-8")
    }

    /// Decodes text whose encoding is beyond doubt.
    private func decode(
        _ bytes: [UInt8], from start: Int, as encoding: String
    ) throws(DocumentRefusal) -> String {
        guard let candidate = DecodedCandidate(bytes[start...], encoding: encoding) else {
            throw .undecodable(encoding: encoding, byteOffset: start)
        }
        guard Self.isBearable(candidate) else {
            throw .undecodable(encoding: encoding, byteOffset: candidate.firstError + start)
        }
        return try Self.withoutControls(candidate.text, encoding: encoding)
    }

    /// Decodes text that is not valid UTF-8 and has no mark.
    private func decodeUnmarked(_ bytes: [UInt8]) throws(DocumentRefusal) -> String {
        if let text = Self.mendedUTF8(bytes[...]) {
            return try Self.withoutControls(text, encoding: "UTF-8")
        }
        var best: DecodedCandidate?
        for encoding in ["GB18030", "Big5-HKSCS", "Big5"] {
            guard let candidate = DecodedCandidate(bytes[...], encoding: encoding) else { continue }
            if candidate.score > (best?.score ?? 0) { best = candidate }
        }
        guard let best, best.share >= Self.leastShare else {
            throw .undecodable(
                encoding: "UTF-8", byteOffset: Self.firstInvalidByte(of: bytes[...]))
        }
        guard Self.isBearable(best) else {
            throw .undecodable(encoding: best.encoding, byteOffset: best.firstError)
        }
        return try Self.withoutControls(best.text, encoding: best.encoding)
    }

    /// Whether so few characters are broken that the rest can be relied on: a file cut off in the
    /// middle of a character has one.
    private static func isBearable(_ candidate: DecodedCandidate) -> Bool {
        candidate.errors * charactersPerError <= candidate.units.count
            || (candidate.errors == 1 && candidate.units.last == 0xFFFD)
    }

    /// Text in UTF-8 with a few broken characters; nil where they are more than a few.
    private static func mendedUTF8(_ bytes: ArraySlice<UInt8>) -> String? {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var errors = 0
        var characters = 0
        var isBeyondASCII = false
        var endsBroken = false
        decoding: while true {
            switch decoder.decode(&rest) {
            case .scalarValue(let scalar):
                characters += 1
                endsBroken = false
                isBeyondASCII = isBeyondASCII || scalar.value >= 0x80
            case .error:
                errors += 1
                endsBroken = true
            case .emptyInput: break decoding
            }
        }
        // Without a single valid character of several bytes, nothing speaks for UTF-8.
        guard isBeyondASCII,
            errors * charactersPerError <= characters || (errors == 1 && endsBroken)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The offset of the first byte of a file at which its UTF-8 breaks off.
    private static func firstInvalidByte(of content: ArraySlice<UInt8>) -> Int {
        var decoder = UTF8()
        var rest = content.makeIterator()
        var offset = content.startIndex
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            offset += UTF8.width(scalar)
        }
        return offset
    }

    /// The byte order of UTF-16 without a mark; nil for other text.
    ///
    /// ASCII characters, line ends among them, have a zero byte, and so have a few ideographs on
    /// their other side: it is the order that makes a text of the bytes.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
        let sample = bytes.prefix(65_536)
        guard sample.count >= 4, sample.lazy.filter({ $0 == 0 }).count * 400 >= sample.count
        else { return nil }
        let likely = ["UTF-16LE", "UTF-16BE"].compactMap { encoding in
            DecodedCandidate(sample, encoding: encoding)
        }.filter { $0.errors <= 1 && ($0.isASCII || $0.share >= leastShare) }
        return likely.max { $0.score < $1.score }?.encoding
    }

    /// A text with U+FFFD for the control characters that no text has: XML does not allow them,
    /// and without them digits beside them would run together.
    private static func withoutControls(
        _ text: String, encoding: String
    ) throws(DocumentRefusal) -> String {
        guard let first = text.utf8.firstIndex(where: isControl) else { return text }
        let controls = text.utf8.lazy.filter(isControl).count
        guard controls * charactersPerError <= text.utf8.count || controls == 1 else {
            throw .undecodable(
                encoding: encoding,
                byteOffset: text.utf8.distance(from: text.utf8.startIndex, to: first))
        }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBroken = scalar.isASCII && isControl(UInt8(scalar.value))
            scalars.append(isBroken ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// Whether a byte is a control character other than those that end lines and pages.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
    }
}
