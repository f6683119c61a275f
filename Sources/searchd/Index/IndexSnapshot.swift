import Query
import Store
import Synchronization

/// One state of the index, with what is found out about it once.
///
/// A request keeps the snapshot it began with, whatever becomes of the file.
final class IndexSnapshot: Sendable {
    /// Read access to it.
    let reader: IndexReader
    /// How many reports it holds, each once.
    let reports: Int
    /// When its file was written, in seconds since 1970; nothing if that cannot be told.
    let modified: Double?

    private let knownNames = Mutex<NameSource?>(nil)
    private let knownStatus = Mutex<IndexStatus?>(nil)
    private let knownRules = Mutex<[BrokenRule]?>(nil)

    /// Opens the index at a path, with all connections that it will ever need.
    init(path: String, modified: Double?) throws(IndexError) {
        reader = try IndexReader(path: path)
        self.modified = modified
        try reader.openConnections()
        // What every answer needs is read before there is a limit of time: after a rebuild the
        // first query is not to be refused for being the first.
        _ = try reader.facets(
            of: Plan(condition: .everything, order: .recency, page: Page(limit: 0)))
        reports = try reader.reportCount()
    }

    /// The names that a query may ask for, read when they are first needed.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the limit.
    func names(within limit: Duration) throws(IndexError) -> NameSource {
        try knownNames.withLock { known throws(IndexError) in
            if let known { return known }
            let names = try reader.names(within: limit)
            known = names
            return names
        }
    }

    /// What the index holds, counted when it is first needed, with some of the refused files.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the limit.
    func status(refusals page: Page, within limit: Duration) throws(IndexError) -> IndexStatus {
        var status = try knownStatus.withLock { known throws(IndexError) in
            if let known { return known }
            let status = try reader.status(refusals: Page(limit: 0), within: limit)
            known = status
            return status
        }
        status.refused = try reader.refusals(page, within: limit)
        return status
    }

    /// The rules that its reports break, read when they are first needed.
    func brokenRules() throws(IndexError) -> [BrokenRule] {
        try knownRules.withLock { known throws(IndexError) in
            if let known { return known }
            let rules = try reader.brokenRules()
            known = rules
            return rules
        }
    }
}
