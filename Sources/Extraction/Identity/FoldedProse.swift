import Documents
import Reports
import Segmentation

/// A paragraph with its folded text, by which everything in it is told.
struct FoldedParagraph {
    /// The paragraph as printed.
    let printed: Paragraph
    /// Its text as it is compared.
    let text: String
}

/// The prose of a document, folded once.
struct FoldedProse {
    /// What stands before the first heading.
    let preface: [FoldedParagraph]
    /// What stands behind it, headings left out.
    let body: [FoldedParagraph]
    /// The paragraphs of the first section with a heading.
    let opening: ArraySlice<FoldedParagraph>
    /// All of it, a line feed behind each paragraph.
    let scalars: [Unicode.Scalar]

    init(_ sections: [Section]) {
        var scalars: [Unicode.Scalar] = []
        func fold(_ section: Section) -> [FoldedParagraph] {
            section.paragraphs.map { paragraph in
                let folded = FoldedText(paragraph.text)
                scalars.append(contentsOf: folded.scalars)
                scalars.append("\n")
                return FoldedParagraph(printed: paragraph, text: folded.string)
            }
        }
        preface = sections.filter { $0.kind == .preface }.prefix(1).flatMap(fold)
        let rest = sections.drop { $0.kind == .preface }.map(fold)
        opening = rest.first { !$0.isEmpty }?.prefix(4) ?? []
        body = rest.flatMap(\.self)
        self.scalars = scalars
    }

    /// Where a report says what it is: what stands before the first heading, and the first of what
    /// stands behind it.
    var start: [FoldedParagraph] { Array(preface.prefix(12)) + Array(opening) }
}

extension Array<Unicode.Scalar> {
    /// Where a text occurs, in order, without overlaps.
    func occurrences(of text: String) -> [Int] {
        let needle = Array(text.unicodeScalars)
        guard let first = needle.first, needle.count <= count else { return [] }
        var found: [Int] = []
        var index = 0
        while index <= count - needle.count {
            if self[index] == first,
                needle.indices.allSatisfy({ self[index + $0] == needle[$0] })
            {
                found.append(index)
                index += needle.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// A stretch as a string.
    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self[range.clamped(to: 0..<count)])
        return String(view)
    }
}

extension StringProtocol {
    /// Whether a text occurs in it, byte by byte: many times faster than comparing characters, and
    /// the same for folded texts.
    func includes(_ text: String) -> Bool {
        let needle = Array(text.utf8)
        guard let first = needle.first else { return true }
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            guard needle.count <= bytes.count else { return false }
            return (0...(bytes.count - needle.count)).contains { start in
                bytes[start] == first && bytes[start...].starts(with: needle)
            }
        }
        return found ?? contains(text)
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    var digit: Int? {
        (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
    }

    /// Whether it is a Han character.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007: true
        default: false
        }
    }
}
