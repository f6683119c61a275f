import Answers
import Foundation
import Query
import Reports
import Store
import Testing

/// The pieces of text around what was searched for.
@Suite struct SnippetTests {
    /// No number and no Latin word is shown in part: the rest of 2021 looks like 021, or 21.
    @Test(arguments: ["公开", "司法局", "办理", "申请", "年"])
    func `a piece of text cuts no number in two`(text: String) async throws {
        let corpus = try await IndexedCorpus.shared.value
        let query = try QueryCompiler().compile("\"\(text)\"")
        let plan = Plan(query.condition, page: Page(limit: 1_000))
        var cut = 0
        for hit in try corpus.reader.search(plan).hits {
            let report = try corpus.reader.report(key: hit.key)
            for snippet in hit.snippets {
                let shown = snippet.text.trimmingCharacters(in: ["…"])
                let paragraphs = report.sections.flatMap(\.paragraphs)
                    .filter { $0.line == snippet.line }
                guard let whole = paragraphs.first(where: { $0.text.contains(shown) })?.text,
                    let place = whole.range(of: shown)
                else { continue }
                let edges = [
                    (whole[..<place.lowerBound].last, shown.first),
                    (shown.last, whole[place.upperBound...].first),
                ]
                for case (let left?, let right?) in edges {
                    cut += 1
                    let isCut = [left, right].allSatisfy {
                        $0.isASCII && ($0.isLetter || $0.isNumber)
                    }
                    #expect(!isCut, "\(hit.key): \(left)|\(right) in \(whole)")
                }
            }
        }
        #expect(cut > 5)
    }
}
