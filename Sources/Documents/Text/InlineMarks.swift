import Segmentation

/// Reads the marks within a line of Markdown by which text is struck out or raised: `~~126~~`,
/// `<del>126</del>`, `<sup>1</sup>`.
enum InlineMarks {
    /// A stretch of a text and how it is shown.
    private struct Stretch {
        let text: Substring
        let kind: Kind
    }

    private enum Kind {
        case level
        case struck
        case raised
    }

    /// A text as prose has it.
    static func prose(_ text: Substring) -> String {
        guard mayHaveMarks(text) else { return String(text) }
        let stretches = stretches(of: text)
        var prose = ""
        for (index, stretch) in stretches.enumerated() {
            switch stretch.kind {
            case .level: prose += stretch.text
            case .struck: break
            case .raised:
                let next = index + 1 < stretches.count ? stretches[index + 1].text : ""
                prose += RaisedText.inProse(
                    String(stretch.text), after: prose.unicodeScalars.last,
                    before: next.unicodeScalars.first)
            }
        }
        return String(prose[...].trimmingBlanks)
    }

    /// A text as a cell has it, and where in the line it starts.
    static func cell(_ text: Substring) -> (text: String, start: Substring.Index) {
        guard mayHaveMarks(text) else { return (String(text), text.startIndex) }
        let stretches = stretches(of: text).filter { $0.kind != .struck }
        let level = joined(stretches.filter { $0.kind == .level })
        let isLevel = stretches.allSatisfy {
            $0.kind == .level || RaisedText.isMark(String($0.text), beside: level)
        }
        let shown = isLevel ? stretches.filter { $0.kind == .level } : stretches
        let first = shown.first { !$0.text.isBlank }?.text.trimmingBlanks
        return (joined(shown), first?.startIndex ?? text.startIndex)
    }

    private static func joined(_ stretches: [Stretch]) -> String {
        String(stretches.map(\.text).joined()[...].trimmingBlanks)
    }

    private static func mayHaveMarks(_ text: Substring) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "<") }
    }

    /// The stretches of a text between its marks; one that nothing closes is text.
    private static func stretches(of text: Substring) -> [Stretch] {
        var stretches: [Stretch] = []
        var unclosed: Set<String> = []
        var levelStart = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            guard let mark = marks.first(where: { text[index...].utf8.starts(with: $0.open.utf8) }),
                !unclosed.contains(mark.close)
            else {
                index = text.utf8.index(after: index)
                continue
            }
            let start = text.utf8.index(index, offsetBy: mark.open.utf8.count)
            guard let close = text[start...].firstRange(of: mark.close), !close.isEmpty,
                close.lowerBound > start
            else {
                // None is searched for again: further on it is closed by nothing either.
                unclosed.insert(mark.close)
                continue
            }
            stretches.append(Stretch(text: text[levelStart..<index], kind: .level))
            stretches.append(Stretch(text: text[start..<close.lowerBound], kind: mark.kind))
            index = close.upperBound
            levelStart = index
        }
        stretches.append(Stretch(text: text[levelStart...], kind: .level))
        return stretches.filter { !$0.text.isEmpty }
    }

    private static let marks: [(open: String, close: String, kind: Kind)] = [
        ("~~", "~~", .struck), ("<del>", "</del>", .struck), ("<s>", "</s>", .struck),
        ("<strike>", "</strike>", .struck), ("<sup>", "</sup>", .raised),
        ("<sub>", "</sub>", .raised),
    ]
}
