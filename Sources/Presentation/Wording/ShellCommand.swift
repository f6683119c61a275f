/// A command as a shell reads it.
enum ShellCommand {
    /// The words of a command, each in quotes where it needs them.
    static func text(_ words: [String]) -> String {
        words.map { isPlain($0) ? $0 : quoted($0) }.joined(separator: " ")
    }

    /// A word in quotes, in which a shell reads nothing but what stands there.
    ///
    /// Line ends are blanks and control characters are left out: a terminal into which a command
    /// is copied may take them for keys.
    static func quoted(_ word: String) -> String {
        let quote = UInt8(ascii: "'")
        var bytes = [quote]
        // By bytes: a quote with a mark behind it is a quote to the shell.
        for byte in SafeText.line(word).utf8 {
            if byte == quote { bytes += Array("'\\'".utf8) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [quote], as: UTF8.self)
    }

    /// Whether a text is read as an option where a word stands.
    static func isOption(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "-") }

    private static func isPlain(_ word: String) -> Bool {
        !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F: true
                default: false
                }
            }
    }
}
