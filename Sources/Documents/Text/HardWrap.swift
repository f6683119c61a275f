import Reports
import Segmentation

/// Undoes the wrapping of prose at a fixed width, as the text of a PDF has it.
///
/// A text is wrapped where many of its lines are nearly as wide as the widest and none is wider:
/// then a full line goes on in the next, unless that is indented as a new paragraph is.
struct HardWrap {
    /// The width of a full line in half-width columns; nothing for a text that is not wrapped.
    private let width: Int?

    /// Measures the lines of a text.
    init(_ lines: [TextLine]) {
        // A line of more bytes is wider than any page; the prose of most texts has some.
        guard !lines.contains(where: { $0.kind == .prose && $0.text.utf8.count > 500 }) else {
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

    /// The paragraph that begins at a line, and the index of the first line behind it.
    func paragraph(_ lines: [TextLine], from start: Int) -> (Paragraph, end: Int)? {
        guard let first = lines[start].paragraph else { return nil }
        var end = start + 1
        guard let width else { return (first, end) }
        var parts = [first.text]
        while end < lines.count, lines[end - 1].displayWidth > width - Self.slack,
            lines[end].kind == .prose, !lines[end].isIndented,
            AlignedLine.cells(of: lines[end].text, number: lines[end].number) == nil
        {
            parts.append(String(lines[end].text.trimmingBlanks))
            end += 1
        }
        return (Paragraph(text: LineJoining.join(parts), line: first.line), end)
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

    /// Whether it begins with a blank.
    fileprivate var isIndented: Bool {
        text.unicodeScalars.first?.isBlank ?? false
    }
}
