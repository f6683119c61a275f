import Answers
import Deadlines
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
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    func names(within deadline: Deadline) throws(IndexError) -> NameSource {
        // Nobody waits for what another request reads: its time may be over before it is found.
        if let known = knownNames.withLock({ $0 }) { return known }
        let names = try reader.names(within: deadline)
        knownNames.withLock { $0 = names }
        return names
    }

    /// What the index holds, counted when it is first needed, with some of the refused files.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    func status(refusals page: Page, within deadline: Deadline) throws(IndexError) -> IndexStatus {
        let known = knownStatus.withLock { $0 }
        var status: IndexStatus
        if let known {
            status = known
        } else {
            status = try reader.status(refusals: Page(limit: 0), within: deadline)
        }
        knownStatus.withLock { [status] in $0 = status }
        status.refused = try reader.refusals(page, within: deadline)
        return status
    }

    /// The rules that its reports break, read when they are first needed.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    func brokenRules(within deadline: Deadline) throws(IndexError) -> [BrokenRule] {
        if let known = knownRules.withLock({ $0 }) { return known }
        let rules = try reader.brokenRules(within: deadline)
        knownRules.withLock { $0 = rules }
        return rules
    }
}
