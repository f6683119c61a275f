/// Reads a year as people write it.
enum YearText {
    /// The year of four digits, perhaps with the word for a year behind it.
    static func year(_ text: String) -> Int? {
        var digits = ScalarFolding.folded(text)
        if digits.last == Keywords.yearSuffix { digits.removeLast() }
        guard digits.utf8.count == 4, digits.unicodeScalars.allSatisfy({ $0.isDigit }),
            let year = Int(digits), year >= 1000
        else { return nil }
        return year
    }

    /// The range that `2019-2023`, or the like with another mark, was meant for.
    static func mistakenRange(_ text: String) -> String? {
        let ends = ScalarFolding.folded(text).split { Keywords.mistakenRangeMarks.contains($0) }
            .map { year(String($0)) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
            return nil
        }
        return "\(first)..\(last)"
    }
}
