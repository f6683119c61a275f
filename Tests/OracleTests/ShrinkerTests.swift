import Testing

@testable import oracle

@Suite struct ShrinkerTests {
    @Test func `a failure is reduced to what it takes`() throws {
        let wrong = Asked.text(AskedText(text: "经费不足问题", reading: .quoted))
        let query = AskedQuery(
            condition: .all([
                .years([AskedYears(first: 2020, last: 2022)]),
                .not(.any([.text(AskedText(text: "公开", reading: .bare)), wrong])),
                .has(AskedField(id: "t3.done.total")),
            ]), sort: AskedOrder(number: .field(AskedField(id: "growth")), isDescending: true),
            limit: 5)
        // As if every text with one character were answered wrongly.
        let shrinker = Shrinker { query in
            var writer = QueryWriter()
            let text = writer.text(query)
            return text.contains("足") ? (text, [Difference("hits", "")]) : nil
        }
        #expect(try #require(shrinker.smallest(query, kind: "hits")).text == "\"足\"")
        #expect(shrinker.smallest(query, kind: "order") == nil)
    }
}
