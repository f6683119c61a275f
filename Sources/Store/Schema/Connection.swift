import CFTS5
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
    static func reading(path: String) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.maximumReaderCount = IndexReader.connections
        let generation = FirstGeneration()
        configuration.prepareDatabase { database in
            guard generation.isSame(try? Stamp(from: database, path: path).generation) else {
                throw IndexError.replaced(path: path)
            }
            try registerTerms(with: database)
            // Mapped into memory, the file would count as memory of the process, once for each
            // connection, and one that is cut short would end the process. Reading it costs less
            // than mapping it (docs/performance.md).
            try database.execute(sql: "PRAGMA mmap_size = 0; PRAGMA query_only = 1")
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
        let status = cfts5_register_terms(database.sqliteConnection)
        guard status == ResultCode.SQLITE_OK.rawValue else {
            throw DatabaseError(resultCode: ResultCode(rawValue: status))
        }
    }
}

/// The generation of the file that a reader opened first.
private final class FirstGeneration: Sendable {
    private let generation = Mutex<String?>(nil)

    /// Whether a generation is the first that was seen; nothing can be said of a file without one.
    func isSame(_ other: String?) -> Bool {
        guard let other else { return true }
        return generation.withLock { first in
            if first == nil { first = other }
            return first == other
        }
    }
}
