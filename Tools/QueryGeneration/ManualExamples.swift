/// The queries of the manual.
public enum ManualExamples {
    /// The texts in backquotes in the first column of each table that is headed `query`.
    public static func queries(in markdown: String) -> [String] {
        var queries: [String] = []
        var isInside = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                isInside = false
                continue
            }
            if line.hasPrefix("| query |") {
                isInside = true
            } else if isInside {
                queries += code(inFirstCellOf: line)
            }
        }
        return queries
    }

    /// The texts in backquotes before the second bar of a row; a bar behind a backslash is a
    /// character.
    private static func code(inFirstCellOf row: Substring) -> [String] {
        var texts: [String] = []
        var current: String?
        var isEscaped = false
        for character in row.dropFirst() {
            if isEscaped {
                current?.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "`" {
                if let text = current { texts.append(text) }
                current = current == nil ? "" : nil
            } else if character == "|" {
                return texts
            } else {
                current?.append(character)
            }
        }
        return texts
    }
}
