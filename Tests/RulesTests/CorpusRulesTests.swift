import Extraction
import Foundation
import Reports
import Rules
import TestSupport
import Testing

/// The invented reports break the rules where they were damaged, and nowhere else.
@Suite struct CorpusRulesTests {
    private static let damaged: [String: Set<String>] = [
        "outcome-total-left-zero": ["A1", "A2", "D3"], "contradictory-narrative": ["D1"],
        "amount-without-unit": ["C6"],
    ]

    @Test func `the corpus fails only where it was damaged`() throws {
        let corpus = Repository.corpus
        let truths = try Truth.read(corpus.appendingPathComponent("truth.json"))
        try #require(truths.count >= 50)
        var seen: Set<String> = []
        for (path, truth) in truths.sorted(by: { $0.key < $1.key }) {
            let bytes = try Data(contentsOf: corpus.appendingPathComponent(path))
            let report = try ReportReader().read(Array(bytes), named: path)
            let results = ReportChecker().checks(of: report).results
            let failed = Set(
                results.filter { $0.status == .failed }
                    .map { String($0.rule.prefix { $0 != "." }) })
            let expected = truth.blemishes.compactMap { Self.damaged[$0] }
            #expect(failed == expected.reduce([]) { $0.union($1) }, "\(path)")
            seen.formUnion(failed)
        }
        #expect(seen == ["A1", "A2", "C6", "D1", "D3"])
    }
}
