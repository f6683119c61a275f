/// Text of documents as a terminal may show it: nothing in it can steer the terminal.
public enum SafeText {
    /// A text on one line: line ends and tabs are blanks, control characters and those that
    /// reverse the direction of writing are left out.
    public static func line(_ text: some StringProtocol) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: shown.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: continue
            case _ where directionMarks.contains(scalar.value): continue
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    private static let directionMarks: Set<UInt32> = [
        0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069, 0xFEFF,
    ]
}
