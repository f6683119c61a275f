import Answers
import Comparisons
import Deadlines
import Foundation
import GRDB
import Query
import Reports
import TestSupport
import Testing

@testable import Store

/// That whatever is asked of an index is given up soon after its time is over.
@Suite struct ReaderDeadlineTests {
    /// Something that can be asked.
    struct Question: CustomStringConvertible, Sendable {
        let description: String
        /// How often it looks at its deadline at least.
        let leastLooks: Int
        let ask: @Sendable (IndexReader, Deadline) throws -> Void
    }

    private static func search(_ text: String, leastLooks: Int, limit: Int = 100) -> Question {
        Question(description: text, leastLooks: leastLooks) { reader, deadline in
            let query = try QueryCompiler().compile(text)
            let plan = Plan(
                query.condition, sort: query.sort, page: Page(limit: limit))
            _ = try reader.search(plan, within: deadline)
        }
    }

    static let questions = [
        search("公开", leastLooks: 10),
        search("人员 NEAR 不足", leastLooks: 2),
        search("次数(公开) > 1", leastLooks: 2),
        search("新收 / 3 > 办结 / 3", leastLooks: 5),
        search("公开 sort:-新收/办结", leastLooks: 10),
        search("县:甲,乙,丙,丁,戊,己,庚,辛", leastLooks: 8),
        search("缺:新收=空白", leastLooks: 2),
        search((1...25).map { "新收+\($0)" }.joined(separator: "+") + " > 1", leastLooks: 40),
        Question(description: "facets", leastLooks: 3) { reader, deadline in
            let plan = Plan(condition: .everything, order: .recency, page: Page(limit: 0))
            _ = try reader.facets(of: plan, within: deadline)
        },
        Question(description: "names", leastLooks: 1) { _ = try $0.names(within: $1) },
        Question(description: "status", leastLooks: 200) { _ = try $0.status(within: $1) },
        Question(description: "rules", leastLooks: 1) { _ = try $0.brokenRules(within: $1) },
        Question(description: "list", leastLooks: 1) { reader, deadline in
            let plan = Plan(condition: .everything, order: .recency, page: Page(limit: 0))
            _ = try reader.list(fulfilling: plan, within: deadline)
        },
        Question(description: "comparison", leastLooks: 20) { reader, deadline in
            let numbers = try ["新收/办结", "(新收+1)/(办结+2)"].map {
                ComparedNumber(try QueryCompiler().compileNumber($0))
            }
            let comparison = Comparison(
                numbers: numbers, condition: .scope([.own]), grouping: .agency,
                statistic: .median)
            let sample = try reader.sample(for: comparison, within: deadline).sample.get()
            do {
                _ = try Tabulator(comparison, sample, withSpreads: true, within: deadline).table()
            } catch let late as TimeOver {
                throw IndexError.tooSlow(limit: late.limit)
            }
        },
    ]

    /// A reader that remembers nothing.
    private func reader() async throws -> IndexReader {
        try IndexReader(path: try await IndexedCorpus.shared.value.path, memory: 0)
    }

    @Test(arguments: questions)
    func `it is given up at the look at which its time is over`(question: Question) async throws {
        let looks = LookCount()
        try question.ask(try await reader(), looks.deadline)
        #expect(looks.count >= question.leastLooks, "\(looks.count)")
        for over in stride(from: 0, to: looks.count, by: max(1, looks.count / 20)) {
            let reader = try await reader()
            #expect(throws: IndexError.tooSlow(limit: .zero), "\(over) of \(looks.count)") {
                try question.ask(reader, Deadline(afterLooks: over))
            }
        }
        try question.ask(try await reader(), Deadline(afterLooks: looks.count))
    }

    @Test func `a report that is ready behind its time is not handed out`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        #expect(throws: IndexError.tooSlow(limit: .zero)) {
            try corpus.reader.report(key: corpus.keys[0], within: Deadline(afterLooks: 0))
        }
        #expect(throws: IndexError.tooSlow(limit: .milliseconds(1))) {
            try corpus.reader.read(within: Deadline(after: .milliseconds(1))) { _ in
                usleep(20_000)
            }
        }
    }
}
