/// What a scalar does to a line of text that people read, be it on a terminal or on a page.
public enum ScalarEffect: Equatable, Sendable {
    /// It is shown, or joins what is shown beside it.
    case shown
    /// It ends the line or moves on in it.
    case blank
    /// It steers the terminal, turns the direction of writing, or takes no room and means nothing,
    /// so that one text looks like another.
    case hidden

    /// The effect of a scalar.
    ///
    /// Joiners and selectors of variants are shown: scripts, ideographs and pictures need them.
    public init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .blank
        case 0x00...0x1F, 0x7F...0x9F: self = .hidden
        case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF: self = .hidden
        case 0x202A...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: self = .hidden
        case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF:
            self = .hidden
        // What is no character, and may not stand in XML.
        case 0xFDD0...0xFDEF: self = .hidden
        case let code where code & 0xFFFE == 0xFFFE: self = .hidden
        default: self = .shown
        }
    }
}
