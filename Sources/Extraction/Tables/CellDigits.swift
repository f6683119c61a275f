import Foundation
import Reports

/// Numbers as digits write them, ASCII or Chinese.
enum CellDigits {
    /// What up to fifteen ASCII digits say; nil for other texts.
    ///
    /// A zero before other digits is no number's: such digits are several cells in one, or a code.
    static func plain(_ text: String) -> Reading? {
        guard text.utf8.count <= 15 else { return nil }
        var number = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        let isCode = text.utf8.first == UInt8(ascii: "0") && text.utf8.count > 1
        return isCode ? .unreadable : .value(Decimal(number))
    }

    /// The number that a text is, exactly; nil if it is anything else.
    static func number(_ text: ArraySlice<Character>) -> Decimal? {
        var digits = text
        let isNegative = digits.first == "-"
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = ungrouped(parts[0]),
            whole.count == 1 || whole.first != "0",
            parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy(\.isASCIIDigit))
        else { return nil }
        let plain = String(whole) + (parts.count == 2 ? "." + String(parts[1]) : "")
        // Beyond 15 digits a number is no count and would not survive a round trip.
        guard whole.count <= 15, let number = Decimal(string: plain) else { return nil }
        return isNegative ? -number : number
    }

    /// The number that Chinese numerals below a hundred million write; nil for other texts.
    static func chinese(_ text: ArraySlice<Character>) -> Decimal? {
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

    /// A character in its half-width form; dashes and minus signs before digits as a hyphen.
    static func folded(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first,
            character.unicodeScalars.count == 1
        else { return character }
        switch scalar.value {
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
        case 0x2010...0x2015, 0x2212, 0xFE63: return "-"
        default: return character
        }
    }

    /// Digits without the commas between groups of three; nil if they are not such digits.
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

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
