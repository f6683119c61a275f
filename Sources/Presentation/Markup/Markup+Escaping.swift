/// All texts in pages pass through here.
///
/// The special characters are ASCII, and so a byte of UTF-8 each, whatever stands beside them.
/// A `Character` may be one of them together with a mark before or behind it, and is then equal to
/// none.
extension Markup {
    /// A text for the content of an element or for an attribute in quotes.
    static func escaped(_ text: String) -> String { replacing(in: text, reference) }

    /// JSON for a script element that holds data: nothing in it ends the element or begins a
    /// comment, and it is the same JSON.
    static func data(_ json: String) -> String { replacing(in: json, code) }

    /// What stands for a byte that HTML reads as something else.
    private static func reference(_ byte: UInt8) -> StaticString? {
        switch byte {
        case 0x22: "&quot;"
        case 0x26: "&amp;"
        case 0x27: "&#39;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        default: nil
        }
    }

    /// What stands for a byte of a JSON string that HTML could read as something else; outside of
    /// strings JSON has none of them.
    private static func code(_ byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "\\u0026"
        case 0x3C: "\\u003c"
        case 0x3E: "\\u003e"
        default: nil
        }
    }

    /// A text with some of its bytes replaced; what needs nothing is copied in pieces.
    private static func replacing(
        in text: String, _ replacement: (UInt8) -> StaticString?
    ) -> String {
        var text = text
        let escaped: [UInt8]? = text.withUTF8 { bytes in
            guard bytes.contains(where: { replacement($0) != nil }) else { return nil }
            var escaped: [UInt8] = []
            escaped.reserveCapacity(bytes.count + bytes.count / 4 + 16)
            var start = 0
            for (index, byte) in bytes.enumerated() {
                guard let mark = replacement(byte) else { continue }
                escaped.append(contentsOf: bytes[start..<index])
                mark.withUTF8Buffer { escaped.append(contentsOf: $0) }
                start = index + 1
            }
            escaped.append(contentsOf: bytes[start...])
            return escaped
        }
        return escaped.map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}
