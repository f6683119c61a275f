/// Markup as UTF-8, and where each byte of it stands in the file as it was decoded.
struct MarkupSource {
    /// The markup.
    let bytes: [UInt8]

    /// The offset of each byte in the file's text; nothing where the markup is the whole file.
    private let origins: [Int32]?

    /// The text of a file.
    init(_ text: String) {
        bytes = Array(text.utf8)
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
}
