import Reports
import Segmentation

/// A label reduced to what reports agree on: folded, without its number, blanks and punctuation.
///
/// `（三） 不予 公开`, `(三)不予公开` and `不予公開` have the same key.
struct LabelKey: Hashable, Sendable {
    /// The letters, digits and Han characters that are left.
    let text: String

    /// The key of nothing.
    static let empty = LabelKey("")

    /// The key of a label as printed.
    init(_ label: String) {
        let folded = FoldedText.scalarsWithoutBlanks(of: label)
        let rest = Self.withoutTranslation(
            Self.withoutPinyin(folded.dropFirst(Self.numberLength(folded))))
        text = String(rest.filter(\.isLabelCharacter))
    }

    /// Whether nothing is left.
    var isEmpty: Bool { text.isEmpty }

    /// A label without the pinyin that mirrors put in brackets behind characters: 政(zheng)府.
    private static func withoutPinyin(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        guard label.contains("(") else { return Array(label) }
        var plain: [Unicode.Scalar] = []
        var rest = label
        while let open = rest.firstIndex(of: "("),
            let close = rest[open...].firstIndex(of: ")"), close > open + 1,
            rest[(open + 1)..<close].allSatisfy({
                $0.properties.isAlphabetic && $0.value < 0x250
            })
        {
            plain += rest[..<open]
            rest = rest[(close + 1)...]
        }
        return plain + rest
    }

    /// A label without the words in letters behind its characters, as heads in two languages
    /// have them (行政许可 Licences).
    private static func withoutTranslation(
        _ label: [Unicode.Scalar]
    ) -> ArraySlice<Unicode.Scalar> {
        guard let last = label.last, last.isASCII,
            let end = label.lastIndex(where: { (0x4E00...0x9FFF).contains($0.value) })
        else { return label[...] }
        let tail = label[(end + 1)...]
        let letters = tail.count { (0x61...0x7A).contains($0.value) }
        return letters >= leastLetters && tail.allSatisfy { !$0.isLabelCharacter || $0.isASCII }
            ? label[...end] : label[...]
    }

    /// How many letters make a word; fewer are a unit or a number of their own.
    private static let leastLetters = 3

    /// The length of the number before a label: `一、`, `(三)`, `1.`, `5)`.
    private static func numberLength(_ scalars: [Unicode.Scalar]) -> Int {
        let opening = scalars.first == "(" ? 1 : 0
        let digits = scalars.dropFirst(opening).prefix { $0.isLabelNumber }.count
        guard digits > 0, scalars.count > opening + digits else { return 0 }
        let closing = scalars[opening + digits]
        return closings.contains(closing) && (opening == 0 || closing == ")")
            ? opening + digits + 1 : 0
    }

    /// Whether a character stands between a number and its label.
    static func isNumberMark(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy(closings.contains)
    }

    private static let closings: Set<Unicode.Scalar> = [".", "、", ")", ",", "．"]
}

extension Unicode.Scalar {
    /// Whether it stays in the key of a label.
    var isLabelCharacter: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A: true
        case 0...0x7F, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }

    fileprivate var isLabelNumber: Bool {
        ("0"..."9").contains(self) || IdentityVocabulary.ordinalDigits.contains(self)
    }
}
