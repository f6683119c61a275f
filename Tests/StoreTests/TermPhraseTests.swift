import TestSupport
import Testing

@testable import Store

/// Terms in queries of FTS5.
@Suite struct TermPhraseTests {
    @Test(arguments: EveryScalar.blocks)
    func `a term with quotes is one phrase, whatever stands beside them`(
        block: EveryScalar.Block
    ) throws {
        let term = block.text(beside: "\"*^")
        let phrase = Array(TermPhrase.quoted(term).utf8)
        let quote = UInt8(ascii: "\"")
        try #require(phrase.first == quote && phrase.last == quote)
        var (read, rest) = ([UInt8](), phrase.dropFirst().dropLast())
        while let byte = rest.popFirst() {
            if byte == quote { try #require(rest.popFirst() == quote) }
            read.append(byte)
        }
        #expect(read == Array(term.utf8))
    }
}
