/// Puts ideographs for the characters that only look like them, one for one, so that no place in a
/// text moves.
///
/// PDFs are full of them: radicals (\u{2ED3} for \u{957F}), compatibility ideographs (\u{F98E} for
/// \u{5E74}). U+E5E5 is what A3 A0 of GBK, a wide blank, became in programs that knew it not.
package enum Ideographs {
    /// A text with ideographs for what looks like them; any other character stays.
    package static func unified(_ text: String) -> String {
        guard mayHold(text) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(unified(scalar)) }
        return String(view)
    }

    /// The ideograph for a radical of the supplement; nil for any other character.
    static func ofRadical(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        (0x2E80...0x2EFF).contains(scalar.value) ? radicals[scalar] : nil
    }

    private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2E80...0x2EFF: ofRadical(scalar) ?? scalar
        case 0x2F00...0x2FD5, 0xF900...0xFAD9, 0x2F800...0x2FA1D: normalized(scalar)
        case 0xE5E5: "\u{3000}"
        default: scalar
        }
    }

    /// What ICU normalises a scalar to, if that is one scalar.
    private static func normalized(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard let scalars = Folding.normalized([scalar])?.unicodeScalars, scalars.count == 1 else {
            return scalar
        }
        return scalars.first ?? scalar
    }

    /// Whether a text has bytes that such characters begin with.
    private static func mayHold(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index + 2 < bytes.count {
                switch bytes[index] {
                case 0xE2: if (0xBA...0xBF).contains(bytes[index + 1]) { return true }
                case 0xEE: if bytes[index + 1] == 0x97, bytes[index + 2] == 0xA5 { return true }
                case 0xEF: if (0xA4...0xAB).contains(bytes[index + 1]) { return true }
                case 0xF0: if bytes[index + 1] == 0xAF { return true }
                default: break
                }
                index += 1
            }
            return false
        }
    }

    /// The ideograph of each radical.
    private static let radicals = Dictionary(
        Folding.pairs(of: RadicalTable.pairs), uniquingKeysWith: { $1 })
}
