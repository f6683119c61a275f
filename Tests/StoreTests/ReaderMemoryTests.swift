@testable import Engine
import Answers
import Deadlines
import Foundation
import GRDB
import Query
import TestSupport
import Testing

@testable import Store

/// Whether what a reader remembers is what it would find out again.
@Suite struct ReaderMemoryTests {
    @Test(arguments: [0, 4_000, 64 << 20])
    func `what is remembered changes no answer`(memory: Int) async throws {
        let path = try await IndexedCorpus.shared.value.path
        let reader = try IndexReader(path: path, memory: memory)
        let queries = [
            "公开", "司法局", "\"保密审查\"", "人员不足", "保密*", "公开 新收 > 2", "新收 > 新收@上年",
            "公开率 > 0.5", "不予公开 / 办结 > 0", "NOT 新收 > 5", "次数(公开) > 3", "缺:新收=空白",
            "公开 sort:-新收", "新收 >= 0 sort:公开率", "县:无此县", "人员 NEAR 不足", "检查:不符",
            "(公开 或 司法局) -保密",
        ]
        var generator = SeededGenerator(seed: 7)
        for step in 0..<250 {
            let query = queries.randomElement(using: &generator) ?? ""
            let page = Page(
                offset: [0, 0, 3, 20, 150, 190, 300].randomElement(using: &generator) ?? 0,
                limit: [20, 1, 0, 60, 500].randomElement(using: &generator) ?? 0)
            let compiled = try QueryCompiler().compile(query)
            let plan = Plan(compiled.condition, sort: compiled.sort, page: page)
            let fresh = try IndexReader(path: path, memory: 0)
            let place = Comment("step \(step): \(query), \(page)")
            if Bool.random(using: &generator) {
                #expect(try reader.facets(of: plan) == fresh.facets(of: plan), place)
            }
            #expect(try reader.search(plan) == fresh.search(plan), place)
        }
    }

    @Test func `long conditions take up memory, though their reports are few`() async throws {
        let path = try await IndexedCorpus.shared.value.path
        let reader = try IndexReader(path: path, memory: 1 << 20)
        for start in 0..<500 {
            let years = (0..<40).map { Condition.year([start...start + $0]) }
            let plan = Plan(condition: .any(years), order: .recency, page: Page(limit: 1))
            _ = try reader.search(plan)
        }
        #expect((20..<250).contains(reader.memory.count))
    }

    @Test func `the longest unused values are forgotten, and the budget holds`() {
        var values = RecentValues<String, Int>(budget: 100)
        for (index, key) in ["a", "b", "c", "d"].enumerated() {
            values.keep(index, under: key, bytes: 25)
        }
        #expect(values.bytes == 100 && values.count == 4)
        #expect(values.value("a") == 0)
        values.keep(4, under: "e", bytes: 25)
        #expect(values.bytes <= 100)
        #expect(values.value("a") == 0 && values.value("e") == 4)
        #expect(values.value("b") == nil)
        values.keep(5, under: "e", bytes: 30)
        #expect(values.value("e") == 5)
        values.keep(6, under: "large", bytes: 101)
        #expect(values.value("large") == nil && values.bytes <= 100)
    }

    @Test func `whatever is kept, the bytes are those of what is known`() {
        var generator = SeededGenerator(seed: 11)
        var values = RecentValues<Int, Int>(budget: 1_000)
        for _ in 0..<5_000 {
            let key = Int.random(in: 0..<40, using: &generator)
            let bytes = Int.random(in: 0..<300, using: &generator)
            values.keep(bytes, under: key, bytes: bytes)
            #expect(values.bytes <= 1_000)
            #expect((0..<40).compactMap { values.value($0) }.reduce(0, +) == values.bytes)
        }
    }

    @Test func `a limit of time that is over between two statements holds for the next`()
        async throws
    {
        let reader = try await IndexedCorpus.shared.value.reader
        let limit = Duration.milliseconds(5)
        #expect(throws: IndexError.tooSlow(limit: limit)) {
            try reader.read(within: Deadline(after: limit)) { database in
                usleep(50_000)
                return try Int.fetchOne(
                    database,
                    sql: """
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n \
                        WHERE i < 1000000000) SELECT count(*) FROM n
                        """)
            }
        }
        #expect(try reader.status(within: Deadline(after: .seconds(600))).reports > 0)
    }
}
