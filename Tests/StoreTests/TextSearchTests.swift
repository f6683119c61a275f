import Answers
import Foundation
import Query
import Reports
import Store
import TestSupport
import Testing

/// What is shown of texts that are found; that they are found rightly, the oracle tells.
@Suite struct TextSearchTests {
    @Test(arguments: ["\u{1F}", "\u{1E}A保", "\u{0}"])
    func `control characters in a text do no harm`(text: String) async throws {
        let corpus = try await IndexedCorpus.shared.value
        let rest = String(text.unicodeScalars.filter { $0.value >= 0x20 })
        let found = try corpus.keys(.text(TextCondition(text: text, mode: .literal)))
        #expect(try found == corpus.keys(.text(TextCondition(text: rest, mode: .literal))))
    }

    @Test func `highlights lie on what was searched for`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        let text = TextCondition(text: "人员不足", mode: .bare)
        let plan = Plan(condition: .text(text), order: .relevance([text]), page: Page(limit: 100))
        let result = try corpus.reader.search(plan)
        #expect(result.total > 0)
        for snippet in result.hits.flatMap(\.snippets) {
            let scalars = Array(snippet.text.unicodeScalars)
            #expect(!snippet.highlights.isEmpty)
            for range in snippet.highlights {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[range])
                // Blanks mean nothing between Han characters.
                #expect(String(view).filter { !$0.isWhitespace } == "人员不足")
            }
        }
    }
}
