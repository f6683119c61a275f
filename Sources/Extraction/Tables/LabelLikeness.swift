import Reports

/// How much a text is like the label of a row, from 0 to 1.
struct LabelLikeness: Sendable {
    /// The longest text that is compared; a longer one is a label only by its beginning.
    private static let longest = 80

    /// Its ways to be read: whole, and without what stands in brackets.
    private let keys: [[Unicode.Scalar]]

    /// The year that it speaks of.
    private let year: YearWord?

    /// The number before it, if it has one: 2.其他….
    let number: Int?

    /// A label as printed.
    init(_ text: String) {
        let key = LabelKey(text).text
        let plain = LabelKey(Self.withoutBrackets(text)).text
        keys = (key == plain ? [key] : [key, plain]).map { text in
            Array(text.unicodeScalars.filter { !$0.isASCIIDigit })
        }.filter { $0.count >= 2 }
        year = YearWord(plain)
        number = Self.number(of: text)
    }

    /// How like it is to a spelling: twice what both have in order, of all that they have.
    func likeness(to spelling: LabelSet.Spelling) -> Double {
        guard !YearWord.differ(year, from: spelling.year) else { return 0 }
        return keys.lazy.map { Self.likeness($0, spelling.text) }.max() ?? 0
    }

    /// Whether nothing is left to compare.
    var isEmpty: Bool { keys.isEmpty }

    private static func likeness(_ text: [Unicode.Scalar], _ label: [Unicode.Scalar]) -> Double {
        guard label.count >= 2 else { return text == label ? 1 : 0 }
        // A label with words behind it; of a short one that may be chance.
        if label.count >= 4, text.count > label.count, text.starts(with: label) { return 0.9 }
        guard text.count <= longest, label.count >= 4 || text.count <= label.count + 1 else {
            return 0
        }
        return 2 * Double(common(text, label)) / Double(text.count + label.count)
    }

    /// The length of the longest text that both are when others are left out.
    private static func common(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = [Int](repeating: 0, count: right.count + 1)
        for scalar in left {
            var diagonal = 0
            for (index, other) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = scalar == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[right.count]
    }

    /// A label without what stands in brackets behind its first words.
    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", "（": depth += 1
            case ")", "）": depth = max(0, depth - 1)
            default: if depth == 0 { kept.append(scalar) }
            }
        }
        return String(kept)
    }

    private static func number(of text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let mark = text.dropFirst(digits.count).first,
            LabelKey.isNumberMark(mark)
        else { return nil }
        return Int(digits)
    }
}
