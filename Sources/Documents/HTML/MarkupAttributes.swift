/// The attributes of an element, as libxml2 hands them over; read where they stand, because a page
/// has thousands of them and few matter.
struct MarkupAttributes {
    /// Names and values in turn.
    private let list: UnsafePointer<UnsafePointer<CChar>?>?

    /// Attributes that live as long as libxml2's call.
    init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) { self.list = list }

    /// The value of an attribute; nil if the element does not have it.
    subscript(name: StaticString) -> String? {
        var found: String?
        forEach { key, value in
            if found == nil, key.elementsEqual(Self.bytes(of: name)) {
                found = String(decoding: value, as: UTF8.self)
            }
        }
        return found
    }

    /// The number that the value of an attribute starts with.
    func number(_ name: StaticString) -> Int? {
        guard let value = self[name] else { return nil }
        let digits = value.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return nil }
        // More digits than these make a number beyond any limit.
        return Int(digits.prefix(9))
    }

    /// Whether there is one of this name, with a value or without.
    func has(_ name: StaticString) -> Bool {
        var isThere = false
        forEach { key, _ in isThere = isThere || key.elementsEqual(Self.bytes(of: name)) }
        return isThere
    }

    /// What they say of how the element is shown, but for the style of its own.
    var traits: MarkupTree.Traits {
        var traits: MarkupTree.Traits = []
        forEach { key, value in
            if key.elementsEqual("hidden".utf8) {
                traits.insert(.hidden)
            } else if key.elementsEqual("class".utf8) || key.elementsEqual("id".utf8) {
                if Self.isFraming(value) { traits.insert(.framing) }
            }
        }
        return traits
    }

    /// The style of the element's own.
    var style: StyleDeclarations {
        var style = StyleDeclarations()
        forEach { key, value in
            if key.elementsEqual("style".utf8) { style = StyleReader.declarations(in: value) }
        }
        return style
    }

    /// What style sheets tell the element by.
    func styledElement(named name: String) -> StyledElement {
        let classes = self["class"].map { $0.split(whereSeparator: \.isWhitespace) } ?? []
        return StyledElement(name: name, id: self["id"], classes: classes.map { String($0) })
    }

    private func forEach(
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard var next = list else { return }
        while let name = next.pointee {
            body(Self.bytes(at: name), Self.bytes(at: next[1]))
            next += 2
        }
    }

    private static func bytes(at text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        var length = 0
        while text[length] != 0 { length += 1 }
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: length)
    }

    private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Whether an id or a class has a word of those that name the frame of a page.
    private static func isFraming(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.split { !(0x61...0x7A).contains($0.lowercased) }.contains { word in
            framingWords.contains(String(decoding: word.map(\.lowercased), as: UTF8.self))
        }
    }
}

extension UInt8 {
    /// The small letter of an ASCII capital; any other byte itself.
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

/// Words of ids and classes that name what stands around the text of a page.
private let framingWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "topnav", "footer", "foot", "copyright",
    "breadcrumb", "breadcrumbs", "crumb", "crumbs", "position", "location", "dqwz", "weizhi",
    "share", "bshare", "bdsharebuttonbox", "jiathis", "print", "toolbar", "tools", "sidebar",
    "friendlink", "friendlinks", "yqlj", "links", "header", "topbar", "fontsize", "qrcode", "ewm",
    "erweima", "pagination", "related", "login", "search", "searchbox", "gotop", "accessibility",
]
