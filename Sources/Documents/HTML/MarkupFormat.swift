/// Tells by its first characters whether a text is markup, and of which kind.
enum MarkupFormat {
    case html
    case json
    /// XML that is no page, and other formats that are text, by name.
    case unsupported(String)

    /// The format of a text; nothing for plain text.
    init?(_ text: String) {
        let head = String(decoding: text.utf8.prefix(16_384), as: UTF8.self).lowercased()[...]
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let isPage = pageMarks.contains { head.contains($0) }
        if head.hasPrefix("mime-version:")
            || (head.contains("content-type: multipart/related") && !head.hasPrefix("<"))
        {
            self = .unsupported("MHTML")
        } else if head.hasPrefix("{\\rtf") {
            self = .unsupported("RTF")
        } else if head.hasPrefix("<?xml") && !isPage {
            self = .unsupported("XML")
        } else if Self.isJSON(head) {
            self = .json
        } else if isPage || (head.first == "<" && elementMarks.contains { head.contains($0) }) {
            self = .html
        } else {
            return nil
        }
    }

    /// Whether a text begins as an object or a list of them does.
    private static func isJSON(_ head: Substring) -> Bool {
        let start = head.prefix(200).filter { !$0.isWhitespace }
        return start.hasPrefix("{\"") || start.hasPrefix("[{\"")
    }
}

/// What no text has but a page.
private let pageMarks = ["<!doctype html", "<html", "<head>", "<body", "<meta ", "<tbody", "</td>"]

/// What a part of a page has, where it begins with an element.
private let elementMarks = [
    "<table", "<div", "<p>", "<p ", "<span", "<font", "<h1", "<h2", "<h3", "<section", "<article",
    "<ul", "<script", "<br", "<pre", "<style", "<input", "<textarea", "<center",
]
