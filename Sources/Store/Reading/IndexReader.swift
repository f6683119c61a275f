public import Foundation
import GRDB
public import Query
import Reports
import Segmentation

/// Read access to one index file.
///
/// A reader is a value that shares one pool of connections: copy it freely, and run as many
/// queries at once as you like. It never writes.
public struct IndexReader: Sendable {
    private let path: String
    private let pool: DatabasePool
    let memory: ReaderMemory
    /// A name that no other state of the index has.
    public let generation: String

    /// When the file was last written, as the file system has it; nil if it does not.
    public let written: Date?

    /// Opens the index at a path.
    ///
    /// - Parameter memory: how many bytes it may keep of what it found out, for later queries.
    /// - Throws: that there is none, or why this program cannot read it.
    public init(
        path: String, memory: Int = IndexReader.usualMemory
    ) throws(IndexError) {
        self.path = path
        self.memory = ReaderMemory(budget: memory)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing(path: path)
        }
        guard !isFolder.boolValue else { throw .foreign(path: path) }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        written = attributes?[.modificationDate] as? Date
        do {
            pool = try DatabasePool(path: path, configuration: Connection.reading(path: path))
            let stamp = try pool.read { try Stamp(from: $0, path: path) }
            try stamp.check(path: path)
            generation = stamp.generation
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// How many bytes a reader keeps of what it found out, unless it is told otherwise.
    public static let usualMemory = 64 << 20

    /// How many reports there are, each once.
    public func reportCount() throws(IndexError) -> Int {
        try read { try ColumnReader($0, memory).count }
    }

    /// The answer to a plan.
    ///
    /// - Parameter limit: how long finding it may take; nil for as long as it takes.
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the limit.
    public func search(
        _ plan: Plan, within limit: Duration? = nil
    ) throws(IndexError) -> SearchResult {
        try read(within: limit) { try QueryRun(plan, $0, memory).result() }
    }

    /// How the reports that fulfil a plan's condition are spread over years, places, kinds of
    /// agencies, editions and verdicts.
    ///
    /// The reports are not looked for again if a search has just found them.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the limit.
    public func facets(
        of plan: Plan, within limit: Duration? = nil
    ) throws(IndexError) -> Facets {
        try read(within: limit) { try QueryRun(plan, $0, memory).facets() }
    }

    /// How a plan is carried out.
    public func explain(_ plan: Plan) throws(IndexError) -> Explanation {
        try read { try QueryRun(plan, $0, memory).explanation() }
    }

    /// The answer to a plan, found in a certain way.
    package func search(
        _ plan: Plan, strategy: Evaluator.Strategy
    ) throws(IndexError) -> SearchResult {
        try read {
            try QueryRun(plan, $0, ReaderMemory(), strategy: strategy).result()
        }
    }

    /// The report of a name.
    ///
    /// - Throws: ``IndexError/unknownReport(key:)`` if there is none, and
    ///   ``IndexError/tooSlow(limit:)`` behind the limit.
    public func report(
        key: String, within limit: Duration? = nil
    ) throws(IndexError) -> StoredReport {
        try read(within: limit) { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM reports WHERE key = ?
                    """, arguments: [key])
            guard let row else { throw IndexError.unknownReport(key: key) }
            return try StoredReport(row, in: database)
        }
    }

    /// The numbers in this file of the reports that fulfil a plan's condition, by key.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the limit.
    public func reports(
        fulfilling plan: Plan, within limit: Duration? = nil
    ) throws(IndexError) -> [Int64] {
        try read(within: limit) { database in
            let wanted = Set(try QueryRun(plan, database, memory).ids())
            let ids = try Int64.fetchCursor(
                database, sql: "SELECT id FROM reports WHERE duplicate_of IS NULL ORDER BY key")
            var found: [Int64] = []
            while let id = try ids.next() {
                if wanted.contains(id) { found.append(id) }
            }
            return found
        }
    }

    /// A report by its number in this file, with the same body's report of the year before.
    public func yearPair(of id: Int64) throws(IndexError) -> YearPair? {
        try read { try YearPair(id, in: $0) }
    }

    /// A report by its name, with the same body's report of the year before.
    ///
    /// - Throws: ``IndexError/unknownReport(key:)`` if there is none.
    public func yearPair(key: String) throws(IndexError) -> YearPair {
        try read { database in
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM reports WHERE key = ?", arguments: [key])
            guard let pair = try id.flatMap({ try YearPair($0, in: database) }) else {
                throw IndexError.unknownReport(key: key)
            }
            return pair
        }
    }

    /// What the index holds.
    ///
    /// - Parameter refusals: which of the refused files are listed; nil for all of them.
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the limit.
    public func status(
        refusals: Page? = nil, within limit: Duration? = nil
    ) throws(IndexError) -> IndexStatus {
        try read(within: limit) { database in
            try IndexStatus(
                database, ColumnReader(database, memory), path: path, refusals: refusals)
        }
    }

    /// Some of the files that were refused, by path.
    public func refusals(
        _ page: Page, within limit: Duration? = nil
    ) throws(IndexError) -> [RefusedSource] {
        try read(within: limit) { try RefusedSource.fetch(page, $0) }
    }

    /// The files the index knows, by path.
    func sources() throws(IndexError) -> [ExactPath: KnownSource] {
        try read { try KnownSource.fetchAll($0) }
    }

    func read<Value>(
        within limit: Duration? = nil, _ value: (Database) throws -> Value
    ) throws(IndexError) -> Value {
        do {
            return try pool.read { database in
                let time = TimeLimit(limit, of: database)
                do {
                    let value = try value(database)
                    _ = time.end()
                    return value
                } catch {
                    guard time.end(), let limit else { throw error }
                    throw IndexError.tooSlow(limit: limit)
                }
            }
        } catch {
            throw IndexError(error, path: path)
        }
    }
}
