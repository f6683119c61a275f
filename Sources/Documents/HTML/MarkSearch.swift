/// Finds the marks of a report in the text of a page, blanks and inline elements left out.
struct MarkSearch: Sendable {
    /// A mark and the text node it begins in.
    struct Match {
        let mark: Int
        let node: Int
        let isHeading: Bool
        let isTitle: Bool
    }

    /// The search for the marks of ``PageVocabulary``.
    static let page = MarkSearch()

    private struct Mark {
        let number: Int
        let bytes: [UInt8]
        let isHeading: Bool
        let isTitle: Bool
    }

    /// The marks by their first character, the longest first.
    private let marks: [UInt32: [Mark]]

    private init() {
        let words =
            PageVocabulary.reportMarks.map { ($0, false) }
            + PageVocabulary.titleMarks.map { ($0, true) }
        let all = words.enumerated().map { number, word in
            Mark(
                number: number, bytes: Array(word.0.utf8),
                isHeading: PageVocabulary.headingMarks.contains(word.0), isTitle: word.1)
        }
        marks = Dictionary(grouping: all) { Self.key($0.bytes, 0) }
            .mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
    }

    /// The marks that a page shows, in order; those in links tell of another page.
    func marks(in tree: MarkupTree) -> [Match] {
        let (text, parts) = Self.shownText(of: tree)
        var matches: [Match] = []
        var part = 0
        for start in marksStarts(in: text) {
            while part + 1 < parts.count, parts[part + 1].start <= start.offset { part += 1 }
            matches.append(
                Match(
                    mark: start.mark.number, node: parts[part].node,
                    isHeading: start.mark.isHeading, isTitle: start.mark.isTitle))
        }
        return matches
    }

    /// How many different marks stand in a text.
    func count(in text: [UInt8]) -> Int {
        Set(marksStarts(in: text).lazy.filter { !$0.mark.isTitle }.map(\.mark.number)).count
    }

    private func marksStarts(in text: [UInt8]) -> [(offset: Int, mark: Mark)] {
        var found: [(offset: Int, mark: Mark)] = []
        var index = 0
        while index + 2 < text.count {
            guard text[index] >= 0xE0, let candidates = marks[Self.key(text, index)] else {
                index += 1
                continue
            }
            for mark in candidates
            where index + mark.bytes.count <= text.count
                && text[index..<index + mark.bytes.count].elementsEqual(mark.bytes)
            {
                found.append((index, mark))
                break
            }
            index += 3
        }
        return found
    }

    private static func key(_ bytes: [UInt8], _ index: Int) -> UInt32 {
        UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    }

    /// The text that is shown, without blanks and links, a line end between blocks; and where in
    /// it each text node begins.
    private static func shownText(
        of tree: MarkupTree
    ) -> (text: [UInt8], parts: [(start: Int, node: Int)]) {
        var text: [UInt8] = []
        var parts: [(start: Int, node: Int)] = []
        text.reserveCapacity(tree.text.count)
        tree.walk(0..<tree.nodes.count) { index in
            let node = tree.nodes[index]
            if node.tag == .link || node.tag.isEntry || tree.isHidden(index) { return false }
            if node.tag == .text {
                parts.append((text.count, index))
                appendVisible(tree.text[node.text], to: &text)
            } else if node.tag.isBlock, node.tag != .lineBreak {
                text.append(0x0A)
            }
            return true
        }
        return (text, parts)
    }

    private static func appendVisible(_ run: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var index = run.startIndex
        while index < run.endIndex {
            let byte = run[index]
            if byte <= 0x20 {
                index += 1
            } else if byte == 0xC2, index + 1 < run.endIndex, run[index + 1] == 0xA0 {
                index += 2
            } else if byte == 0xE3, index + 2 < run.endIndex, run[index + 1] == 0x80,
                run[index + 2] == 0x80
            {
                index += 3
            } else {
                text.append(byte)
                index += 1
            }
        }
    }
}
