import Foundation
import Reports
import Segmentation

/// What the text of a cell says, if it can be a value.
struct CellReading: Equatable, Sendable {
    /// The value, or why there is none.
    let reading: Reading

    /// The unit printed behind the number.
    let unit: MoneyUnit?

    /// What stands behind the number in brackets or without: what a part of it is, or what it
    /// counts; nothing for a bare number.
    let remark: String?

    /// Whether blanks between its digits were taken out: an extractor may have split one number,
    /// or joined two.
    let wasSplit: Bool

    /// Reads the text of a cell; nothing if it is neither empty, nor struck out, nor a number.
    ///
    /// Digits may be full-width or grouped by commas, blanks of any width may stand around them,
    /// and 元 or 万元 behind. Only what no label can be is taken here; see ``init(value:)``.
    init?(_ text: String) {
        switch text.utf8.count {
        case 0:
            self.init(.blank)
            return
        case 1 where text.utf8.first == UInt8(ascii: "0"):
            self.init(.value(0))
            return
        default:
            break
        }
        // The longest number seen has ten digits; a label may be of any length.
        guard text.utf8.count <= 60, let first = Self.firstScalar(of: text),
            Self.beginsNumber(first), Self.mayBeNumber(text)
        else { return nil }
        if let plain = Self.plainNumber(text) {
            self.init(.value(plain))
            return
        }
        var rest = text.map(Self.folded).filter { $0 != "\u{FEFF}" && $0 != "\u{200B}" }
        if rest.isEmpty || rest.allSatisfy({ "-—".contains($0) }) {
            self.init(.blank)
            return
        }
        if rest == ["/"] || rest == ["\\"] {
            self.init(.notApplicable)
            return
        }
        let unit = Self.takeUnit(from: &rest)
        guard let number = Self.number(rest) else { return nil }
        self.init(.value(number), unit)
    }

    /// Reads the text of a cell that stands where a value must stand; nothing if it is none.
    ///
    /// Here a number may also be Chinese, be split by blanks, be signed by a word, and have what it
    /// counts, a remark or the mark of a note behind it: 二十三, 1 3, 减35, 22件, 22（其中修订16件）, 9*.
    init?(value text: String) {
        if let plain = CellReading(text) {
            self = plain
            return
        }
        guard text.utf8.count <= 200, let first = Self.firstScalar(of: text),
            Self.beginsNumber(first) || CellVocabulary.beginnings.contains(first),
            Self.mayBeNumber(text)
        else { return nil }
        var rest = text.map(Self.folded).filter { $0 != "\u{FEFF}" && $0 != "\u{200B}" }[...]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if CellVocabulary.notApplicable.contains(String(rest)) {
            self.init(.notApplicable)
            return
        }
        var remark = Self.takeNoteMark(from: &rest) ?? Self.takeRemark(from: &rest)
        var characters = Array(rest)
        let unit = Self.takeUnit(from: &characters)
        if unit == nil {
            for unit in CellVocabulary.countUnits where characters.hasSuffix(unit) {
                characters.removeLast(unit.count)
                remark = unit + (remark ?? "")
                break
            }
        }
        var isNegative = false
        for (word, sign) in CellVocabulary.signs where characters.starts(with: word) {
            characters.removeFirst(word.count)
            isNegative = sign < 0
            break
        }
        let digits = characters.filter { !$0.isWhitespace }
        guard let number = Self.number(digits) ?? Self.chineseNumber(digits) else { return nil }
        guard !isNegative || number > 0 else { return nil }
        let inner = characters.drop(while: \.isWhitespace)
        self.init(
            .value(isNegative ? -number : number), unit, remark: remark,
            wasSplit: inner.contains(where: \.isWhitespace))
    }

    /// The first scalar that is not invisible.
    private static func firstScalar(of text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { $0 != "\u{FEFF}" && $0 != "\u{200B}" } ?? "-"
    }

