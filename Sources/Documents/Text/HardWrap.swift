import Reports
import Segmentation

/// Undoes the wrapping of prose at a fixed width, as the text of a PDF has it.
///
/// A text is wrapped where many of its lines are nearly as wide as the widest and none is wider:
/// then a full line goes on in the next, unless that is indented as a new paragraph is. So does a
/// line that breaks off within a sentence, however wide it is, as the first of a paragraph is whose
/// indentation was lost.
struct HardWrap {
    /// The width of a full line in half-width columns; nil for a text that is not wrapped.
    private let width: Int?

    /// Whether a line of the text is wider than any page: then lines are paragraphs.
    private let isUnwrapped: Bool

    /// Measures the lines of a text.
    init(_ lines: [TextLine]) {
        // The prose of most texts has some of more bytes.
        isUnwrapped = lines.contains { $0.kind == .prose && $0.text.utf8.count > 500 }
        guard !isUnwrapped else {
            width = nil
            return
        }
        // Rows of tables have widths of their own.
        let widths = lines.filter { line in
            line.kind == .prose && AlignedLine.cells(of: line.text, number: line.number) == nil
        }.map(\.displayWidth)
        let widest = widths.max() ?? 0
        let full = widths.count { $0 > widest - Self.slack }
        // Short lines are headings and cells: they say nothing of the width.
        let long = widths.count { $0 > widest / 2 }
        width = (40...160).contains(widest) && full >= 5 && full * 4 >= long ? widest : nil
    }

    /// How much shorter than the widest a full line may be: a character and a punctuation mark
    /// that must not begin a line.
    private static let slack = 6

    /// How wide a line is at least that breaks off within a sentence: twenty characters.
    private static let leastWidth = 40

    /// The paragraph that begins at a line, and the index of the first line behind it.
    func paragraph(_ lines: [TextLine], from start: Int) -> (Paragraph, end: Int)? {
        guard let first = lines[start].paragraph else { return nil }
        var end = start + 1
        guard !isUnwrapped else { return (first, end) }
        var parts = [first.text]
        while end < lines.count, continues(lines[end - 1], in: lines[end]) {
            parts.append(InlineMarks.prose(lines[end].text.trimmingBlanks))
            end += 1
        }
        return (Paragraph(text: LineJoining.join(parts), line: first.line), end)
    }

    /// Whether a line of prose goes on in the next.
    private func continues(_ line: TextLine, in next: TextLine) -> Bool {
        guard next.kind == .prose, !ListVocabulary.startsItem(next.text.trimmingBlanks),
            isFull(line) && !next.isIndented || breaksOff(line, before: next)
        else { return false }
        return AlignedLine.cells(of: next.text, number: next.number) == nil
    }

    private func isFull(_ line: TextLine) -> Bool {
        width.map { line.displayWidth > $0 - Self.slack } ?? false
    }

    /// Whether a line ends within a sentence that the next ends, or goes on with.
    ///
    /// The next is not indented more, nor much wider: what is much narrower than it ends where its
    /// writer ended it.
    private func breaksOff(_ line: TextLine, before next: TextLine) -> Bool {
        let text = line.text.trimmingBlanks
        let width = line.displayWidth
        guard (Self.leastWidth...160).contains(width), next.indentation <= line.indentation,
            ListVocabulary.isWithinSentence(text), !ListVocabulary.startsItem(text)
        else { return false }
        let nextWidth = next.displayWidth
        guard nextWidth * 2 <= width * 3 else { return false }
        return ListVocabulary.endsSentence(next.text.trimmingBlanks)
            || nextWidth >= Self.leastWidth && ListVocabulary.holdsPause(next.text)
    }
}

extension TextLine {
    /// How many half-width columns it reaches across, its indentation with it.
    fileprivate var displayWidth: Int {
        var width = 0
        var reach = 0
        for scalar in text.unicodeScalars {
            width += scalar.isWide ? 2 : 1
            if !scalar.isBlank { reach = width }
        }
        return reach
    }

    /// How many half-width columns of blanks it begins with.
    fileprivate var indentation: Int {
        text.unicodeScalars.prefix(while: \.isBlank).reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    }

    /// Whether it begins with a blank.
    fileprivate var isIndented: Bool {
        text.unicodeScalars.first?.isBlank ?? false
    }
}
