/// A term as a query of FTS5 names it.
enum TermPhrase {
    /// The term in quotes, those in it doubled: nothing in it is an operator.
    ///
    /// By bytes, as FTS5 reads it: a quote with a mark behind it is a quote.
    static func quoted(_ term: String) -> String {
        let quote = UInt8(ascii: "\"")
        var bytes = [quote]
        for byte in term.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [quote], as: UTF8.self)
    }
}
