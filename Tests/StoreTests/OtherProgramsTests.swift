import Foundation
import GRDB
import Indexer
import TestSupport
import Testing

/// The file as programs open it that know SQLite and nothing of this one.
@Suite struct OtherProgramsTests {
    @Test func `every table and view can be looked at without a part of this program`() async throws
    {
        let folder = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let index = folder.appendingPathComponent("index.sqlite").path
        let reports = Repository.corpus.appendingPathComponent("reports").path
        _ = try await IndexBuilder(index: index, jobs: nil, rebuild: false, prune: false)
            .build([reports])
        var configuration = Configuration()
        configuration.readonly = true
        try await DatabaseQueue(path: index, configuration: configuration).read { database in
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
            #expect(names.contains("search_terms") && names.contains("figures"))
            for name in names {
                let columns = try Row.fetchAll(database, sql: "PRAGMA table_info(\"\(name)\")")
                #expect(!columns.isEmpty, "\(name)")
            }
            for name in ["reports", "figures", "figures_wide", "sections", "findings", "fields"] {
                let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(name)") ?? 0
                #expect(rows > 0, "\(name)")
            }
        }
    }
}
