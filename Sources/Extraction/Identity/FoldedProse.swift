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

extension FoldedParagraph {
    /// Folds a paragraph.
    init(_ printed: Paragraph) {
        self.init(printed: printed, text: String(Self.scalars(of: printed.text)))
    }

    /// A paragraph whose next line goes on with it.
    func joined(with next: FoldedParagraph) -> FoldedParagraph {
        FoldedParagraph(printed: printed, text: text + next.text)
    }

    /// Whether it is a full line that goes on in the next: long, and without an end.
    ///
    /// A title has no full stop either.
    var isBroken: Bool {
        guard let last = text.unicodeScalars.last, last.isHan || last.digit != nil else {
            return false
        }
        return text.unicodeScalars.count >= Self.shortestFullLine
            && !IdentityVocabulary.titleEndings.contains { text.ends(with: $0) }
    }

    private static let shortestFullLine = 30

    /// The scalars by which a text is told: folded, without the pinyin that some mirrors put behind
    /// characters, and with the words that some mask.
    static func scalars(of text: String) -> [Unicode.Scalar] {
        var scalars = FoldedText(text).scalars
        if scalars.contains("(") { scalars = withoutPinyin(scalars) }
        let (masked, plain) = IdentityVocabulary.maskedSubject
        let places = scalars.occurrences(of: masked)
        guard !places.isEmpty else { return scalars }
        var kept: [Unicode.Scalar] = []
        var end = 0
        for place in places {
            kept += scalars[end..<place]
            kept += plain.unicodeScalars
            end = place + masked.unicodeScalars.count
        }
        return kept + scalars[end...]
    }

    private static func withoutPinyin(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        kept.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == "(", let last = kept.last, last.isHan,
                let end = endOfPinyin(in: source, from: index)
            {
                index = end
            } else {
                kept.append(source[index])
                index += 1
            }
        }
        return kept
    }

    /// The end of a bracket that holds nothing but letters of the alphabet.
    private static func endOfPinyin(in source: [Unicode.Scalar], from start: Int) -> Int? {
        let letters = source[(start + 1)...].prefix {
            !$0.isHan && $0.properties.isAlphabetic || $0 == " "
        }
        guard (1...8).contains(letters.count), letters.endIndex < source.count,
            source[letters.endIndex] == ")"
        else { return nil }
        return letters.endIndex + 1
    }
}

/// The prose of a document, folded once.
struct FoldedProse {
    /// What stands before the first heading.
    let preface: [FoldedParagraph]
    /// What stands behind it, headings left out.
    let body: [FoldedParagraph]
    /// The paragraphs of the first section with a heading.
    let opening: ArraySlice<FoldedParagraph>
    /// All of it, a line feed behind each paragraph that is whole.
    let scalars: [Unicode.Scalar]

    init(_ sections: [Section]) {
        var scalars: [Unicode.Scalar] = []
        func fold(_ section: Section) -> [FoldedParagraph] {
            section.paragraphs.map { paragraph in
                let folded = FoldedParagraph.scalars(of: paragraph.text)
                let paragraph = FoldedParagraph(printed: paragraph, text: String(folded))
                scalars.append(contentsOf: folded)
                if !paragraph.isBroken { scalars.append("\n") }
                return paragraph
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

extension Sequence<FoldedParagraph> {
    /// The paragraphs with those joined that are the lines of one.
    var joined: [FoldedParagraph] {
        reduce(into: []) { paragraphs, next in
            if let last = paragraphs.last, last.isBroken {
                paragraphs[paragraphs.count - 1] = last.joined(with: next)
            } else {
                paragraphs.append(next)
            }
        }
    }
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
        String(String.UnicodeScalarView(self[range.clamped(to: 0..<count)]))
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
