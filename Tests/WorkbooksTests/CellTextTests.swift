import CArchive
import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbooks

/// Texts in cells of workbooks, with every scalar beside what XML and spreadsheets take for more.
@Suite struct CellTextTests {
    @Test func `every scalar stands in a cell as it is, and no text is more than a text`() throws {
        let texts = EveryScalar.blocks.flatMap { block in
            stride(from: 0, to: block.scalars.count, by: 512).map { start in
                let end = min(start + 512, block.scalars.count)
                return EveryScalar.Block(scalars: Array(block.scalars[start..<end]))
                    .text(beside: "<>&\"'=")
            }
        }
        let cells = texts.map { Workbook.Cell.safe("x" + $0 + "_x0041_") }
        let place = try Workplace()
        let path = place.path("out.xlsx")
        let sheet = Workbook.Sheet(name: "a", rows: cells.map { [$0] })
        let bytes = try WorkbookWriter().bytes(of: Workbook(sheets: [sheet]))
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let xml = try part("xl/sharedStrings.xml", of: path)
        let read = try strings(in: xml)
        #expect(read.count == texts.count)
        for (text, read) in zip(texts, read) {
            let wanted = "x" + SafeText.line(text) + "_x005F_x0041_"
            #expect(read.elementsEqual(wanted.utf8), "\(wanted.unicodeScalars.prefix(2))")
        }
    }

    @Test(arguments: ["e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "公"])
    func `a text that is too long is cut and still fits`(letter: String) throws {
        let text = String(repeating: letter, count: 40_000)
        let sheet = Workbook.Sheet(
            name: "a", rows: [[.safe(text), .safeHeading(text)]])
        #expect(try !WorkbookWriter().bytes(of: Workbook(sheets: [sheet])).isEmpty)
    }

    /// The bytes of the strings, read as XML has them: references and nothing else.
    private func strings(in xml: [UInt8]) throws -> [[UInt8]] {
        var strings: [[UInt8]] = []
        for item in String(decoding: xml, as: UTF8.self).utf8.split(separator: UInt8(ascii: "<"))
        where item.starts(with: "t>".utf8) || item.starts(with: "t xml:space=\"preserve\">".utf8) {
            var bytes: [UInt8] = []
            var rest = item.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            while let byte = rest.popFirst() {
                try #require(byte >= 0x20 && byte != UInt8(ascii: ">"))
                guard byte == UInt8(ascii: "&") else {
                    bytes.append(byte)
                    continue
                }
                let name = String(decoding: rest.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
                bytes.append(
                    try #require(["lt": 0x3C, "gt": 0x3E, "amp": 0x26, "quot": 0x22][name]))
                rest = rest.dropFirst(name.utf8.count + 1)
            }
            strings.append(bytes)
        }
        return strings
    }

    private func part(_ wanted: String, of path: String) throws -> [UInt8] {
        try Data(contentsOf: URL(fileURLWithPath: path)).withUnsafeBytes { buffer in
            let start = try #require(buffer.bindMemory(to: UInt8.self).baseAddress)
            let archive = try #require(carchive_open(start, buffer.count))
            defer { carchive_close(archive) }
            let index = try #require(
                (0..<carchive_count(archive)).first {
                    carchive_name(archive, $0).map { String(cString: $0) } == wanted
                })
            var bytes: UnsafeMutablePointer<UInt8>?
            var length = 0
            let status = withUnsafeMutablePointer(to: &bytes) { pointer in
                pointer.withMemoryRebound(to: UnsafeMutablePointer<UInt8>?.self, capacity: 1) {
                    carchive_read(archive, index, 1 << 28, $0, &length)
                }
            }
            try #require(status == CARCHIVE_OK)
            defer { free(bytes) }
            return Array(UnsafeBufferPointer(start: bytes, count: length))
        }
    }
}
