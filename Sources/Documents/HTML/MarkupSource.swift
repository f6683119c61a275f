/// Markup as UTF-8, and where each byte of it stands in the file as it was decoded.
struct MarkupSource {
    /// The markup.
    let bytes: [UInt8]

    /// The offset of each byte in the file's text; nil where the markup is the whole file.
    private let origins: [Int32]?

    /// The text of a file.
    init(_ text: String) {
        var bytes = Array(text.utf8)
        Self.hideConditions(in: &bytes)
        self.bytes = bytes
        origins = nil
    }

    /// Markup that was taken out of a file's text, each byte with its offset there.
    init(bytes: [UInt8], origins: [Int32]) {
        precondition(bytes.count == origins.count, "each byte has its origin")
        self.bytes = bytes
        self.origins = origins
    }

    /// Where in the file's text the byte at an offset of the markup stands.
    func origin(of offset: Int) -> Int {
        guard let origins else { return offset }
        guard offset < origins.count else { return origins.last.map(Int.init) ?? 0 }
        return Int(origins[offset])
    }

    /// The line of the markup on which the byte at an offset stands.
    func line(of offset: Int) -> Int {
        bytes.prefix(offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    /// Makes comments of the conditions that Word writes around text, `<![if …]>` and `<![endif]>`.
    ///
    /// libxml2 takes them for text. Not a byte moves.
    private static func hideConditions(in bytes: inout [UInt8]) {
        var index = 0
        while index + 9 < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "!"),
                bytes[index + 2] == UInt8(ascii: "["), isCondition(bytes[(index + 3)...]),
                let end = bytes[index...].prefix(200).firstIndex(of: UInt8(ascii: ">")),
                bytes[end - 1] == UInt8(ascii: "]")
            else {
                index += 1
                continue
            }
            for place in index + 4...end - 3 where bytes[place] != 0x0A {
                bytes[place] = UInt8(ascii: " ")
            }
            for place in [index + 2, index + 3, end - 2, end - 1] {
                bytes[place] = UInt8(ascii: "-")
            }
            index = end
        }
    }

    private static func isCondition(_ text: ArraySlice<UInt8>) -> Bool {
        let word = text.prefix(5).map { $0 | 0x20 }
        return word.elementsEqual("endif".utf8) || word.starts(with: "if ".utf8)
    }
}
