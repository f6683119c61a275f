import Answers
import Foundation
import Query
import Store
import TestIndexes
import TestSupport

/// The index of the invented reports that tests share, and what many of these want of it.
struct IndexedCorpus {
    let path: String
    let reader: IndexReader
    let keys: [String]

    static let shared = Task { try await IndexedCorpus() }

    private init() async throws {
        path = try await SharedCorpus.reports.value.index
        reader = try IndexReader(path: path)
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
