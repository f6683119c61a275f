import Documents
import Reports
import Testing

/// What a document may have at most, and that the refusal names it.
@Suite struct DocumentLimitTests {
    private func page(_ inner: String) -> [UInt8] { Array("<html><body>\n\(inner)".utf8) }

    private func attributes(_ count: Int) -> String {
        (0..<count).map { "a\($0)" }.joined(separator: " ")
    }

    private func word(_ inner: String) -> [UInt8] {
        let text = "<document><body>\n\(inner)</body></document>"
        return ZIPFile([(name: "word/document.xml", bytes: Array(text.utf8))]).bytes
    }

    @Test(
        arguments: [
            ("<p ", ">"), ("<p b='>' c=\">\" ", ">"),
            ("<!-- <p ' --><p ", ">"), ("<!-- ' --!><p ", ">"), ("<script>'<a '</script><p ", ">"),
            ("<style>\"</style><p ", ">"), ("<p title=\"<a href='\"><b ", ">"),
            ("</p title='><p ", ">"),
            ("<?a '><p ", ">"), ("<![x ']><p ", "/>"), ("<p\n", ""),
        ])
    func `an element of too many attributes is refused, wherever it hides`(
        before: String, behind: String
    ) {
        let found = refusal(of: page(before + attributes(1_001) + behind), named: "a.html")
        #expect(found == .beyondLimit(.attributes(limit: 1_000, line: 2), format: "HTML"))
    }

    @Test func `as many attributes as the limit are read`() throws {
        let bytes = page("<p \(attributes(1_000))>甲</p>")
        #expect(try DocumentReader().read(bytes, named: "a.html").lines == ["甲"])
    }

    @Test(arguments: [true, false])
    func `what no element has too much of may still be too much in all`(ofAttributes: Bool) {
        let deep = String(repeating: "<b>", count: 1_900)
        let bytes = page(
            ofAttributes
                ? String(repeating: "<p \(attributes(999))>", count: 210)
                : deep + String(repeating: "x</i>", count: 60_000))
        #expect(
            refusal(of: bytes, named: "a.html")
                == .beyondLimit(.steps(limit: 100_000_000), format: "HTML"))
    }

    @Test func `scripts and comments keep what stands in them`() throws {
        let report = "一、总体情况 本年制发件数 现行有效件数 " + String(repeating: "文", count: 100)
        let bytes = page("<script>var a = '<p>\(report)</p><p>乙</p>'</script><!-- <p>丙 -->")
        let lines = try DocumentReader().read(bytes, named: "a.html").lines
        #expect(lines.count == 2 && lines[1] == "乙")
    }

    @Test func `attributes and namespaces of a Word document are limited`() {
        let many = (0..<257).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(
            refusal(of: word("<p \(many)/>"), named: "a.docx")
                == .beyondLimit(.attributes(limit: 256, line: 2), format: "DOCX"))
        let spaces = (0..<11).map { level in
            "<x " + (0..<100).map { "xmlns:a\(level)x\($0)=\"u\"" }.joined(separator: " ") + ">"
        }
        let nested = spaces.joined() + String(repeating: "</x>", count: 11)
        #expect(
            refusal(of: word(nested), named: "a.docx")
                == .beyondLimit(.namespaces(limit: 1_000), format: "DOCX"))
        // One behind another, no more than a hundred are open at once.
        let beside = spaces.map { $0 + "</x>" }.joined()
        #expect(refusal(of: word(beside + "<p><r><t>甲</t></r></p>"), named: "a.docx") == nil)
    }

    @Test func `a Word document in UTF-16 is read, and in another encoding damaged`() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
            + "<document><body><p><r><t>甲</t></r></p></body></document>"
        let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
        let wide: [UInt8] = [0xFF, 0xFE] + units
        let bytes = ZIPFile([(name: "word/document.xml", bytes: wide)]).bytes
        #expect(try DocumentReader().read(bytes, named: "a.docx").lines == ["甲"])
        let seven = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-document/+AD4-"
        let other = ZIPFile([(name: "word/document.xml", bytes: Array(seven.utf8))]).bytes
        #expect(refusal(of: other, named: "a.docx") == .damaged(format: "DOCX"))
    }

    @Test func `the text of a document is limited, and what a character stands for counted`() {
        let limit = DocumentRefusal.beyondLimit(.text(limit: 4 << 20), format: "TXT")
        #expect(refusal(of: Array(repeating: 0x61, count: 4 << 20 + 1), named: "a.txt") == limit)
        let sign = Array("\u{FDFA}".utf8)
        let signs = (0..<100_000).flatMap { _ in sign }
        #expect(refusal(of: signs, named: "a.txt") == limit)
        let cell = "<tc><p><r><t>\(String(repeating: "a", count: 1 << 20))</t></r></p></tc>"
        #expect(
            refusal(
                of: word("<tbl><tr>\(String(repeating: cell, count: 5))</tr></tbl>"),
                named: "a.docx")
                == .beyondLimit(.text(limit: 4 << 20), format: "DOCX"))
    }

    @Test func `tables in tables without end are refused`() {
        let deep =
            String(repeating: "<tbl><tr><tc>", count: 17) + "<p/>"
            + String(repeating: "</tc></tr></tbl>", count: 17)
        #expect(
            refusal(of: word(deep), named: "a.docx")
                == .beyondLimit(.depth(limit: 16), format: "DOCX"))
    }

    @Test func `a method of compression that Word does not know is not unpacked`() {
        var file = ZIPFile()
        file.add(Array("BZh9".utf8), named: "word/document.xml", method: 12, length: 1 << 30)
        #expect(refusal(of: file.bytes, named: "a.docx") == .damaged(format: "DOCX"))
    }

    @Test func `quotes that nothing closes take no longer than their length`() throws {
        let quotes = String(repeating: "\\'", count: 200_000)
        #expect(
            refusal(of: Array("{\"a\": \(quotes)".utf8), named: "a.json")
                == .notAReport)
    }

    @Test(
        arguments: [
            DocumentLimit.text(limit: 4 << 20), .attributes(limit: 9, line: 12),
            .namespaces(limit: 9), .steps(limit: 9_000_000), .memory(limit: 9 << 20),
        ])
    func `a limit is named with its value in both languages`(limit: DocumentLimit) {
        let refusal = DocumentRefusal.beyondLimit(limit, format: "HTML")
        let number = if case .text = limit { "4" } else { "9" }
        #expect(refusal.id == "beyond-limit")
        #expect(refusal.english.contains(number) && refusal.chinese.contains(number))
        #expect(refusal.english.hasPrefix("the HTML file "))
    }
}
