import Foundation
import Reports

/// What the text of a cell says, if it can be a value.
struct CellReading: Equatable, Sendable {
    /// The value, or why there is none.
    let reading: Reading

    /// The unit printed behind the number.
    let unit: MoneyUnit?

    /// Reads the text of a cell; nothing if it is neither empty, nor struck out, nor a number.
    ///
    /// Digits may be full-width or grouped by commas, blanks of any width may stand around them,
    /// and 元 or 万元 behind. Digits with a blank between them are two numbers or one that an
    /// extractor has split: no value.
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
        guard text.utf8.count <= 60 else { return nil }
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

    private init(_ reading: Reading, _ unit: MoneyUnit? = nil) {
        self.reading = reading
        self.unit = unit
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
        for unit in [MoneyUnit.tenThousandYuan, .yuan] where text.hasSuffix(unit.rawValue) {
            text.removeLast(unit.rawValue.count)
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
