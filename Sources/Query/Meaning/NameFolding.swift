import Reports

/// Brings a name to the form in which names are compared.
enum NameFolding {
    /// The letters of a name: half width, lower case, simplified, without punctuation and blanks.
    static func folded(_ name: String) -> [Unicode.Scalar] {
        name.unicodeScalars.compactMap { folded($0) }
    }

    /// What a character counts as in a name; nil if it does not count.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // Nearly all characters of names.
        if (0x4E00...0x9FFF).contains(scalar.value) { return simplified[scalar] ?? scalar }
        let folded = ScalarFolding.folded(scalar)
        guard isLetter(folded) else { return nil }
        return ("A"..."Z").contains(folded) ? Unicode.Scalar(folded.value + 32) ?? folded : folded
    }

    /// The simplified characters that stand for traditional ones.
    static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let scalars = Array(
            CharacterVocabulary.traditional.unicodeScalars.lazy.filter { !$0.isBlank })
        let pairs = stride(from: 0, to: scalars.count - 1, by: 2)
        return Dictionary(
            pairs.map { (scalars[$0], scalars[$0 + 1]) }, uniquingKeysWith: { first, _ in first })
    }()

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || scalar.isDigit || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .dashPunctuation, .spaceSeparator, .control, .format:
            return false
        default: return true
        }
    }
}
