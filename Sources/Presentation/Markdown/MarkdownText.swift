/// Text as Markdown prints it: nothing in it is taken for a mark.
enum MarkdownText {
    /// A text on one line, its marks behind backslashes.
    static func plain(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in SafeText.line(text).unicodeScalars {
            if marks.contains(scalar) { view.append("\\") }
            view.append(scalar)
        }
        return String(view)
    }

    /// A text on one line as code, exactly as it is.
    ///
    /// - Precondition: it does not stand in a table, where a bar would end the cell.
    static func code(_ text: String) -> String {
        let line = SafeText.line(text)
        let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
        let needsBlanks = line.hasPrefix("`") || line.hasSuffix("`")
        return needsBlanks ? "\(fence) \(line) \(fence)" : "\(fence)\(line)\(fence)"
    }

    private static func longestRun(of mark: Character, in text: String) -> Int {
        text.split { $0 != mark }.map(\.count).max() ?? 0
    }

    /// What begins a mark inside a line, and what ends a cell of a table.
    private static let marks = Set("\\`*_[]<>|~&".unicodeScalars)
}
