/// Text as Markdown prints it: nothing in it is taken for a mark.
enum MarkdownText {
    /// A text on one line, its marks behind backslashes.
    static func plain(_ text: String) -> String {
        let scalars = Array(SafeText.line(text).unicodeScalars)
        var view = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if marks.contains(scalar) || isInAddress(scalars, index) { view.append("\\") }
            view.append(scalar)
        }
        return String(view)
    }

    /// A text that begins a line or an entry of a list, where more is a mark: `#`, `1.`.
    static func line(_ text: String) -> String {
        let scalars = plain(text).unicodeScalars.drop { $0 == " " }
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        let rest = scalars[digits.endIndex...]
        let starts: [Unicode.Scalar] = digits.isEmpty ? ["#", "+", "-", "="] : [".", ")"]
        let isMark = rest.first.map(starts.contains) ?? false
        return String(digits) + (isMark ? "\\" : "") + String(rest)
    }

    /// Whether a scalar is where an address begins that would become a link: `://`, `www.`.
    private static func isInAddress(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        switch scalars[index] {
        case ":": scalars[(index + 1)...].starts(with: ["/", "/"])
        case ".":
            index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
        default: false
        }
    }

    /// A text on one line as code, exactly as it is.
    ///
    /// - Precondition: it does not stand in a table, where a bar would end the cell.
    static func code(_ text: String) -> String {
        let line = SafeText.line(text)
        let mark = UInt8(ascii: "`")
        let longest = line.utf8.split { $0 != mark }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let needsBlanks = line.utf8.first == mark || line.utf8.last == mark
        return needsBlanks ? "\(fence) \(line) \(fence)" : "\(fence)\(line)\(fence)"
    }

    /// What begins a mark inside a line, and what ends a cell of a table.
    private static let marks = Set("\\`*_[]<>|~&".unicodeScalars)
}
