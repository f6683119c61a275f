import Documents
import Reports

/// Parts paragraphs that hold several headings with their text: all of a report in one line.
struct InlineHeadings {
    /// A document whose headings stand in paragraphs of their own.
    static func parted(_ document: Document) -> Document {
        guard document.blocks.contains(where: { pieces(of: $0) != nil }) else { return document }
        let blocks = document.blocks.flatMap { block in
            pieces(of: block)?.map { Document.Block.paragraph($0) } ?? [block]
        }
        return Document(
            layout: document.layout, blocks: blocks, headTitle: document.headTitle,
            pages: document.pages)
    }

    /// The parts of a paragraph; nil where it has not two headings with a text between.
    private static func pieces(of block: Document.Block) -> [Paragraph]? {
        // The shortest with two headings of two characters, their numbers and a text.
        guard case .paragraph(let paragraph) = block, paragraph.text.utf8.count >= 30,
            paragraph.text.contains(numberMark)
        else { return nil }
        let headings = self.headings(in: paragraph.text)
        guard headings.count > 1 else { return nil }
        var pieces: [Substring] = [paragraph.text[..<headings[0].lowerBound]]
        var hasText = false
        for (index, heading) in headings.enumerated() {
            let end =
                index + 1 < headings.count
                ? headings[index + 1].lowerBound : paragraph.text.endIndex
            let text = paragraph.text[heading.upperBound..<end]
            hasText = hasText || text.contains { $0.isLetter }
            pieces += [paragraph.text[heading], text]
        }
        // A line of headings alone is a table of contents.
        guard hasText else { return nil }
        return pieces.map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
            .map { Paragraph(text: $0, line: paragraph.line) }
    }

    /// Where headings stand in a text: numbered one after the other, each behind the end of a
    /// sentence or a blank and before a blank.
    private static func headings(in text: String) -> [Range<String.Index>] {
        var headings: [Range<String.Index>] = []
        var last = 0
        var before: Character = " "
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if SectionVocabulary.beforeInline.contains(before),
                SectionVocabulary.numerals[character] != nil,
                let heading = heading(in: text, at: index), heading.number == last + 1
            {
                headings.append(index..<heading.end)
                last += 1
                index = heading.end
                before = " "
                continue
            }
            before = character
            index = text.index(after: index)
        }
        return headings
    }

    private static func heading(
        in text: String, at start: String.Index
    ) -> (number: Int, end: String.Index)? {
        let rest = text[start...].prefix(longest)
        let mark = rest.firstIndex { $0.isWhitespace || $0 == "：" || $0 == ":" }
        guard let number = HeadingNumber(rest), number.form == .chinese,
            let end = mark ?? (rest.endIndex == text.endIndex ? rest.endIndex : nil),
            SectionHeadings.mayBeHeading(String(rest[..<end]))
        else { return nil }
        return (number.value, end)
    }

    private static let numberMark: Character = "、"

    /// The longest heading seen has 30 characters.
    private static let longest = 40
}
