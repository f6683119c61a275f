import CFTS5
import Foundation
import GRDB

/// How connections to an index file are set up.
enum Connection {
    /// A connection that reads.
    static func reading() -> Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            try registerTerms(with: database)
            // Debian builds SQLite without memory mapping unless it is asked for.
            try database.execute(sql: "PRAGMA mmap_size = 17179869184; PRAGMA query_only = 1")
        }
        return configuration
    }

    /// The connection that builds: no other may write meanwhile.
    static func building() -> Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try registerTerms(with: database)
            // Debian builds SQLite so that it overwrites what is deleted, which a file that is
            // written once and copied does not need.
            try database.execute(
                sql: """
                    PRAGMA page_size = 16384; PRAGMA secure_delete = OFF;
                    PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768
                    """)
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
