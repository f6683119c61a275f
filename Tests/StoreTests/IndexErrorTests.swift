import Engine
import Answers
import Foundation
import GRDB
import Indexer
import Query
import Store
import TestIndexes
import TestSupport
import Testing

/// Files that are not the index this program writes.
@Suite struct IndexErrorTests {
    @Test func `a path without a file is a missing index`() throws {
        #expect(throws: IndexError.missing(path: "/nowhere/index.sqlite")) {
            try IndexReader(path: "/nowhere/index.sqlite")
        }
    }

    @Test(arguments: ["", "plain text, long enough to be looked at as the header of a database.\n"])
    func `a file of something else is foreign`(content: String) throws {
        try withFile { path in
            try Data(content.utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: IndexError.foreign(path: path)) { try IndexReader(path: path) }
        }
    }

    @Test func `another database is foreign`() throws {
        try withFile { path in
            try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a(b)") }
            #expect(throws: IndexError.foreign(path: path)) { try IndexReader(path: path) }
        }
    }

    @Test(arguments: ["schema", "segmentation"])
    func `an index of another version is refused`(name: String) async throws {
        try await withIndex { path in
            try await DatabaseQueue(path: path).write { database in
                try database.execute(
                    sql: "UPDATE stamp SET value = 'old' WHERE name = ?", arguments: [name])
            }
            try IndexSeal.put(on: path)
            let error = #expect(throws: IndexError.self) { try IndexReader(path: path) }
            #expect(error?.id == "index-other-version")
            #expect(error?.english.contains("search index --rebuild") == true)
            #expect(error?.chinese.contains("search index --rebuild") == true)
        }
    }

    @Test(arguments: [0.9, 0.5, 0.1])
    func `a file that was cut off never answers`(share: Double) async throws {
        try await withIndex { path in
            let url = URL(fileURLWithPath: path)
            let bytes = try Data(contentsOf: url)
            try bytes.prefix(Int(Double(bytes.count) * share)).write(to: url)
            let error = #expect(throws: IndexError.self) {
                let text = TextCondition(text: "公", mode: .literal)
                let plan = Plan(condition: .text(text), order: .recency, page: Page(limit: 1_000))
                return try IndexReader(path: path).search(plan)
            }
            #expect(error == .damaged(path: path, .seal))
        }
    }

    @Test func `a rebuild mends an index of another version`() async throws {
        try await withIndex { path in
            try await DatabaseQueue(path: path).write {
                try $0.execute(sql: "UPDATE stamp SET value = 'old' WHERE name = 'schema'")
            }
            try IndexSeal.put(on: path)
            let builder = IndexBuilder(index: path, jobs: 1, rebuild: true, prune: false)
            let summary = try await builder.build([folder])
            #expect(summary.reports == summary.added)
            #expect(try IndexReader(path: path).status().reports == summary.reports)
        }
    }

    @Test func `a rebuild mends an index that was cut off`() async throws {
        try await withIndex { path in
            let url = URL(fileURLWithPath: path)
            let bytes = try Data(contentsOf: url)
            try bytes.prefix(bytes.count / 2).write(to: url)
            let builder = IndexBuilder(index: path, jobs: 1, rebuild: true, prune: false)
            let summary = try await builder.build([folder])
            #expect(try IndexReader(path: path).status().reports == summary.added)
        }
    }

    @Test func `a rebuild that finds nothing leaves the index as it is`() async throws {
        try await withIndex { path in
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let builder = IndexBuilder(index: path, jobs: 1, rebuild: true, prune: false)
            _ = try await builder.build(["/nowhere"])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    private let folder = Repository.corpus.appendingPathComponent("reports/yanxi").path

    private func withFile(_ body: (String) throws -> Void) throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        try body(home.appendingPathComponent("index.sqlite").path)
    }

    private func withIndex(_ body: (String) async throws -> Void) async throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let path = home.appendingPathComponent("index.sqlite").path
        try await SharedCorpus.few.value.copy(to: path)
        try await body(path)
    }
}
