/// Breaks text into lines of a terminal.
///
/// A line may end behind any ideograph and at any blank; words of letters and digits stay whole
/// where they fit, and no line begins with a closing mark.
enum TextWrap {
    /// The lines of a text, each of at most `width` columns where that is possible.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var columns = 0
        for piece in pieces(of: text) {
            let size = TextWidth.columns(piece)
            if columns + size > width, !line.isEmpty {
                lines.append(line.trimmingBlanksAtEnd)
                line = ""
                columns = 0
                if piece == " " { continue }
            }
            line += piece
            columns += size
        }
        let last = line.trimmingBlanksAtEnd
        return last.isEmpty && !lines.isEmpty ? lines : lines + [last]
    }

    /// The pieces that stay whole: a word of narrow characters, a blank, an ideograph with the
    /// closing marks behind it.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var isWord = false
        for character in text {
            let isWide = TextWidth.columns(String(character)) > 1
            let joins = isClosing(character) || (isWord && !isWide && character != " ")
            if joins, !pieces.isEmpty, pieces[pieces.count - 1] != " " {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            isWord = !isWide && character != " "
        }
        return pieces
    }

    /// Closing marks: of punctuation whatever does not open.
    private static func isClosing(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        switch scalar.properties.generalCategory {
        case .closePunctuation, .finalPunctuation: return true
        case .otherPunctuation: return scalar.value > 0x2000
        default: return false
        }
    }
}

extension String {
    fileprivate var trimmingBlanksAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
