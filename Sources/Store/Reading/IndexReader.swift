public import Answers
public import Deadlines
package import Engine
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
    let path: String
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
        let file = try IndexFile(path: path)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        written = attributes?[.modificationDate] as? Date
        do {
            pool = try DatabasePool(
                path: IndexSeal.address(of: path),
                configuration: Connection.reading(path: path, bytes: file.bytes))
            generation = try pool.read { try Stamp(from: $0, path: path).generation }
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// How many bytes a reader keeps of what it found out, unless it is told otherwise.
    public static let usualMemory = 64 << 20

    /// How many reports there are, each once.
    public func reportCount() throws(IndexError) -> Int {
        try read { try ColumnReader(StoredIndex($0), memory, within: .none).count }
    }

    /// The answer to a plan.
    ///
    /// - Parameter deadline: until when it may be looked for.
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func search(
        _ plan: Plan, within deadline: Deadline = .none
    ) throws(IndexError) -> SearchResult {
        try read(within: deadline) {
            try QueryRun(plan, StoredIndex($0), memory, within: deadline).result()
        }
    }

    /// How the reports that fulfil a plan's condition are spread over years, places, kinds of
    /// agencies, editions and verdicts.
    ///
    /// The reports are not looked for again if a search has just found them.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func facets(
        of plan: Plan, within deadline: Deadline = .none
    ) throws(IndexError) -> Facets {
        try read(within: deadline) {
            try QueryRun(plan, StoredIndex($0), memory, within: deadline).facets()
        }
    }

    /// How a plan is carried out.
    public func explain(_ plan: Plan) throws(IndexError) -> Explanation {
        try read { try QueryRun(plan, StoredIndex($0), memory).explanation() }
    }

    /// The answer to a plan, found in a certain way.
    package func search(
        _ plan: Plan, strategy: Evaluator.Strategy
    ) throws(IndexError) -> SearchResult {
        try read {
            try QueryRun(
                plan, StoredIndex($0), ReaderMemory(budget: Self.usualMemory), strategy: strategy
            ).result()
        }
    }

    /// The report of a name.
    ///
    /// - Parameters:
    ///   - part: which part of its prose and of its findings is read.
    ///   - deadline: until when it may be read.
    /// - Throws: ``IndexError/unknownReport(key:)`` if there is none, and
    ///   ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func report(
        key: String, part: ReportPortion.Wanted = .all, within deadline: Deadline = .none
    ) throws(IndexError) -> StoredReport {
        try read(within: deadline) { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM reports WHERE key = ?", arguments: [key])
            guard let row else { throw IndexError.unknownReport(key: key) }
            return try StoredReport(row, in: database, part: part, within: deadline)
        }
    }

    /// The numbers in this file of the reports that fulfil a plan's condition, by key.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func reports(
        fulfilling plan: Plan, within deadline: Deadline = .none
    ) throws(IndexError) -> [Int64] {
        try read(within: deadline) { database in
            let wanted = Set(
                try QueryRun(plan, StoredIndex(database), memory, within: deadline).ids())
            let ids = try Int64.fetchCursor(
                database, sql: "SELECT id FROM reports WHERE duplicate_of IS NULL ORDER BY key")
            var found: [Int64] = []
            let pace = Pace(deadline, every: 1024)
            while let id = try ids.next() {
                try pace.step()
                if wanted.contains(id) { found.append(id) }
            }
            guard found.count == wanted.count else { throw IndexDamage.column(name: "id") }
            return found
        }
    }

    /// A report by its number in this file, with the same body's report of the year before.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func yearPair(
        of id: Int64, part: ReportPortion.Wanted = .all, within deadline: Deadline = .none
    ) throws(IndexError) -> YearPair? {
        try read(within: deadline) {
            try YearPair(id, in: $0, part: part, within: deadline)
        }
    }

    /// A report by its name, with the same body's report of the year before.
    ///
    /// - Throws: ``IndexError/unknownReport(key:)`` if there is none, and
    ///   ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func yearPair(
        key: String, part: ReportPortion.Wanted = .all, within deadline: Deadline = .none
    ) throws(IndexError) -> YearPair {
        try read(within: deadline) { database in
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM reports WHERE key = ?", arguments: [key])
            let pair = try id.flatMap {
                try YearPair($0, in: database, part: part, within: deadline)
            }
            guard let pair else {
                throw IndexError.unknownReport(key: key)
            }
            return pair
        }
    }

    /// What the index holds.
    ///
    /// - Parameter refusals: which of the refused files are listed; nil for all of them.
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func status(
        refusals: Page? = nil, within deadline: Deadline = .none
    ) throws(IndexError) -> IndexStatus {
        try read(within: deadline) { database in
            try IndexStatus(
                database, ColumnReader(StoredIndex(database), memory, within: deadline), path: path,
                refusals: refusals)
        }
    }

    /// Some of the files that were refused, by path.
    public func refusals(
        _ page: Page, within deadline: Deadline = .none
    ) throws(IndexError) -> [RefusedFile] {
        try read(within: deadline) { try RefusedFile.fetch(page, $0) }
    }

    /// The files the index knows, by path.
    func sources() throws(IndexError) -> [ExactPath: KnownSource] {
        try read { try KnownSource.fetchAll($0) }
    }

    func read<Value>(
        within deadline: Deadline = .none, _ value: (Database) throws -> Value
    ) throws(IndexError) -> Value {
        do {
            return try pool.read { database in
                let time = TimeLimit(deadline, of: database)
                let result = Result { try value(database) }
                // The scanner looks at the clock itself, and may be first.
                var isInterrupted = time.end()
                if case .failure(let error as DatabaseError) = result {
                    isInterrupted = isInterrupted || error.resultCode == .SQLITE_INTERRUPT
                }
                // SQLite goes on after some errors in reading; the answer is then not to be had.
                if let damage = IndexSeal.damage(seenBy: database) { throw damage }
                // What is found behind the deadline is not used.
                if isInterrupted || deadline.isOver, let limit = deadline.limit {
                    throw TimeOver(limit: limit)
                }
                return try result.get()
            }
        } catch let error as TimeOver {
            throw .tooSlow(limit: error.limit)
        } catch {
            throw IndexError(error, path: path)
        }
    }
}
