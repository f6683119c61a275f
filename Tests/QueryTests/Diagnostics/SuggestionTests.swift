import Testing

@testable import Query

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("年分", "年份"), ("yaer", "year"), ("Agency", "agency"), ("存在的问题", "存在问题"), ("标提", "标题"),
    ])
    func `the nearest name comes first`(typed: String, nearest: String) {
        #expect(Suggestion.nearest(to: typed, among: Keywords.suggestedNames).first == nearest)
    }

    @Test(arguments: ["", "《", "网址", "qqqqqq", String(repeating: "年", count: 65)])
    func `nothing far away is suggested`(typed: String) {
        #expect(Suggestion.nearest(to: typed, among: Keywords.suggestedNames).isEmpty)
    }

    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("", "ab", 2), ("abcd", "xbcy", 2),
    ])
    func `a distance counts changes and swaps`(left: String, right: String, distance: Int) {
        #expect(
            Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance
        )
    }
}
