import Documents
import Reports
import Testing

/// What a file is taken for, whatever its name says.
@Suite struct TellingFormatTests {
    private func layout(_ text: String, named name: String = "a.txt") throws -> Document {
        try DocumentReader().read(Array(text.utf8), named: name)
    }

    @Test(
        arguments: [
            "网站采用<html>和<body>标签\n规章\t1\t2\n", "标签<html></html>用于网页\n规章\t1\t2\n",
            "表中<td>和</td>是单元格\n规章\t1\t2\n", "见<meta charset>一节\n规章\t1\t2\n",
        ])
    func `a text that speaks of markup stays a text`(text: String) throws {
        let document = try layout(text)
        #expect(document.layout == .tabGrid)
        #expect(document.lines.last == "|规章|1|2")
        #expect(document.lines.first == text.split(separator: "\n").first.map(String.init))
    }

    @Test(
        arguments: [
            "<html><body><table><tr><td>规章<td>1", "  \n<!DOCTYPE html><table><tr><td>规章<td>1",
            "某县年度报告\n全文\n<table><tr><td>规章</td><td>1</td></tr></table>",
            "<table><tr><td>规章<td>1</table>",
        ])
    func `markup is read as a page, whatever its name`(text: String) throws {
        for name in ["a.txt", "a.md", "a.doc", "a.pdf", "a"] {
            #expect(try layout(text, named: name).lines.last == "|规章|1")
        }
    }

    @Test func `an element at the start of Markdown makes no page of it`() throws {
        let text = "<div align=center>报告</div>\n\n| 规章 | 1 |\n|---|---|\n| 文件 | 2 |\n"
        #expect(try layout(text, named: "a.md").lines.last == "|文件|2")
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 0x08, 0x00], "GZIP"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7Z"),
            (Array("Rar!\u{1A}\u{7}".utf8), "RAR"), (Array("BZh91AY".utf8), "BZIP2"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "XZ"), ([0x28, 0xB5, 0x2F, 0xFD], "ZSTD"),
            ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x50, 0x4B, 0x05, 0x06], "ZIP"),
        ] as [([UInt8], String)])
    func `what is packed or a picture is refused by its name`(start: [UInt8], format: String) {
        let bytes = start + (0..<200).map { UInt8($0) }
        for name in ["a.html", "a.txt", "a.docx"] {
            #expect(refusal(of: bytes, named: name) == .unsupportedFormat(name: format))
        }
    }
}
