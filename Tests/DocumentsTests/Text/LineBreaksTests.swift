import Reports
import Testing

@testable import Documents

/// A text is divided into lines as its characters say, though only bytes are looked at.
@Suite struct LineBreaksTests {
    @Test(
        arguments: [
            "", "a", "a\n", "\n\n", "a\r\nb", "a\rb\n\rc", "甲\u{85}乙\u{2028}丙\u{2029}丁",
            "a\u{B}b",
            "\r\n\r\n", "é\u{301}\n\u{FEFF}", "\u{2027}\u{2030}", "🇨🇳\r\n👩‍👩‍👧\n",
        ])
    func `lines are those between newlines`(text: String) {
        let expected = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        #expect(LineBreaks.lines(of: text, limit: 100) == expected)
    }

    @Test func `a form feed ends a page and no line`() throws {
        #expect(LineBreaks.lines(of: "a\n\u{C}b", limit: 100) == ["a", "\u{C}b"])
        let text = "甲\n\u{C}| 乙 | 1 |\n丙\u{C}丁|戊|己|庚"
        let blocks = try DocumentReader().read(Array(text.utf8), named: "a.txt").blocks
        guard case .table(let first) = blocks[1], case .table(let second) = blocks[3] else {
            Issue.record("\(blocks)")
            return
        }
        #expect(first[0].cells[1].place == Place(line: 2, column: 8))
        #expect(second[0].cells[1].place == Place(line: 3, column: 5))
        #expect(blocks[2] == .paragraph(Paragraph(text: "丙", line: 3)))
    }

    @Test func `beyond the limit the rest is one line`() {
        #expect(LineBreaks.lines(of: "a\nb\nc\nd", limit: 2) == ["a", "b", "c\nd"])
    }
}
