/// Brings a name to the form in which names are compared.
///
/// The one place to fold more: traditional characters, for example.
enum NameFolding {
    /// The letters of a name: half width, lower case, without punctuation and blanks.
    static func folded(_ name: String) -> [Unicode.Scalar] {
        name.unicodeScalars.compactMap { scalar in
            let folded = ScalarFolding.folded(scalar)
            guard isLetter(folded) else { return nil }
            return ("A"..."Z").contains(folded)
                ? Unicode.Scalar(folded.value + 32) ?? folded : folded
        }
    }

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
