/// Tells by its first characters whether a text is markup, and of which kind.
enum MarkupFormat {
    /// A page, or a part of one.
    case html
    /// An object or a list in JSON.
    case json
    /// XML that is no page, and other formats that are text, by name.
    case unsupported(String)

    /// The format of a text; nil for plain text.
    init?(_ text: String) {
        // Without a bracket of either kind there is no markup; MHTML says what it is at its start.
        guard text.utf8.prefix(16_384).contains(where: { $0 == 0x3C || $0 == 0x7B || $0 == 0x3A })
        else { return nil }
        let head = Head(text)
        let isPage = head.holds(pageMarks)
        if head.starts(with: "mime-version:")
            || (head.holds(["content-type: multipart/related"]) && !head.starts(with: "<"))
        {
            self = .unsupported("MHTML")
        } else if head.starts(with: "<?xml"), !isPage {
            self = .unsupported("XML")
        } else if head.isJSON {
            self = .json
        } else if head.starts(with: "<") {
            guard isPage || (head.holds(elementMarks) && !Self.isMarkdown(text)) else { return nil }
            self = .html
        } else if isPage, Self.hasEndTags(text) {
            self = .html
        } else {
            return nil
        }
    }

    /// Whether a text that begins as none has markup in it, and does not only speak of some.
    private static func hasEndTags(_ text: String) -> Bool {
        var count = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == 0x3C, byte == 0x2F { count += 1 }
            if count == leastEndTags { return true }
            previous = byte
        }
        return false
    }

    /// Whether the tables of a text with an element at its start are those of Markdown.
    private static func isMarkdown(_ text: String) -> Bool {
        var bars = 0
        var previous: UInt8 = 0x0A
        for byte in text.utf8 {
            if previous == 0x0A, byte == 0x7C { bars += 1 }
            previous = byte
        }
        return bars >= leastBars && !Head(text).holds(["<table", "<tr", "<td"])
    }

    /// How many end tags a text must have to be a page, where it does not begin with an element.
    private static let leastEndTags = 4
    /// How many lines must begin with a bar for a table of Markdown: a heading, a rule and a row.
    private static let leastBars = 3

    /// The first bytes of a text, in lower case, from its first character that is no blank on.
    private struct Head {
        let bytes: [UInt8]

        init(_ text: String) {
            bytes = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.utf8.prefix(16_384)
                .map(\.lowercased)
        }

        /// Whether it begins as an object or a list of them does.
        var isJSON: Bool {
            let start = bytes.prefix(200).filter { $0 > 0x20 }
            return start.starts(with: Array("{\"".utf8)) || start.starts(with: Array("[{\"".utf8))
        }

        func starts(with mark: String) -> Bool { bytes.starts(with: mark.utf8) }

        /// Whether one of several marks stands in it.
        func holds(_ marks: [String]) -> Bool {
            let firsts = Set(marks.compactMap(\.utf8.first))
            return bytes.indices.contains { index in
                firsts.contains(bytes[index])
                    && marks.contains { bytes[index...].starts(with: $0.utf8) }
            }
        }
    }
}

/// What no text has but a page.
private let pageMarks = ["<!doctype html", "<html", "<head>", "<body", "<meta ", "<tbody", "</td>"]

/// What a part of a page has, where it begins with an element.
private let elementMarks = [
    "<table", "<div", "<p>", "<p ", "<span", "<font", "<h1", "<h2", "<h3", "<section", "<article",
    "<ul", "<script", "<br", "<pre", "<style", "<input", "<textarea", "<center",
]
