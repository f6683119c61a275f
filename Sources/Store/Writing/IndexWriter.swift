import Foundation
import GRDB
public import Reports
import Segmentation

/// Writes an index: into a file beside it, which takes the index's place once it is complete.
///
/// Readers see the old index or the new one, whole, and never wait. A run that is interrupted
/// leaves the file beside, with a whole number of reports; the next run goes on with it, unless
/// the index has changed meanwhile.
public final class IndexWriter {
    private let path: String
    private var partialPath: String { path + ".building" }
    private let isRebuild: Bool
    private let breaker = WordBreaker()
    /// The generation this run builds upon; empty if it builds upon nothing.
    private var base = ""
    private var queue: DatabaseQueue?

    /// Prepares to write the index at a path; writes nothing yet.
    ///
    /// - Parameters:
    ///   - path: the index.
    ///   - rebuild: leave what the index holds behind, also if it is damaged or of another version; a
    ///     file that is no index is left alone.
    /// - Throws: why the index there cannot be built upon.
    public init(path: String, rebuild: Bool) throws(IndexError) {
        self.path = path
        isRebuild = rebuild
        if !rebuild, FileManager.default.fileExists(atPath: path) {
            base = try IndexReader(path: path).generation
        }
        if rebuild { try refuseForeignFile() }
        if !rebuild { queue = try resumable() }
    }

    /// Refuses to put an index in the place of a file that is none: it is somebody's.
    private func refuseForeignFile() throws(IndexError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
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
            try Duplicates(database).mark()
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
            try replaceIndex()
        } catch {
            throw IndexError(error, path: path)
        }
    }

    // MARK: The file beside

    /// The unfinished work of an interrupted run, if it builds upon the index as it is now.
    private func resumable() throws(IndexError) -> DatabaseQueue? {
        guard FileManager.default.fileExists(atPath: partialPath) else { return nil }
        do {
            let queue = try DatabaseQueue(path: partialPath, configuration: Connection.building())
            let stamp = try queue.read { try Stamp(from: $0, path: self.partialPath) }
            try stamp.check(path: partialPath)
            if stamp.base == base { return queue }
            try queue.close()
        } catch {
            let reason = IndexError(error, path: path)
            if case .busy = reason { throw reason }
            // Work that cannot be opened is worth nothing; the run starts anew.
        }
        removePartial()
        return nil
    }

    /// The file to write to, made on the first write.
    private func writableQueue() throws(IndexError) -> DatabaseQueue {
        if let queue { return queue }
        do {
            try makeFolder()
            try refuseOtherWriters()
            removePartial()
            if !base.isEmpty { try copyIndex() }
            let queue = try DatabaseQueue(path: partialPath, configuration: Connection.building())
            try queue.write { database in
                if self.base.isEmpty { try Schema.create(in: database) }
                try Stamp.new(base: self.base).write(to: database)
            }
            self.queue = queue
            return queue
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// Makes the folder the index is in, if there is none.
    private func makeFolder() throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw IndexError.folder(path: folder.path)
        }
    }

    /// Refuses to take a file away that another run is writing.
    private func refuseOtherWriters() throws {
        guard FileManager.default.fileExists(atPath: partialPath) else { return }
        do {
            let queue = try DatabaseQueue(path: partialPath, configuration: Connection.building())
            try queue.close()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw error
        } catch {
            // A broken file is nobody's.
        }
    }

    /// Copies the index, under another name until it is whole.
    private func copyIndex() throws {
        let copy = partialPath + "-copy"
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        guard try IndexReader(path: copy).generation == base else {
            throw IndexError.busy(path: path)
        }
        try FileManager.default.moveItem(atPath: copy, toPath: partialPath)
    }

    private func removePartial() {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: partialPath + suffix)
        }
    }

    /// Renames the finished file over the index, in one step.
    private func replaceIndex() throws {
        guard rename(partialPath, path) == 0 else {
            throw IndexError.unavailable(path: path, reason: String(cString: strerror(errno)))
        }
        // A rollback journal of a file that is gone must not be played into this one.
        for suffix in ["-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    // MARK: Rows

    private func change(_ changes: (Database) throws -> Void) throws(IndexError) {
        let queue = try writableQueue()
        do {
            try queue.write { try changes($0) }
        } catch {
            throw IndexError(error, path: path)
        }
    }

    private func read<Value>(
        _ queue: DatabaseQueue, _ value: (Database) throws -> Value
    ) throws(IndexError) -> Value {
        do {
            return try queue.read { try value($0) }
        } catch {
            throw IndexError(error, path: path)
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
        try ReportRows(database).insert(report, text: text, source: database.lastInsertedRowID)
    }

    private func forget(_ path: String, in database: Database) throws {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM sources WHERE path = ?"),
            arguments: [path])
        guard let id else { return }
        try ReportRows(database).delete(source: id, breaker: breaker)
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

/// A file as an index knows it, and what became of it.
public struct KnownSource: Equatable, Sendable {
    /// The file.
    public let file: SourceFile
    /// Why it was refused: the id of the reason, and the reason in Chinese and English.
    public let refusal: (id: String, chinese: String, english: String)?

    /// Compares all parts.
    public static func == (left: KnownSource, right: KnownSource) -> Bool {
        left.file == right.file && left.refusal?.id == right.refusal?.id
    }

    /// Every file an index knows, by path.
    static func fetchAll(_ database: Database) throws -> [ExactPath: KnownSource] {
        var sources: [ExactPath: KnownSource] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT path, sha256, bytes, reader, refusal, reason, reason_en FROM sources")
        while let row = try rows.next() {
            let refusal = (row["refusal"] as String?).map { id in
                (id: id, chinese: row["reason"] as String, english: row["reason_en"] as String)
            }
            let file = SourceFile(
                path: row["path"], sha256: row["sha256"], bytes: row["bytes"],
                reader: row["reader"])
            sources[ExactPath(file.path)] = KnownSource(file: file, refusal: refusal)
        }
        return sources
    }
}
