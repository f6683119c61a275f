import CSQLite
import Files
import Foundation
import GRDB
import Synchronization

/// How connections to an index file are set up.
enum Connection {
    /// Connections that read one state of an index.
    ///
    /// A file may be replaced after the first of them was opened: one that finds another
    /// generation than the first is refused, so that no two answers of a reader are of two files.
    ///
    /// - Parameter bytes: the size of the file.
    static func reading(path: String, bytes: Int64) -> Configuration {
        var configuration = looking(bytes: bytes)
        configuration.maximumReaderCount = IndexReader.connections
        let generation = FirstGeneration()
        configuration.prepareDatabase { database in
            do {
                // Mapped into memory, the file would count as memory of the process, once for each
                // connection. Reading it costs less than mapping it (docs/performance.md).
                try database.execute(sql: "PRAGMA mmap_size = 0; PRAGMA query_only = 1")
                let stamp = try Stamp(from: database, path: path)
                guard generation.isSame(stamp.generation) else {
                    throw IndexError.replaced(path: path)
                }
                try stamp.check(path: path)
                try SchemaCheck.run(in: database)
                try registerTerms(with: database)
            } catch {
                throw IndexSeal.damage(seenBy: database) ?? error
            }
        }
        return configuration
    }

    /// A connection that reads a file of which nothing is known yet.
    static func looking(bytes: Int64) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try check(cseal_harden(database.sqliteConnection, bytes))
        }
        return configuration
    }

    /// The connection that builds: no other may write meanwhile.
    static func building() -> Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try registerTerms(with: database)
            do {
                // Debian builds SQLite so that it overwrites what is deleted, which a file that is
                // written once and copied does not need.
                try database.execute(
                    sql: """
                        PRAGMA page_size = 16384; PRAGMA secure_delete = OFF;
                        PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;
                        PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768
                        """)
            } catch {
                // With the connection goes what the system said.
                throw FileFault(error, in: database) ?? error
            }
        }
        return configuration
    }

    private static func registerTerms(with database: Database) throws {
        try check(cfts5_register_terms(database.sqliteConnection))
    }

    private static func check(_ status: Int32) throws {
        guard status == ResultCode.SQLITE_OK.rawValue else {
            throw DatabaseError(resultCode: ResultCode(rawValue: status))
        }
    }
}

/// The generation of the file that a reader opened first.
private final class FirstGeneration: Sendable {
    private let generation = Mutex<String?>(nil)

    /// Whether a generation is the first that was seen.
    func isSame(_ other: String) -> Bool {
        generation.withLock { first in
            if first == nil { first = other }
            return first == other
        }
    }
}
