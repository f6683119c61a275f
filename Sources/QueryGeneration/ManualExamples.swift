/// The queries in the boxes of the manual.
public enum ManualExamples {
    /// The lines of the boxes that a text in Markdown marks as queries.
    public static func queries(in markdown: String) -> [String] {
        var queries: [String] = []
        var isInside = false
        for line in markdown.split(separator: "\n") {
            if line.hasPrefix("```") {
                isInside = line == "```query"
            } else if isInside {
                queries.append(String(line))
            }
        }
        return queries
    }
}
