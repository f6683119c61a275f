import CICU
import Foundation

/// The folded texts of all reports in one piece of memory, so that looking at every character of
/// every report is one search of the C library's.
final class CorpusText {
    /// Where a part of a report lies.
    struct Part {
        /// The report's position in the corpus.
        let report: Int
        /// Which part.
        let kind: PartKind
        /// Its characters, as positions in the whole.
        let range: Range<Int>
    }

    /// The parts, in order.
    let parts: [Part]

    private let characters: [UInt32]
    private let boundaries: [Bool]
    /// The same in UTF-8, ended by a zero, and to which character each byte belongs.
    private let bytes: [CChar]
    private let characterOfByte: [Int32]
    private let partOfCharacter: [Int32]
    private let folding = TextFolding()
    private let breaker = BreakFinder()
    private var found: [AskedText: [Occurrence]] = [:]

    /// An occurrence of a text.
    struct Occurrence {
        /// The position of its part in ``CorpusText/parts``.
        let part: Int
        /// Its characters.
        let range: Range<Int>
    }

    /// The texts of reports, by part.
    init(_ reports: [[(kind: PartKind, text: String)]]) {
        var characters: [UInt32] = []
        var boundaries: [Bool] = []
        var partOfCharacter: [Int32] = []
        var parts: [Part] = []
        var bytes: [CChar] = []
        var characterOfByte: [Int32] = []
        for (report, texts) in reports.enumerated() {
            for (kind, text) in texts {
                let scalars = folding.folded(text)
                let start = characters.count
                characters += scalars.map(\.value)
                boundaries += breaker.boundaries(of: scalars)
                // What stands between two parts is part of neither.
                characters.append(1)
                partOfCharacter += [Int32](repeating: Int32(parts.count), count: scalars.count + 1)
                parts.append(
                    Part(report: report, kind: kind, range: start..<(start + scalars.count)))
            }
        }
        for (index, value) in characters.enumerated() {
            let encoded = Self.bytes(of: [Unicode.Scalar(value) ?? "\u{1}"])
            bytes += encoded
            characterOfByte += [Int32](repeating: Int32(index), count: encoded.count)
        }
        self.bytes = bytes + [0]
        self.characterOfByte = characterOfByte
        self.characters = characters
        self.boundaries = boundaries
        self.partOfCharacter = partOfCharacter
        self.parts = parts
    }

    /// A text as it is compared.
    func folded(_ text: String) -> [Unicode.Scalar] { folding.folded(text) }

    /// The characters of a part.
    func characters(of part: Part) -> ArraySlice<UInt32> { characters[part.range] }

    /// Whether a boundary of words lies before each character of a part, and at its end.
    func boundaries(of part: Part) -> ArraySlice<Bool> {
        boundaries[part.range.lowerBound...part.range.upperBound]
    }

    /// Where a text occurs as a query reads it, in order.
    func occurrences(of text: AskedText) -> [Occurrence] {
        if let known = found[text] { return known }
        let needle = folding.folded(text.text)
        let cuts = breaker.boundaries(of: needle)
        let occurrences = literal(needle).filter { occurrence in
            guard text.section.map({ parts[occurrence.part].kind == $0 }) ?? true else {
                return false
            }
            switch text.reading {
            case .quoted: return true
            // A single character matches wherever it stands.
            case .bare where needle.count == 1: return true
            case .bare: return isWords(needle, cuts, at: occurrence.range)
            case .prefix: return isBeginning(cuts, at: occurrence.range)
            }
        }
        if found.count > 4_000 { found = [:] }
        found[text] = occurrences
        return occurrences
    }

    /// No word of the text is cut in two, one end lies on a boundary, and both of letters and digits.
    private func isWords(
        _ needle: [Unicode.Scalar], _ cuts: [Bool], at range: Range<Int>
    ) -> Bool {
        let begins = boundaries[range.lowerBound]
        let ends = boundaries[range.upperBound]
        return isWhole(cuts, at: range) && (begins || ends)
            && (begins || !needle[0].isLatinLike)
            && (ends || !needle[needle.count - 1].isLatinLike)
    }

    private func isBeginning(_ cuts: [Bool], at range: Range<Int>) -> Bool {
        boundaries[range.lowerBound] && isWhole(cuts, at: range)
    }

    private func isWhole(_ cuts: [Bool], at range: Range<Int>) -> Bool {
        (1..<max(1, range.count)).allSatisfy { cuts[$0] || !boundaries[range.lowerBound + $0] }
    }

    private func literal(_ needle: [Unicode.Scalar]) -> [Occurrence] {
        guard !needle.isEmpty else { return [] }
        let wanted = Self.bytes(of: needle) + [0]
        var result: [Occurrence] = []
        bytes.withUnsafeBufferPointer { whole in
            guard let base = whole.baseAddress else { return }
            var place = strstr(base, wanted)
            while let found = place {
                // No character of UTF-8 begins within another.
                let start = Int(characterOfByte[UnsafePointer(found) - base])
                result.append(
                    Occurrence(
                        part: Int(partOfCharacter[start]), range: start..<(start + needle.count)))
                place = strstr(found + 1, wanted)
            }
        }
        return result
    }

    private static func bytes(of text: [Unicode.Scalar]) -> [CChar] {
        text.flatMap { UTF8.encode($0).map { Array($0) } ?? [] }.map { CChar(bitPattern: $0) }
    }
}

/// Finds word boundaries with ICU, by which the rule for bare words is defined.
final class BreakFinder {
    private let breaker = cicu_breaker_open()

    deinit { if let breaker { cicu_breaker_close(breaker) } }

    /// Whether a boundary lies before each scalar, and at the end.
    func boundaries(of text: [Unicode.Scalar]) -> [Bool] {
        let units = text.map { Array(UTF16.encode($0) ?? .init()) }
        let flat = units.flatMap(\.self)
        var marks = [Bool](repeating: true, count: flat.count + 1)
        if let breaker {
            marks = [Bool](repeating: false, count: flat.count + 1)
            guard cicu_breaker_mark(breaker, flat, Int32(flat.count), &marks) else { return marks }
        }
        var result: [Bool] = []
        var offset = 0
        for scalar in units {
            result.append(marks[offset])
            offset += scalar.count
        }
        return result + [marks[offset]]
    }
}
