import Reports
import Segmentation

/// How headings and items of lists begin, and how sentences end.
enum ListVocabulary {
    /// Whether a line begins with the number or the mark of a heading, an item or a note.
    static func startsItem(_ line: Substring) -> Bool {
        let head = Array(line.unicodeScalars.prefix(8))
        guard let first = head.first else { return false }
        if bullets.contains(first) || ("\u{2460}"..."\u{24FF}").contains(first) { return true }
        if first == "-" || first == "*" || first == "+" || first == "#" {
            return head.count > 1 && (head[1].isBlank || head[1] == first)
        }
        if "（(".unicodeScalars.contains(first) {
            let inner = head.dropFirst().prefix(while: isNumeral)
            return (1...3).contains(inner.count)
                && head.dropFirst(inner.count + 1).first.map("）)".unicodeScalars.contains) ?? false
        }
        let rest = first == "第" ? head.dropFirst() : head[...]
        let number = rest.prefix(while: isNumeral)
        guard (1...3).contains(number.count), let mark = rest.dropFirst(number.count).first else {
            return false
        }
        if first == "第" { return "部章".unicodeScalars.contains(mark) }
        // A point between digits is one of a number.
        let next = rest.dropFirst(number.count + 1).first
        return "、.．)）".unicodeScalars.contains(mark) && !(next.map(isDigit) ?? false)
    }

    /// Whether a line is of a sentence, but does not end it.
    static func isWithinSentence(_ line: Substring) -> Bool {
        guard let last = line.unicodeScalars.last, !ends.contains(last) else { return false }
        return holdsPause(line)
    }

    /// Whether a line ends a sentence.
    static func endsSentence(_ line: Substring) -> Bool {
        line.unicodeScalars.last.map(stops.contains) ?? false
    }

    /// Whether a mark of a sentence stands in a line.
    static func holdsPause(_ line: Substring) -> Bool {
        line.unicodeScalars.contains { $0 == "，" || stops.contains($0) }
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || IdentityVocabulary.ordinalDigits.contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
    }

    private static let bullets: Set<Unicode.Scalar> = ["•", "●", "◆", "■", "▪", "·", "※", ">", "|"]
    private static let stops: Set<Unicode.Scalar> = ["。", "！", "？", "；"]
    /// What no line within a sentence ends with.
    private static let ends: Set<Unicode.Scalar> = stops.union(["：", ":", "）", ")", "”", "》"])
}
