/// The attributes of an element, as libxml2 hands them over.
struct MarkupAttributes {
    private let values: [(name: String, value: String)]

    /// Attributes from names and values in turn.
    init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) {
        var values: [(name: String, value: String)] = []
        if var next = list {
            while let name = next.pointee {
                values.append(
                    (String(cString: name), next[1].map { String(cString: $0) } ?? ""))
                next += 2
            }
        }
        self.values = values
    }

    /// The value of an attribute; nothing if the element does not have it.
    subscript(name: String) -> String? { values.first { $0.name == name }?.value }

    /// The number that the value of an attribute starts with.
    func number(_ name: String) -> Int? {
        guard let value = self[name] else { return nil }
        let digits = value.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        // More digits than fit make a number beyond any limit.
        return Int(digits.prefix(9)) ?? .max
    }

    /// What they say of how the element is shown.
    var traits: MarkupTree.Traits {
        var traits: MarkupTree.Traits = []
        for (name, value) in values {
            switch name {
            case "hidden": traits.insert(.hidden)
            case "style":
                let style = value.lowercased().filter { !$0.isWhitespace }
                if style.contains("display:none") { traits.insert(.hidden) }
                if style.contains("white-space:pre") && !style.contains("white-space:pre-line") {
                    traits.insert(.preformatted)
                }
            case "id", "class":
                if Self.isFraming(value) { traits.insert(.framing) }
            default: break
            }
        }
        return traits
    }

    /// Whether an id or a class has a word of those that name the frame of a page.
    private static func isFraming(_ value: String) -> Bool {
        value.lowercased().split { !$0.isLetter }.contains { word in
            framingWords.contains(String(word))
        }
    }
}

/// Words of ids and classes that name what stands around the text of a page.
private let framingWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "topnav", "footer", "foot", "copyright",
    "breadcrumb", "breadcrumbs", "crumb", "crumbs", "position", "location", "dqwz", "weizhi",
    "share", "bshare", "bdsharebuttonbox", "jiathis", "print", "toolbar", "tools", "sidebar",
    "friendlink", "friendlinks", "yqlj", "links", "header", "topbar", "fontsize", "qrcode", "ewm",
    "erweima", "pagination", "related", "login", "search", "searchbox", "gotop", "accessibility",
]
