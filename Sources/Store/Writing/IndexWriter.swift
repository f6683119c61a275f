import Files
import GRDB
public import Reports
import Segmentation

/// Writes an index: into a file beside it, which takes the index's place once it is complete.
///
/// Readers see the old index or the new one, whole, and never wait. One writer at a time has an
/// index, from before it looks at it until the new one stands in its place. A run that is
/// interrupted leaves the file beside, with a whole number of reports; the next run goes on with it,
/// unless the index has changed meanwhile. A run that fails removes it.
public final class IndexWriter {
    private let path: String
    private let place: IndexPlace
    private let folder: IndexFolder
    private let breaker = WordBreaker()
    /// Nobody else writes while it is here; without it this writer may only look.
    private let lock: Result<FileLock, FileError>
    /// The generation this run builds upon; empty if it builds upon nothing.
    private var base = ""
    private var queue: DatabaseQueue?

    private var partial: PartialIndex { PartialIndex(place: place) }

    /// Prepares to write the index at a path; writes nothing yet.
    ///
    /// - Parameters:
    ///   - path: the index.
    ///   - rebuild: leave what the index holds behind, also if it is damaged or of another version; a
    ///     file that is no index is left alone.
    /// - Throws: why the index there cannot be built upon; ``IndexError/busy(path:)`` if another
    ///   run writes it.
    public init(path: String, rebuild: Bool) throws(IndexError) {
        self.path = path
        do throws(FileError) {
            folder = try IndexFolder(of: path)
            place = try IndexPlace(path)
            lock = try Self.lock(place, isNeeded: rebuild)
            try place.refuseOthers()
        } catch {
            throw IndexError(error, path: path)
        }
        if rebuild {
            try refuseForeignFile()
        } else {
            if try isThere() { base = try IndexReader(path: path).generation }
            try resume()
        }
    }

    deinit { folder.removeIfEmpty() }

    /// Takes the lock.
    ///
    /// Where nothing can be written, an index that is up to date can still be looked at.
    private static func lock(
        _ place: IndexPlace, isNeeded: Bool
    ) throws(FileError) -> Result<FileLock, FileError> {
        do throws(FileError) {
            return .success(try FileLock(path: place.lock))
        } catch {
            let isForbidden = error.fault == .denied || error.fault == .readOnly
            guard isForbidden, !isNeeded, try place.isThere() else { throw error }
            return .failure(error)
        }
    }

