@testable import Engine
import Foundation
import GRDB
import Query
import TestIndexes
import TestSupport

@testable import Store

/// A copy of the index of a few invented reports, that a test may damage.
struct SealedIndex {
    let path: String
    let home: URL

    /// Makes it, gives it to a test and removes it.
    static func with(_ body: (SealedIndex) async throws -> Void) async throws {
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        let index = SealedIndex(
            path: home.appendingPathComponent("index.sqlite").path, home: home)
        try await SharedCorpus.few.value.copy(to: index.path)
        try await body(index)
    }

    static let folder = Repository.corpus.appendingPathComponent("reports/yanxi").path

    /// The bytes of the file.
    var bytes: Data {
        get throws { try Data(contentsOf: URL(fileURLWithPath: path)) }
    }

    /// Puts other bytes in its place.
    func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

    /// Changes its tables, and seals it again if a test is not about the seal.
    func change(_ sql: String, isSealed: Bool = true) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        if isSealed { try IndexSeal.put(on: path) }
    }

    /// What is damaged, for one who does something with it; nil if nothing is.
    func damage(seenBy work: (IndexReader) throws -> Void) throws -> IndexDamage? {
        do {
            try work(try IndexReader(path: path))
            return nil
        } catch IndexError.damaged(path, let damage) {
            return damage
        }
    }

    /// Searches all texts, and reads what is shown of every hit.
    static func searchTexts(_ reader: IndexReader) throws {
        let text = TextCondition(text: "政府信息公开", mode: .literal)
        _ = try reader.search(
            Plan(condition: .text(text), order: .recency, page: Page(limit: 1_000)))
        _ = try reader.search(
            Plan(condition: .everything, order: .recency, page: Page(limit: 1_000)))
    }
}
