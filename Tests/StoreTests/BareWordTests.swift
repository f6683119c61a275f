import Answers
import Foundation
import Indexer
import Query
import Reports
import Store
import TestSupport
import Testing

/// The rule for bare words, for the texts and terms of an index.
@Suite struct IndexedBareWordTests {
    @Test func `an index is searched by the rule`() async throws {
        let folder = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let examples = BareWord.all
        for (number, example) in examples.enumerated() {
            let text = """
                湛河区\(Self.body(number))\(Self.year(number))年政府信息公开工作年度报告

                一、总体情况

                二、存在的主要问题及改进情况

                \(example.text)
                """
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(number).txt"))
        }
        let index = folder.appendingPathComponent("index.sqlite").path
        let builder = IndexBuilder(index: index, jobs: 1, rebuild: false, prune: false)
        let summary = try await builder.build([folder.path])
        try #require(summary.reports == examples.count)
        let reader = try IndexReader(path: index)
        for (number, example) in examples.enumerated() {
            let text = TextCondition(text: example.word, mode: .bare, section: .problems)
            let plan = Plan(condition: .text(text), order: .recency, page: Page(limit: 1_000))
            let key = "410411-\(Self.body(number))-\(Self.year(number))"
            let isFound = try reader.search(plan).hits.contains { $0.key == key }
            #expect(isFound == example.isFound, "\(example)")
        }
    }

    /// Whose report an example stands in: of each body there is one a year.
    private static func body(_ number: Int) -> String { ["司法局", "教育局", "财政局"][number / 25] }

    private static func year(_ number: Int) -> Int { 2004 + number % 25 }
}