    private func isThere() throws(IndexError) -> Bool {
        do throws(FileError) {
            return try place.isThere()
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Whether a path leads to a file of the index, which is nothing to be read as a report.
    public func owns(_ path: String) -> Bool {
        guard case .place(let file) = try? LinkedPath(path) else { return false }
        return place.files.contains(file)
    }

    /// Refuses to put an index in the place of a file that is none: it is somebody's.
    private func refuseForeignFile() throws(IndexError) {
        guard try isThere() else { return }
        do {
            _ = try IndexReader(path: path)
        } catch {
            if case .foreign = error { throw error }
        }
    }

    /// The files the index knows, refused ones included, by path.
    public func sources() throws(IndexError) -> [ExactPath: KnownSource] {
        if let queue { return try read(queue) { try KnownSource.fetchAll($0) } }
        guard !base.isEmpty else { return [:] }
        return try IndexReader(path: path).sources()
    }

    /// Writes what became of some files, all or none of them.
    ///
    /// What the index held of the same paths is replaced.
    public func write(_ entries: [IndexEntry]) throws(IndexError) {
        try change { database in
            for entry in entries { try self.write(entry, in: database) }
        }
    }

    /// Forgets files and the reports that were read from them.
    public func forget(_ paths: [String]) throws(IndexError) {
        guard !paths.isEmpty else { return }
        try change { database in
            for path in paths { try self.forget(path, in: database) }
        }
    }

    /// Puts what was written in the index's place; does nothing if nothing was written.
    public func finish() throws(IndexError) {
        guard queue != nil else { return }
        try change { database in
            try Duplicates(database: database).mark()
            try self.nameReports(in: database)
            var columns = ColumnWriter(database)
            try columns.write()
            // Readers sort and filter by plans that statistics make good.
            try database.execute(sql: "ANALYZE")
        }
        guard let queue else { return }
        do {
            try queue.writeWithoutTransaction { database in
                if self.base.isEmpty {
                    try database.execute(
                        sql: "INSERT INTO search_terms(search_terms) VALUES('optimize')")
                }
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
                // Merging the terms leaves pages free; a new index gives them back.
                if self.base.isEmpty { try database.execute(sql: "VACUUM") }
            }
            try queue.close()
            self.queue = nil
            try IndexSeal.put(on: place.partial)
            try partial.replaceIndex()
        } catch {
            throw abandon(error)
        }
    }

    // MARK: The file beside

    /// Goes on with the unfinished work of an interrupted run, or removes it.
    private func resume() throws(IndexError) {
        guard case .success = lock else { return }
        do {
            queue = try partial.resumed(base: base)
            if queue == nil { _ = place.removeRemains() }
        } catch {
            // The work is whole as far as anybody knows.
            throw IndexError(error, path: path)
        }
    }

    /// The file to write to, made on the first write.
    private func writableQueue() throws(IndexError) -> DatabaseQueue {
        if let queue { return queue }
        if case .failure(let error) = lock { throw IndexError(error, path: path) }
        do {
            let left = place.removeRemains()
            if let left = left.first { throw FileError.fault(path: left, .denied) }
            let queue = try partial.made(base: base)
            self.queue = queue
            return queue
        } catch {
            throw abandon(error)
        }
    }

    /// Ends a run that failed: what it wrote is removed, so that it fills no disk.
    private func abandon(_ error: any Error) -> IndexError {
        let known = IndexError(error, path: path)
        switch known {
        case .busy, .unconfirmed: return known
        default: break
        }
        let fault = queue.flatMap { FileFault(error, in: $0) }
        try? queue?.close()
        queue = nil
        let left = place.removeRemains()
        if case .unwritable(_, let error, _) = known {
            return .unwritable(path: path, error, left: left)
        }
        guard let fault else { return known }
        return .unwritable(path: path, .fault(path: path, fault), left: left)
    }

    // MARK: Rows

    private func change(_ changes: (Database) throws -> Void) throws(IndexError) {
        let queue = try writableQueue()
        do {
            try queue.write { try changes($0) }
        } catch {
            throw abandon(error)
        }
    }

    private func read<Value>(
        _ queue: DatabaseQueue, _ value: (Database) throws -> Value
    ) throws(IndexError) -> Value {
        do {
            return try queue.read { try value($0) }
        } catch {
            // Work that cannot be read would stop every run after this one.
            throw abandon(error)
        }
    }

    private func write(_ entry: IndexEntry, in database: Database) throws {
        try forget(entry.source.path, in: database)
        var refusal: (id: String, chinese: String, english: String)?
        if case .refused(let id, let chinese, let english) = entry.content {
            refusal = (id, chinese, english)
        }
        let source = entry.source
        try database.cachedStatement(
            sql: """
                INSERT INTO sources(path, sha256, bytes, reader, refusal, reason, reason_en) \
                VALUES(?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            source.path, source.sha256, source.bytes, source.reader, refusal?.id,
            refusal?.chinese, refusal?.english,
        ])
        guard case .report(let report, let text) = entry.content else { return }
        try ReportRows(database: database).insert(
            report, text: text, source: database.lastInsertedRowID)
    }

    private func forget(_ path: String, in database: Database) throws {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM sources WHERE path = ?"),
            arguments: [path])
        guard let id else { return }
        try ReportRows(database: database).delete(source: id, breaker: breaker)
        try database.cachedStatement(sql: "DELETE FROM sources WHERE id = ?")
            .execute(arguments: [id])
    }

    /// Gives every report its key: reports that would share one are numbered by their paths.
    private func nameReports(in database: Database) throws {
        try database.execute(
            sql: """
                WITH named(id, key) AS (
                    SELECT reports.id, base_key || CASE
                        WHEN row_number() OVER same = 1 THEN ''
                        ELSE '-' || row_number() OVER same END
                    FROM reports JOIN sources ON sources.id = reports.source
                    WHERE duplicate_of IS NULL
                    WINDOW same AS (PARTITION BY base_key ORDER BY path))
                UPDATE reports SET key = named.key FROM named
                WHERE named.id = reports.id AND reports.key IS NOT named.key
                """)
        try database.execute(
            sql: "UPDATE reports SET key = NULL WHERE duplicate_of IS NOT NULL AND key IS NOT NULL")
    }
}
