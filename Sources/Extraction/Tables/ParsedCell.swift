import Foundation
import Reports
import Segmentation

/// What the text of a cell says, if it can be a value.
struct ParsedCell: Equatable, Sendable {
    /// The value, or why there is none.
    let reading: Reading

    /// The unit of money printed with the number.
    let unit: AmountUnit?

    /// What stands behind the number in brackets or without: what a part of it is, or what it
    /// counts; nil for a bare number.
    let remark: String?

    /// Whether blanks between its digits were taken out: an extractor may have split one number,
    /// or joined two.
    let wasSplit: Bool

    /// What the digits are multiplied by: 10,000 for 1.28万, of which 万 is a unit if it is money.
    let factor: Decimal

    /// Whether a mark of yuan stands before the number: ￥5.
    let isMarkedYuan: Bool

    /// Reads the text of a cell; nil if it is neither empty, nor struck out, nor a number.
    ///
    /// Digits may be full-width or grouped by commas, blanks of any width may stand around them,
    /// and a unit of money behind. Only what no label can be is taken here; see ``init(value:)``.
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
        if let plain = CellDigits.plain(text) {
            self.init(plain)
            return
        }
        var rest = Self.characters(of: text)
        if rest.isEmpty || rest.allSatisfy({ "-—".contains($0) }) {
            self.init(.blank)
            return
        }
        if rest == ["/"] || rest == ["\\"] {
            self.init(.notApplicable)
            return
        }
        let unit = AmountUnit.take(from: &rest)
        guard unit != .foreign, let number = CellDigits.number(rest) else { return nil }
        self.init(.value(number), unit)
    }

    /// Reads the text of a cell that stands where a value must stand; nil if it is none.
    ///
    /// Here a number may also be Chinese, be split by blanks, be signed by a word, be emphasised, and
    /// have what it counts, a remark or the mark of a note behind it: 二十三, 1 3, 减35, 22件,
    /// 22（其中修订16件）, 9*, **9**, 1.28万.
    init?(value text: String) {
        if let plain = ParsedCell(text) {
            self = plain
            return
        }
        // Numbers in two paragraphs of a cell are two.
        guard text.utf8.count <= 200, !text.utf8.contains(0x0A),
            let first = Self.firstScalar(of: text),
            Self.beginsNumber(first) || CellVocabulary.beginnings.contains(first),
            Self.mayBeNumber(text)
        else { return nil }
        var rest = Self.characters(of: text)
        if Self.takeEmphasis(from: &rest), let plain = ParsedCell(String(rest)) {
            self = plain
            return
        }
        if CellVocabulary.notApplicable.contains(String(rest)) {
            self.init(.notApplicable)
            return
        }
        if let change = Self.change(rest) {
            self.init(.value(change), remark: text)
            return
        }
        var remark = CellRemark(takenFrom: &rest)
        let unit = remark.unit ?? AmountUnit.take(from: &rest)
        guard unit != .foreign else { return nil }
        if unit == nil, let counted = Self.takeCountUnit(from: &rest) {
            remark.text = counted + (remark.text ?? "")
        }
        let factor = unit == nil ? Self.takeMultiple(from: &rest) : 1
        let isMarkedYuan = Self.takePrefix(CellVocabulary.currencyMarks, from: &rest) != nil
        var sign = 1
        if let word = Self.takePrefix(CellVocabulary.signs.map(\.word), from: &rest) {
            sign = CellVocabulary.signs.first { $0.word == word }?.sign ?? 1
        }
        let digits = rest.filter { !$0.isWhitespace }[...]
        guard let number = CellDigits.number(digits) ?? CellDigits.chinese(digits),
            sign > 0 || number > 0
        else { return nil }
        let inner = rest.drop(while: \.isWhitespace)
        self.init(
            .value(number * Decimal(sign) * factor), unit, remark: remark.text,
            wasSplit: inner.contains(where: \.isWhitespace), factor: factor,
            isMarkedYuan: isMarkedYuan)
    }

    /// What digits of several cells say that have run together.
    static let run = ParsedCell(.unreadable)

    private init(
        _ reading: Reading, _ unit: AmountUnit? = nil, remark: String? = nil,
        wasSplit: Bool = false, factor: Decimal = 1, isMarkedYuan: Bool = false
    ) {
        self.reading = reading
        self.unit = unit
        self.remark = remark
        self.wasSplit = wasSplit
        self.factor = factor
        self.isMarkedYuan = isMarkedYuan
    }

    /// Whether a text in a row with several cells is a value rather than a label: it begins with a
    /// digit or a sign and is a number with something more.
    static func isValue(_ text: String) -> Bool {
        guard let first = firstScalar(of: text),
            beginsNumber(first) || emphasisBeginnings.contains(first)
        else { return false }
        return ParsedCell(value: text) != nil
    }

    /// Whether a short text stands for a number that it does not say: 无, 见附件, 约128, 200余件.
    static func isAnswer(_ text: String) -> Bool {
        guard text.utf8.count <= 48 else { return false }
        if CellVocabulary.answers.contains(text) { return true }
        let words = CellVocabulary.approximations
        if let word = words.before.first(where: text.hasPrefix) {
            return text.dropFirst(word.count).first?.isASCIIDigit ?? false
        }
        let rest = text.drop { $0.isASCIIDigit || $0 == "." || $0 == "," }
        return rest.count < text.count && words.behind.contains { rest.hasPrefix($0) }
    }

    private static let emphasisBeginnings = Set(
        (CellVocabulary.emphases + CellVocabulary.currencyMarks).compactMap(\.unicodeScalars.first)
    ).union(["±"])

    // MARK: What cannot be a number

    /// The first scalar that is not invisible.
    private static func firstScalar(of text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { $0 != "\u{FEFF}" && $0 != "\u{200B}" } ?? "-"
    }

    /// Whether a number, a sign or a stroke can begin with a scalar: most labels are told by it.
    private static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2B...0x39, 0x5C, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0B...0xFF19, 0xFF3C: true
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

    // MARK: Parts

    /// The characters of a text in their half-width forms, without invisible ones and blanks at
    /// its end.
    private static func characters(of text: String) -> ArraySlice<Character> {
        var characters =
            text.map(CellDigits.folded).filter { $0 != "\u{FEFF}" && $0 != "\u{200B}" }[...]
        while characters.last?.isWhitespace == true { characters.removeLast() }
        return characters
    }

    /// Takes away what emphasises a text on both sides; returns whether something does.
    private static func takeEmphasis(from text: inout ArraySlice<Character>) -> Bool {
        for mark in CellVocabulary.emphases
        where text.count > 2 * mark.count && text.starts(with: mark) && text.hasSuffix(mark) {
            text = text.dropFirst(mark.count).dropLast(mark.count)
            return true
        }
        return false
    }

    /// Takes what a count counts: 5人次.
    private static func takeCountUnit(from text: inout ArraySlice<Character>) -> String? {
        guard let unit = CellVocabulary.countUnits.first(where: { text.hasSuffix($0) }) else {
            return nil
        }
        text.removeLast(unit.count)
        return unit
    }

    /// Takes 万 or 亿 from behind ASCII digits.
    private static func takeMultiple(from text: inout ArraySlice<Character>) -> Decimal {
        guard let last = text.last,
            let multiple = CellVocabulary.multiples.first(where: { $0.word == last })
        else { return 1 }
        let digits = text.dropLast().filter { !$0.isWhitespace }
        guard digits.last?.isASCIIDigit == true else { return 1 }
        text.removeLast()
        return multiple.factor
    }

    /// Takes the first of some words that a text starts with.
    private static func takePrefix(
        _ words: [String], from text: inout ArraySlice<Character>
    ) -> String? {
        guard let word = words.first(where: { text.starts(with: $0) }) else { return nil }
        text.removeFirst(word.count)
        text = text.drop(while: \.isWhitespace)
        return word
    }

    /// The change that an increase and a decrease in one cell make, if one of them is nothing:
    /// +(0) -(0), +3/-0, ±0.
    private static func change(_ text: ArraySlice<Character>) -> Decimal? {
        let plain = text.filter { !$0.isWhitespace && !"()/,".contains($0) }
        if plain == ["±", "0"] { return 0 }
        guard plain.first == "+", let minus = plain.lastIndex(of: "-") else { return nil }
        guard let more = CellDigits.number(plain[1..<minus]),
            let less = CellDigits.number(plain[(minus + 1)...]), more == 0 || less == 0
        else { return nil }
        return more - less
    }
}
