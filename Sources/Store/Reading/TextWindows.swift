/// A text in pieces that overlap, so that the whole of it is never in memory in another form.
///
/// A text of usual length is one piece.
struct TextWindows {
    /// A piece.
    struct Window {
        let text: String
        /// The scalars of it that are no other piece's: what begins there is whole in this one.
        let own: Range<Int>
        let isFirst: Bool
        let isLast: Bool
    }

    private let bytes: UnsafeRawBufferPointer
    private let margin: Int
    private let size: Int
    private var start: Int? = 0

    /// The pieces of a text in UTF-8.
    ///
    /// - Parameters:
    ///   - margin: how many scalars around one are in its piece, where the text has them.
    ///   - size: how many bytes a piece has, about.
    init(_ bytes: UnsafeRawBufferPointer, margin: Int, size: Int = 1 << 16) {
        self.bytes = bytes
        self.margin = margin
        // A scalar has four bytes at most, and a piece needs scalars of its own.
        self.size = max(size, 16 * margin)
    }

    /// The next piece; nothing behind the last.
    mutating func next() -> Window? {
        guard let start else { return nil }
        let end = boundary(start + size)
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let count = text.unicodeScalars.count
        let (isFirst, isLast) = (start == 0, end == bytes.count)
        let own = (isFirst ? 0 : margin)..<(isLast ? count : count - margin)
        // The next piece begins a margin before what is its own.
        self.start = isLast ? nil : walk(back: 2 * margin, from: end)
        return Window(text: text, own: own, isFirst: isFirst, isLast: isLast)
    }

    /// The start of the scalar at a place, or the end.
    private func boundary(_ place: Int) -> Int {
        guard place < bytes.count else { return bytes.count }
        var place = place
        while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    private func walk(back scalars: Int, from place: Int) -> Int {
        var place = place
        for _ in 0..<scalars where place > 0 { place = boundary(place - 1) }
        return place
    }
}
