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
                湛河区司法局\(1990 + number)年政府信息公开工作年度报告

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
            let year = Condition.year([(1990 + number)...(1990 + number)])
            let plan = Plan(
                condition: .all([.text(text), year]), order: .recency, page: Page(limit: 1))
            #expect(try reader.search(plan).total == (example.isFound ? 1 : 0), "\(example)")
        }
    }
}
