/// How Word writes the automatic numbers of paragraphs, by the name of the format.
enum NumberVocabulary {
    /// The number in a format; nil where the format is not known or has no such number.
    static func text(_ number: Int, format: String) -> String? {
        guard number >= 0 else { return nil }
        switch format {
        case "none": return ""
        case "decimal", "decimalHalfWidth": return String(number)
        case "decimalZero": return number < 10 ? "0\(number)" : String(number)
        case "decimalFullWidth", "decimalFullWidth2":
            return String(String.UnicodeScalarView(String(number).unicodeScalars.map(fullWidth)))
        case "lowerLetter": return letters(number)
        case "upperLetter": return letters(number)?.uppercased()
        case "lowerRoman": return roman(number)
        case "upperRoman": return roman(number)?.uppercased()
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting",
            "taiwaneseCounting", "taiwaneseCountingThousand":
            return chinese(number, digits: common, units: commonUnits)
        case "chineseLegalSimplified":
            return chinese(number, digits: legal, units: legalUnits)
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
            return String(String(number).compactMap(\.wholeNumberValue).map { zeroed[$0] })
        default:
            return series[format].flatMap {
                number >= 1 && number <= $0.count ? $0[number - 1] : nil
            }
        }
    }

    private static func fullWidth(_ digit: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(digit.value - 0x30 + 0xFF10) ?? digit
    }

    /// a to z, then aa, bb and so on.
    private static func letters(_ number: Int) -> String? {
        guard (1...780).contains(number) else { return nil }
        let letter = Character(Unicode.Scalar(UInt8(97 + (number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1..<4000).contains(number) else { return nil }
        var rest = number
        var text = ""
        for (value, sign) in romanSigns {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static func chinese(_ number: Int, digits: [String], units: [String]) -> String? {
        guard number < 10_000 else { return nil }
        guard number > 0 else { return digits[0] }
        var text = ""
        var isZeroOwed = false
        for (place, unit) in zip([1000, 100, 10, 1], units) {
            let digit = number / place % 10
            if digit == 0 {
                isZeroOwed = !text.isEmpty
            } else {
                if isZeroOwed { text += digits[0] }
                isZeroOwed = false
                let isPlainTen = place == 10 && digit == 1 && text.isEmpty && unit == "十"
                text += (isPlainTen ? "" : digits[digit]) + unit
            }
        }
        return text
    }
}

private let romanSigns = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]
private let common = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
private let commonUnits = ["千", "百", "十", ""]
private let legal = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
private let legalUnits = ["仟", "佰", "拾", ""]
private let zeroed: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

/// Formats that are a series of signs.
private let series: [String: [String]] = [
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸".map(String.init),
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥".map(String.init),
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".map(String.init),
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".map(String.init),
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇".map(String.init),
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛".map(String.init),
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉".map(String.init),
]
