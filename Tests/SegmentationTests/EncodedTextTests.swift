import Testing

@testable import Segmentation

/// The bytes of texts, read back as they are documented.
@Suite struct EncodedTextTests {
    @Test(
        arguments: [
            [], [""], ["甲"], ["公开工作"], ["", "", ""], ["甲\n乙", "OA 系统", ""], ["𠮷野", "a𠮷"],
            ["1234567"], ["12345678"], ["123456789"], ["公开", "公开工作", "公开工作28号"],
        ] as [[String]])
    func `texts and boundaries come back as they were`(texts: [String]) throws {
        let parts = texts.map(part)
        let encoded = EncodedText(parts)
        let decoded = try #require(Decoded(encoded.bytes, parts: texts.count))
        #expect(decoded.texts == texts.map { FoldedText($0).string })
        let units = texts.map { FoldedText($0).string.utf16.count }
        #expect(encoded.units == units.reduce(0, +))
        for (part, marks) in zip(parts, decoded.boundaries) {
            // A boundary lies before whole characters only.
            var expected: [Bool] = []
            for (scalar, mark) in zip(part.text.scalars, part.boundaries) {
                expected.append(mark)
                if UTF16.width(scalar) == 2 { expected.append(false) }
            }
            #expect(marks == expected)
        }
    }

    @Test(arguments: 0...17)
    func `the bits end in a byte of their own, filled with zeros`(length: Int) throws {
        let encoded = EncodedText([part(String(repeating: "甲", count: length))])
        let marks = length + 2
        #expect(encoded.bytes.count == 4 + (length + 1) * 2 + (marks + 7) / 8)
        let last = try #require(encoded.bytes.last)
        let used = marks - (marks - 1) / 8 * 8
        #expect(used == 8 || last >> UInt8(used) == 0)
        // Behind the last character and at the very end there is a boundary.
        #expect(last >> UInt8(used - 1) == 1)
    }

    @Test func `each part ends on a boundary`() throws {
        let decoded = try #require(Decoded(EncodedText(["公开", "工作"].map(part)).bytes, parts: 2))
        #expect(decoded.ends == [true, true, true])
    }
}

/// What stands in the bytes, read by their description alone.
private struct Decoded {
    var texts: [String] = []
    /// For each part its marks, a unit each.
    var boundaries: [[Bool]] = []
    /// The mark behind each part, and at the end.
    var ends: [Bool] = []

    init?(_ bytes: [UInt8], parts: Int) {
        func number(at place: Int, bytes count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
        }
        let counts = (0..<parts).map { number(at: $0 * 4, bytes: 4) }
        let units = counts.reduce(parts, +)
        let bits = parts * 4 + units * 2
        guard bytes.count == bits + units / 8 + 1 else { return nil }
        func mark(_ unit: Int) -> Bool { bytes[bits + unit / 8] >> UInt8(unit % 8) & 1 == 1 }
        var unit = 0
        for count in counts {
            let own = (unit..<(unit + count)).map { number(at: parts * 4 + $0 * 2, bytes: 2) }
            texts.append(String(decoding: own.map(UInt16.init), as: UTF16.self))
            boundaries.append((unit..<(unit + count)).map(mark))
            ends.append(mark(unit + count))
            guard number(at: parts * 4 + (unit + count) * 2, bytes: 2) == 0 else { return nil }
            unit += count + 1
        }
        ends.append(mark(unit))
    }
}
