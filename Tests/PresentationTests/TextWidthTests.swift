import Testing

@testable import Presentation

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("公开", 4), ("（上年）", 8), ("ｶﾅ", 2), ("①", 1), ("㈱", 2),
        ("—", 1), ("…", 1), ("e\u{301}", 1), ("\u{3000}", 2), ("⌚", 2), ("✅", 2), ("✓", 1),
        ("\u{FE10}", 2), ("𠮷", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("㉈", 1),
        ("\u{200D}", 0), ("🀄", 2), ("𗀀", 2), ("😀", 2), ("“", 1),
    ])
    func `a text takes so many columns`(text: String, columns: Int) {
        #expect(TextWidth.columns(text) == columns)
    }
}
