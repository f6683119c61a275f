import Foundation

/// Brings text to the form in which it is compared, as the manual describes it: compatibility forms,
/// case and script are one, and blanks mean nothing beside Han characters.
///
/// It uses Foundation throughout, where the program has code of its own.
final class TextFolding {
    private var simplified: [Unicode.Scalar: Unicode.Scalar] = [:]

    /// The folded text.
    func folded(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var blank: Unicode.Scalar?
        for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                if blank != "\n" { blank = scalar == "\n" ? "\n" : " " }
                continue
            }
            if scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.generalCategory == .control
            {
                continue
            }
            let scalar = simplify(scalar)
            if let mark = blank, let last = result.last {
                let joins =
                    (last.isHanCharacter && (scalar.isHanCharacter || scalar.isPlainDigit))
                    || (last.isPlainDigit && scalar.isHanCharacter)
                if mark == "\n" || !joins { result.append(mark) }
            }
            blank = nil
            result.append(scalar)
        }
        return result
    }

    private func simplify(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.isHanCharacter else { return scalar }
        if let known = simplified[scalar] { return known }
        // ICU swaps these two; the program says that both become the first.
        let special: Unicode.Scalar? =
            scalar == "\u{82CE}" || scalar == "\u{82E7}" ? "\u{82CE}" : nil
        let changed = String(Character(scalar)).applyingTransform(
            StringTransform("Hant-Hans"), reverse: false)
        let result = special ?? changed?.unicodeScalars.first ?? scalar
        simplified[scalar] = result
        return result
    }
}

extension Unicode.Scalar {
    /// Whether it is a Han character.
    var isHanCharacter: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
            || (0x20000...0x323AF).contains(value) || (0xF900...0xFAFF).contains(value)
            || value == 0x3005 || value == 0x3007
    }

    /// Whether it is one of the ten digits.
    var isPlainDigit: Bool { ("0"..."9").contains(self) }

    /// Whether a word boundary must lie before it at the start of a bare word, and behind it at the
    /// end: a digit, or a letter of a script that writes words apart.
    var isLatinLike: Bool {
        isPlainDigit
            || (properties.isAlphabetic && !properties.isIdeographic && !(value >= 0x2E80))
    }
}
