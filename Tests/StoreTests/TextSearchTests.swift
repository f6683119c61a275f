import Foundation
import TestSupport
import Query
import Reports
import Store
import Testing

/// Searches in the index against a search of every character.
@Suite struct TextSearchTests {
    @Test func `a quoted text finds exactly the reports that contain it`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        let oracles = try oracles(of: corpus)
        var generator = SeededGenerator(seed: 2_026)
        var found = 0
        for _ in 0..<250 {
            let needle = sample(from: oracles, using: &generator)
            let expected = Set(oracles.filter { $0.value.contains(needle) }.keys)
            let condition = Condition.text(TextCondition(text: needle, mode: .literal))
            #expect(try corpus.keys(condition) == expected, "seed 2026, '\(needle)'")
            found += expected.count
        }
        #expect(found > 1_000)
    }

    @Test func `a bare word finds exactly the reports where the rule holds`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        let oracles = try oracles(of: corpus)
        var generator = SeededGenerator(seed: 7)
        var refused = 0
        for _ in 0..<250 {
            let word = sample(from: oracles, using: &generator)
            let expected = Set(oracles.filter { $0.value.containsWord(word) }.keys)
            let condition = Condition.text(TextCondition(text: word, mode: .bare))
            #expect(try corpus.keys(condition) == expected, "seed 7, '\(word)'")
            refused += oracles.count { $0.value.contains(word) } - expected.count
        }
        #expect(refused > 100, "the rule never left anything out: the test says nothing")
    }

    @Test(arguments: [
        "保密审查", "人员不足", "司法局", "民政", "开工", "增长", "28号", "28 号", "２８号", "app", "APP", "OA", "公",
        "2020", "202", "%", "\"", "'", "*", "保*", "a AND b", "\u{1F}", "(", "\u{1E}A保", "、", "。",
    ])
    func `particular texts are found as the rules say`(text: String) async throws {
        let corpus = try await IndexedCorpus.shared.value
        let oracles = try oracles(of: corpus)
        let literal = Set(oracles.filter { $0.value.contains(text) }.keys)
        // Control characters are no part of any text: what is left of it is searched for.
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            _ = try corpus.keys(.text(TextCondition(text: text, mode: .literal)))
            return
        }
        #expect(try corpus.keys(.text(TextCondition(text: text, mode: .literal))) == literal)
        let words = Set(oracles.filter { $0.value.containsWord(text) }.keys)
        #expect(try corpus.keys(.text(TextCondition(text: text, mode: .bare))) == words)
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
                #expect(TextOracle.normalised(String(view)) == TextOracle.normalised("人员不足"))
            }
        }
    }

    private func oracles(of corpus: IndexedCorpus) throws -> [String: TextOracle] {
        try Dictionary(
            uniqueKeysWithValues: corpus.keys.map { key in
                (key, TextOracle(try corpus.reader.report(key: key)))
            })
    }

    /// Some characters that stand side by side in some report.
    private func sample(
        from oracles: [String: TextOracle], using generator: inout SeededGenerator
    ) -> String {
        let keys = oracles.keys.sorted()
        while true {
            let key = keys[Int.random(in: keys.indices, using: &generator)]
            let texts = oracles[key]?.texts.filter { $0.count > 10 } ?? []
            guard let text = texts.randomElement(using: &generator) else { continue }
            let length = Int.random(in: 1...8, using: &generator)
            let start = Int.random(in: 0...(text.count - length), using: &generator)
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[start..<(start + length)])
            let sample = String(view)
            if !sample.contains("\n"), sample.trimmingCharacters(in: .whitespaces) == sample {
                return sample
            }
        }
    }
}
