import Documents
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct WordRefusalTests {
    private static func document(_ text: String) -> [UInt8] {
        ZIPFile([(name: "word/document.xml", bytes: Array(text.utf8))]).bytes
    }

    @Test(
        arguments: [
            ([("xl/workbook.xml", "<a/>")], "XLSX"), ([("ppt/presentation.xml", "<a/>")], "PPTX"),
            ([("mimetype", "application/vnd.oasis.opendocument.text")], "ODT"),
            ([("OFD.xml", "<a/>")], "OFD"), ([("a.txt", "a")], "ZIP"),
        ] as [([(String, String)], String)])
    func `an archive that is no Word document has a name`(
        parts: [(String, String)], format: String
    ) {
        let bytes = ZIPFile(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }).bytes
        #expect(refusal(of: bytes, named: "a.docx") == .unsupportedFormat(name: format))
    }

    @Test func `a file that breaks off is damaged wherever it does`() {
        let bytes = WordFile.bytes(
            body: WordFile.table(WordFile.cell("规章") + WordFile.cell("1")), numbering: "")
        for length in stride(from: 4, to: bytes.count, by: 7) {
            let part = Array(bytes[..<length])
            #expect(refusal(of: part, named: "a.docx") == .damaged(format: "ZIP/DOCX"))
        }
    }

    @Test func `a broken byte never makes a crash, nor another number`() {
        let bytes = WordFile.bytes(
            body: WordFile.table(WordFile.cell("规章") + WordFile.cell("17")), numbering: "")
        let reader = DocumentReader()
        for place in stride(from: 4, to: bytes.count, by: 3) {
            var broken = bytes
            broken[place] ^= 0x11
            let lines = try? reader.read(broken, named: "a.docx").lines
            #expect(lines == nil || lines == ["|规章|17"], "byte \(place)")
        }
    }

    @Test(
        arguments: [
            "", "<a", "<w:document xmlns:w=\"w\"><w:body><w:p>", "\u{0}\u{1}",
            "<!DOCTYPE a [<!ENTITY b \"7\">]><document><body><p><r><t>&b;</t></r></p></body></document>",
            "<document><body><p><r><t>&b;</t></r></p></body></document>",
        ])
    func `XML that is broken or defines entities is damaged`(text: String) {
        #expect(
            refusal(of: Self.document(text), named: "a.docx") == .damaged(format: "DOCX"))
    }

    @Test func `entities that grow are never expanded`() {
        let growth = Growth(upTo: 40) { levels in
            var text = "<!DOCTYPE a [<!ENTITY e0 \"ha\">"
            for level in 1...levels {
                text += "<!ENTITY e\(level) \"&e\(level - 1);&e\(level - 1);\">"
            }
            text += "]><document><body><p><r><t>&e\(levels);</t></r></p></body></document>"
            #expect(
                refusal(of: Self.document(text), named: "a.docx") == .damaged(format: "DOCX"))
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test(arguments: [201, 300, 100_000])
    func `elements nested too deep are refused`(depth: Int) {
        let text =
            "<document><body>" + String(repeating: "<sdt>", count: depth)
            + String(repeating: "</sdt>", count: depth) + "</body></document>"
        #expect(
            refusal(of: Self.document(text), named: "a.docx")
                == .beyondLimit(.depth(limit: 200), format: "DOCX"))
    }

    @Test func `absurd spans are refused before they are spread`() {
        let cell = WordFile.cell("1", properties: "<w:gridSpan w:val=\"99999999\"/>")
        let bytes = WordFile.bytes(body: WordFile.table(cell + WordFile.cell("2")))
        #expect(
            refusal(of: bytes, named: "a.docx")
                == .beyondLimit(.cells(limit: 200_000), format: "DOCX"))
    }

    @Test func `as many cells as there may be paragraphs are read, and one row more is refused`()
        throws
    {
        let row = String(repeating: "<tc><p/></tc>", count: 9) + "<tc><p><r><t>7</t></r></p></tc>"
        func bytes(rows: Int) -> [UInt8] {
            let rows = String(repeating: "<tr>\(row)</tr>", count: rows)
            return Self.document("<document><body><tbl>\(rows)</tbl></body></document>")
        }
        let document = try DocumentReader().read(bytes(rows: 20_000), named: "a.docx")
        #expect(document.lines.count == 20_000)
        #expect(
            refusal(of: bytes(rows: 20_001), named: "a.docx")
                == .beyondLimit(.parts(limit: 200_000), format: "DOCX"))
    }

    @Test func `an archive of very many parts is refused`() {
        var file = ZIPFile()
        for index in 0..<10_001 { file.add([], named: "\(index)") }
        #expect(
            refusal(of: file.bytes, named: "a.docx")
                == .beyondLimit(.entries(limit: 10_000), format: "ZIP/DOCX"))
    }

    @Test func `a zip bomb is refused by what comes out, whatever it states`() throws {
        // Thirty megabytes of blanks, deflated to a part in a hundred and fifty.
        let bomb = try Deflated.blanks(megabytes: 30)
        #expect(bomb.count < 200_000)
        #expect(
            refusal(of: bomb, named: "a.docx")
                == .beyondLimit(.compressionRatio(limit: 100), format: "DOCX"))
    }

    @Test func `a part with a password is encrypted`() {
        var file = ZIPFile()
        file.add(Array(repeating: 7, count: 40), named: "word/document.xml", isEncrypted: true)
        #expect(refusal(of: file.bytes, named: "a.docx") == .encrypted(format: "DOCX"))
    }

    @Test func `a document without text says whether there are pictures`() {
        let empty = WordFile.bytes(body: "<w:p/>")
        #expect(refusal(of: empty, named: "a.docx") == .empty)
        let picture = WordFile.bytes(body: "<w:p><w:r><w:drawing/></w:r></w:p>")
        #expect(refusal(of: picture, named: "a.docx") == .withoutText(format: "DOCX"))
    }

    @Test func `text that another part holds is not passed over`() {
        let bytes = WordFile.bytes(body: WordFile.paragraph("一") + "<w:altChunk/>")
        #expect(
            refusal(of: bytes, named: "a.docx") == .unsupportedFormat(name: "DOCX (altChunk)"))
    }
}

/// A document whose text is deflated: a stored stream cannot be a bomb.
enum Deflated {
    /// Blocks of a fixed code for runs of a blank, as RFC 1951 writes them.
    static func blanks(megabytes: Int) throws -> [UInt8] {
        var bits = BitWriter()
        // A last block in the fixed code; a blank; then runs of 258 at a distance of 1.
        bits.write(1, count: 1)
        bits.write(1, count: 2)
        bits.writeCode(0x30 + 0x20, count: 8)
        let runs = megabytes << 20 / 258
        for _ in 0..<runs {
            bits.writeCode(0xC5, count: 8)
            bits.writeCode(0, count: 5)
        }
        bits.writeCode(0, count: 7)
        return ZIPFile.deflated(
            bits.bytes, length: 1 + runs * 258, named: "word/document.xml")
    }

    private struct BitWriter {
        var bytes: [UInt8] = []
        private var place = 0

        mutating func write(_ value: Int, count: Int) {
            for bit in 0..<count {
                if place % 8 == 0 { bytes.append(0) }
                bytes[place / 8] |= UInt8(value >> bit & 1) << (place % 8)
                place += 1
            }
        }

        /// Codes stand with their highest bit first.
        mutating func writeCode(_ code: Int, count: Int) {
            for bit in (0..<count).reversed() { write(code >> bit & 1, count: 1) }
        }
    }
}
