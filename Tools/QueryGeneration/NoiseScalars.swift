/// Characters at random, most of them such as trouble a reader of text.
enum NoiseScalars {
    /// Some scalars, as many as a range allows.
    static func some(
        _ counts: ClosedRange<Int>, using generator: inout some RandomNumberGenerator
    ) -> [Unicode.Scalar] {
        (0..<Int.random(in: counts, using: &generator)).map { _ in one(using: &generator) }
    }

    private static func one(using generator: inout some RandomNumberGenerator) -> Unicode.Scalar {
        let range = ranges[Int.random(in: ranges.indices, using: &generator)]
        // Surrogates are no scalars.
        return Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}"
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0...0x10FFFF,  // anything
        0...0x1F, 0x7F...0x9F,  // control characters
        0x20...0x7E, 0x20...0x7E, 0x20...0x2F, 0x30...0x39, 0xFF01...0xFF5E,  // ASCII, both widths
        0x2018...0x201F, 0x3008...0x3011, 0x300C...0x300F, 0x22...0x22, 0x27...0x28,  // quotes
        0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF...0xFEFF,  // invisible, direction
        0x2000...0x200A, 0x2028...0x2029, 0xA0...0xA0, 0x3000...0x3000, 0x85...0x85,  // blanks
        0x300...0x36F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xE0100...0xE01EF,  // combining marks
        0x4E00...0x9FFF, 0x20000...0x2A6DF, 0xF900...0xFAFF, 0x2F00...0x2FD5,  // ideographs
        0x2070...0x209F, 0x2150...0x218F, 0x2460...0x24FF, 0x660...0x669,  // other digits
        0xFFF0...0xFFFF, 0xFDD0...0xFDEF, 0xE000...0xE010, 0xAC00...0xAC20, 0x1F468...0x1F469,
    ]
}
