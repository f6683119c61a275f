import Reports

/// How much text a document has, as what is done with it counts it.
enum TextMeasure {
    /// The bytes of a text in UTF-8 once it is folded, or a few more.
    ///
    /// A single character may stand for a word of others: U+FDFA becomes eighteen, and of the squared
    /// words at U+3300 some become six.
    static func length(of text: String) -> Int {
        var length = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            length += 1
            if previous == 0xEF, byte == 0xB7 { length += 48 }
            if previous == 0xE3, (0x8C...0x8F).contains(byte) { length += 15 }
            previous = byte
        }
        return length
    }
}

extension Document {
    /// The document, if it has no more bytes of text than a limit.
    func within(_ limit: Int, format: String) throws(DocumentRefusal) -> Document {
        var length = headTitle.map { TextMeasure.length(of: $0.text) } ?? 0
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): length += TextMeasure.length(of: paragraph.text)
            case .table(let rows):
                for cell in rows.lazy.flatMap(\.cells) {
                    length += TextMeasure.length(of: cell.text)
                }
            }
            guard length <= limit else { throw .beyondLimit(.text(limit: limit), format: format) }
        }
        return self
    }
}
