import Reports

extension Document {
    /// The document, if it has no more bytes of text than a limit.
    func within(_ limit: Int, format: String) throws(DocumentRefusal) -> Document {
        var length = headTitle?.text.foldedLength ?? 0
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): length += paragraph.text.foldedLength
            case .table(let rows):
                for cell in rows.lazy.flatMap(\.cells) { length += cell.text.foldedLength }
            }
            guard length <= limit else { throw .beyondLimit(.text(limit: limit), format: format) }
        }
        return self
    }
}

extension String {
    /// Its bytes in UTF-8 once it is folded, or a few more.
    ///
    /// A single character may stand for a word of others: U+FDFA becomes eighteen, and of the squared
    /// words at U+3300 some become six.
    fileprivate var foldedLength: Int {
        var length = 0
        var previous: UInt8 = 0
        for byte in utf8 {
            length += 1
            if previous == 0xEF, byte == 0xB7 { length += 48 }
            if previous == 0xE3, (0x8C...0x8F).contains(byte) { length += 15 }
            previous = byte
        }
        return length
    }
}
