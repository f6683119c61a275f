/// Text that stands in a page as it is.
enum HTMLText {
    /// The text with every character that HTML reads as something else written as what it is.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in SafeText.line(text) {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// JSON as the text of a script element, which nothing in it ends.
    static func data(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}
