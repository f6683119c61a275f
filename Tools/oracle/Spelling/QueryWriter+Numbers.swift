extension QueryWriter {
    /// What binds how tightly in a calculation.
    enum NumberLevel: Int {
        case sum, product, factor
    }

    /// A comparison, or a chain of them.
    mutating func comparison(_ first: AskedNumber, _ links: [AskedLink]) -> String {
        var written = number(first, .sum)
        // A hyphen at the start of a condition would be NOT.
        if written.hasPrefix("-") || written.hasPrefix("－") { written = bracketed(written) }
        for link in links {
            let blank = chance(40) ? "" : " "
            let sign = one(WordVocabulary.signs(of: link.relation))
            written += blank + sign + blank + number(link.number, .sum)
        }
        return written
    }

    /// A calculation.
    mutating func number(_ number: AskedNumber, _ level: NumberLevel) -> String {
        let (written, own) = written(number)
        return own.rawValue < level.rawValue || chance(4) ? bracketed(written) : written
    }

    private mutating func written(_ number: AskedNumber) -> (String, NumberLevel) {
        switch number {
        case .constant(let text): return (constant(text), .factor)
        case .field(let field): return (name(of: field), .factor)
        case .negative(let operand):
            let inner = self.number(operand, .factor)
            return ("-" + (inner.hasPrefix("-") ? bracketed(inner) : inner), .factor)
        case .count(let text):
            let section = text.section.map { one(WordVocabulary.names(of: $0)) + ":" } ?? ""
            return (one(WordVocabulary.count) + attached(section + self.text(text)), .factor)
        case .orElse(let field, let text):
            let inside = name(of: field) + ", " + constant(text)
            return (one(WordVocabulary.orElse) + attached(inside), .factor)
        case .calculation(let operation, let left, let right):
            let isSum = operation == .plus || operation == .minus
            let level = isSum ? NumberLevel.sum : .product
            let first = self.number(left, level)
            let second = self.number(right, isSum ? .product : .factor)
            let sign = one(WordVocabulary.signs(of: operation))
            // A hyphen directly behind a year would belong to it.
            let isYear = first.contains("@") || first.contains("＠")
            let isLoose =
                isYear || first.last?.isNumber == true || second.hasPrefix("-") || !chance(40)
            return (isLoose ? "\(first) \(sign) \(second)" : first + sign + second, level)
        }
    }

    /// In brackets that belong to the word before them.
    private mutating func attached(_ text: String) -> String {
        chance(15) ? "（\(text)）" : "(\(text))"
    }

    /// A number: with commas, in 10,000 or in percent.
    private mutating func constant(_ text: String) -> String {
        let isNegative = text.hasPrefix("-")
        let magnitude = isNegative ? String(text.dropFirst()) : text
        var written = magnitude
        if !magnitude.contains("."), let integer = Int(magnitude) {
            if integer >= 1_000, chance(25) {
                written = grouped(magnitude)
            } else if integer >= 1_000, integer % 1_000 == 0, chance(40) {
                written = shifted(magnitude, by: -4) + WordVocabulary.tenThousand
            } else if chance(5) {
                written = shifted(magnitude, by: 2) + "%"
            }
        } else if chance(40) {
            written = shifted(magnitude, by: 2) + (chance(20) ? "％" : "%")
        }
        return (isNegative ? "-" : "") + digits(written)
    }

    private func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// A decimal number with its point moved to the right.
    private func shifted(_ text: String, by places: Int) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        var whole = String(parts[0])
        var decimals = parts.count == 2 ? String(parts[1]) : ""
        for _ in 0..<max(0, places) {
            whole.append(decimals.isEmpty ? "0" : decimals.removeFirst())
        }
        for _ in 0..<max(0, -places) {
            decimals = String(whole.popLast() ?? "0") + decimals
        }
        while decimals.hasSuffix("0") { decimals.removeLast() }
        while whole.hasPrefix("0"), whole.count > 1 { whole.removeFirst() }
        if whole.isEmpty { whole = "0" }
        return decimals.isEmpty ? whole : "\(whole).\(decimals)"
    }
}
