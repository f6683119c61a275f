import Foundation
import Presentation
import TestSupport
import Testing

/// Whether JSON is written as Foundation's encoder would write it, but for what steers terminals.
@Suite struct JSONWriterTests {
    @Test(arguments: [false, true])
    func `random values are written byte by byte as Foundation does`(isPretty: Bool) throws {
        var generator = SeededGenerator(seed: 41)
        for round in 0..<3_000 {
            let value = JSONValue.random(depth: 4, using: &generator)
            let bytes = try value.bytes(isPretty: isPretty)
            #expect(bytes == Array(try value.foundationBytes(isPretty)), "seed 41, round \(round)")
        }
    }

    @Test func `every scalar is written as Foundation does`() throws {
        for block in stride(from: UInt32(0), to: 0x11_0000, by: 0x1000) {
            let scalars = (block..<block + 0x1000).compactMap(Unicode.Scalar.init)
                .filter { !escapedBesides.contains($0) }
            let value = JSONValue.string(String(String.UnicodeScalarView(scalars)))
            #expect(
                try value.bytes(isPretty: false) == Array(try value.foundationBytes(false)),
                "from \(block)")
        }
    }

    @Test func `what steers a terminal or turns a line is escaped besides`() throws {
        for scalar in escapedBesides {
            let bytes = try JSONValue.string("a\(Character(scalar))\u{301}").bytes(isPretty: false)
            let digits = String(scalar.value, radix: 16)
            let code = String(repeating: "0", count: 4 - digits.count) + digits
            #expect(bytes == Array("\"a\\u\(code)\u{301}\"".utf8))
        }
    }

    @Test func `what is written is read back as it was`() throws {
        let values = JSONValue.object([
            "integer": .integer(.min), "number": .number(try #require(Decimal(string: "-0.10"))),
            "text": .string("\u{0}\u{1F}\u{7F}\"\\/\u{2028}\u{FEFF}😀e\u{301}"), "null": .null,
            "list": .array([.bool(true), .array([]), .object([:])]),
        ])
        let read = try JSONSerialization.jsonObject(with: Data(values.bytes(isPretty: true)))
        let object = try #require(read as? [String: Any])
        #expect(object["integer"] as? Int == .min)
        #expect(object["number"] as? Double == -0.1)
        #expect(object["text"] as? String == "\u{0}\u{1F}\u{7F}\"\\/\u{2028}\u{FEFF}😀e\u{301}")
        #expect(object["null"] is NSNull)
        #expect((object["list"] as? [Any])?.count == 3)
    }

    @Test func `a number that is none is refused, wherever it stands`() {
        let value = JSONValue.array([.object(["a": .number(.nan)])])
        #expect(throws: JSONError.notANumber) { try value.bytes(isPretty: false) }
    }
}

/// What is escaped though JSON does not want it: further controls, line ends, marks of direction.
private let escapedBesides = Set(
    [
        0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
        0xFEFF...0xFEFF,
    ].joined()
        .compactMap { Unicode.Scalar(UInt32($0)) })

/// A value as Foundation's encoder is given it.
private struct Encoded: Encodable {
    let value: JSONValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .object(let members): try container.encode(members.mapValues(Encoded.init))
        case .array(let values): try container.encode(values.map(Encoded.init))
        case .string(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .integer(let number): try container.encode(number)
        case .bool(let isTrue): try container.encode(isTrue)
        case .null: try container.encodeNil()
        }
    }
}

extension JSONValue {
    fileprivate func foundationBytes(_ isPretty: Bool) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(Encoded(value: self))
    }

    fileprivate static func random(
        depth: Int, using generator: inout SeededGenerator
    ) -> JSONValue {
        switch Int.random(in: depth > 0 ? 0..<9 : 2..<9, using: &generator) {
        case 0:
            let count = Int.random(in: 0..<8, using: &generator)
            let pairs = (0..<count).map { _ in
                (text(using: &generator), random(depth: depth - 1, using: &generator))
            }
            return .object(Dictionary(pairs) { first, _ in first })
        case 1:
            let count = Int.random(in: 0..<6, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        case 2: return .bool(Bool.random(using: &generator))
        case 3: return .null
        case 4: return .integer(Int.random(in: .min ... .max, using: &generator))
        case 5: return .integer(Int.random(in: -20...20, using: &generator))
        case 6: return .number(number(using: &generator))
        default: return .string(text(using: &generator))
        }
    }

    private static func number(using generator: inout SeededGenerator) -> Decimal {
        Decimal(
            sign: Bool.random(using: &generator) ? .plus : .minus,
            exponent: Int.random(in: -40...40, using: &generator),
            significand: Decimal(UInt64.random(in: 0 ... .max, using: &generator)))
    }

    /// A text of what is easily written wrong.
    private static func text(using generator: inout SeededGenerator) -> String {
        let pieces = [
            "\"", "\\", "/", "\u{0}", "\u{8}", "\u{9}", "\n", "\u{B}", "\u{C}", "\r", "\u{1F}",
            "\u{A0}", "\u{2027}", "\u{FFFF}", "😀", "👨‍👩‍👧",
            "e\u{301}", "é", "湛河区", "t3.new.total", "a", "B", "_", "10", "9", "\\u0041", "",
        ]
        let count = Int.random(in: 0..<7, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
}
