import Testing

@testable import Documents

/// A text is divided into lines as its characters say, though only bytes are looked at.
@Suite struct LineBreaksTests {
    @Test(
        arguments: [
            "", "a", "a\n", "\n\n", "a\r\nb", "a\rb\n\rc", "甲\u{85}乙\u{2028}丙\u{2029}丁",
            "a\u{B}b\u{C}c",
            "\r\n\r\n", "é\u{301}\n\u{FEFF}", "\u{2027}\u{2030}", "🇨🇳\r\n👩‍👩‍👧\n",
        ])
    func `lines are those between newlines`(text: String) {
        let expected = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        #expect(LineBreaks.lines(of: text, limit: 100) == expected)
    }

    @Test func `beyond the limit the rest is one line`() {
        #expect(LineBreaks.lines(of: "a\nb\nc\nd", limit: 2) == ["a", "b", "c\nd"])
    }
}
