import Query

/// Text of documents as a terminal may show it: nothing in it can steer the terminal.
public enum SafeText {
    /// A text on one line: line ends and tabs are blanks; control characters, those that reverse
    /// the direction of writing and those that cannot be seen are left out.
    public static func line(_ text: some StringProtocol) -> String {
        var whole = String(text)
        guard whole.withUTF8(mayHide) else { return whole }
        var shown = String.UnicodeScalarView()
        for scalar in whole.unicodeScalars {
            switch ScalarEffect(scalar) {
            case .shown: shown.append(scalar)
            case .blank: shown.append(" ")
            case .hidden: continue
            }
        }
        return String(shown)
    }

    /// Lines as a terminal may show them.
    public static func lines(_ text: String) -> String {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { line(String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
    }

    /// Whether bytes may be of a scalar that is not shown: where they need not be looked at one
    /// by one, they are copied.
    private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x20...0x7E, 0x80...0xC1: continue
            case 0x00...0x1F, 0x7F, 0xCD, 0xD8, 0xE1, 0xF0...0xFF: return true
            case 0xC2: if bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD { return true }
            // Chinese quotes and commas begin with these.
            case 0xE2: if mayHide(bytes[index + 1], bytes[index + 2]) { return true }
            case 0xEF: if bytes[index + 1] != 0xBC { return true }
            default: continue
            }
        }
        return false
    }

    /// The same of the second and third byte behind 0xE2.
    private static func mayHide(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0x8B...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA0...0xAF): true
        default: false
        }
    }
}