    /// Whether a number, a sign or a stroke can begin with a scalar: most labels are told by it.
    private static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2B...0x39, 0x5C, 0x2010...0x2015, 0x2212, 0xFF0B...0xFF19, 0xFF3C: true
        default: false
        }
    }

    /// Whether behind what numbers are written with there is nothing, or what may follow one: this
    /// tells most labels that begin with a number (1.属于国家秘密) at their third character.
    private static func mayBeNumber(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            if beginsNumber(scalar) || scalar.isBlank
                || CellVocabulary.beginnings.contains(scalar)
            {
                continue
            }
            return CellVocabulary.endings.contains(scalar) || scalar.value < 0x3000
        }
        return true
    }

    /// The number that up to fifteen ASCII digits are; nothing for other texts.
    private static func plainNumber(_ text: String) -> Decimal? {
        guard text.utf8.count <= 15 else { return nil }
        var number = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return Decimal(number)
    }

    private init(
        _ reading: Reading, _ unit: MoneyUnit? = nil, remark: String? = nil, wasSplit: Bool = false
    ) {
        self.reading = reading
        self.unit = unit
        self.remark = remark
        self.wasSplit = wasSplit
    }

    /// Takes the mark of a note from behind a number: *, ①, [2].
    private static func takeNoteMark(from text: inout ArraySlice<Character>) -> String? {
        guard let last = text.last, text.count > 1 else { return nil }
        if CellVocabulary.noteMarks.contains(last) {
            text.removeLast()
            return String(last)
        }
        guard last == "]", let open = text.lastIndex(of: "["), open > text.startIndex,
            text[(open + 1)...].dropLast().allSatisfy(\.isASCIIDigit), text.endIndex - open > 2
        else { return nil }
        defer { text = text[..<open] }
        return String(text[open...])
    }

    /// Takes a remark in brackets from behind a number.
    private static func takeRemark(from text: inout ArraySlice<Character>) -> String? {
        guard text.last == ")", let open = text.firstIndex(of: "("), open > text.startIndex else {
            return nil
        }
        let remark = String(text[open...])
        text = text[..<open]
        while text.last?.isWhitespace == true { text.removeLast() }
        return remark
    }

    /// The number that Chinese numerals below a hundred million write; nothing for other texts.
    private static func chineseNumber(_ text: [Character]) -> Decimal? {
        guard !text.isEmpty, text.count <= 12 else { return nil }
        var total = 0
        var section = 0
        var digit: Int?
        for character in text {
            if let value = CellVocabulary.digits[character] {
                guard digit == nil || digit == 0 else { return nil }
                digit = value
            } else if let factor = CellVocabulary.factors[character] {
                if factor == 10_000 {
                    // It stands behind a number and once: a further one would pass the limit.
                    guard total == 0, section + (digit ?? 0) > 0 else { return nil }
                    total = (section + (digit ?? 0)) * factor
                    section = 0
                } else {
                    section += (digit ?? 1) * factor
                }
                digit = nil
            } else {
                return nil
            }
        }
        return Decimal(total + section + (digit ?? 0))
    }

    /// Whether a text in a row with several cells is a value rather than a label: it begins with a
    /// digit or a sign and is a number with something more.
    static func isValue(_ text: String) -> Bool {
        guard let first = firstScalar(of: text), beginsNumber(first) else { return false }
        return CellReading(value: text) != nil
    }

    /// A character in its half-width form; dashes and minus signs as a hyphen.
    private static func folded(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1
        else { return character }
        switch scalar.value {
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
        case 0x2212, 0x2013, 0x2012, 0x2010, 0x2011: return "-"
        default: return character
        }
    }

    private static func takeUnit(from text: inout [Character]) -> MoneyUnit? {
        for (word, unit) in CellVocabulary.moneyUnits where text.hasSuffix(word) {
            text.removeLast(word.count)
            while text.last?.isWhitespace == true { text.removeLast() }
            return unit
        }
        return nil
    }

    /// The number that a text is, exactly; nothing if it is anything else.
    private static func number(_ text: [Character]) -> Decimal? {
        var digits = text[...]
        let isNegative = digits.first == "-"
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = ungrouped(parts[0]),
            parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy(\.isASCIIDigit))
        else { return nil }
        let plain = String(whole) + (parts.count == 2 ? "." + String(parts[1]) : "")
        // Beyond 15 digits a number is no count and would not survive a round trip.
        guard whole.count <= 15, let number = Decimal(string: plain) else { return nil }
        return isNegative ? -number : number
    }

    /// Digits without the commas between groups of three; nothing if they are not such digits.
    private static func ungrouped(_ text: ArraySlice<Character>) -> [Character]? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        if groups.count > 1 {
            guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        return groups.flatMap(\.self)
    }
}

extension [Character] {
    fileprivate func hasSuffix(_ suffix: String) -> Bool {
        self.suffix(suffix.count).elementsEqual(suffix)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
