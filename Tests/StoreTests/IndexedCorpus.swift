import Foundation
import Indexer
import Query
import Store
import TestSupport

/// The invented reports in an index of their own, made once for all tests of this target.
struct IndexedCorpus {
    let path: String
    let reader: IndexReader
    let keys: [String]

    static let shared = Task { try await IndexedCorpus() }

    private init() async throws {
        let folder = try Repository.temporaryFolder()
        let index = folder.appendingPathComponent("index.sqlite").path
        let corpus = Repository.corpus.appendingPathComponent("reports").path
        let builder = IndexBuilder(index: index, jobs: nil, rebuild: false, prune: false)
        _ = try await builder.build([corpus])
        path = index
        reader = try IndexReader(path: index)
        let plan = Plan(
            condition: .everything, order: .recency, page: Page(offset: 0, limit: 1_000))
        keys = try reader.search(plan).hits.map(\.key)
    }

    /// The keys of all reports that fulfil a condition.
    func keys(_ condition: Condition) throws -> Set<String> {
        let plan = Plan(condition: condition, order: .recency, page: Page(limit: 1_000))
        return Set(try reader.search(plan).hits.map(\.key))
    }
}
