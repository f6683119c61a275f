import CSQLite
import Files
import GRDB

extension FileFault {
    /// The system's reason behind an error of SQLite; nil if SQLite itself is the one that refuses.
    init?(_ error: any Error, in database: Database) {
        self.init(error, number: cfts5_system_error(database.sqliteConnection))
    }

    /// The system's reason behind an error of SQLite; nil if SQLite itself is the one that refuses.
    init?(_ error: any Error, in queue: DatabaseQueue) {
        let number = queue.writeWithoutTransaction { cfts5_system_error($0.sqliteConnection) }
        self.init(error, number: number)
    }

    private init?(_ error: any Error, number: Int32) {
        guard let error = error as? DatabaseError else { return nil }
        switch error.resultCode {
        case .SQLITE_FULL: self = .noSpace
        case .SQLITE_NOMEM: self = .noMemory
        case .SQLITE_READONLY: self = .denied
        case .SQLITE_IOERR: self = number == 0 ? .inputOutput : FileFault(number)
        case .SQLITE_CANTOPEN: self = number == 0 ? .tooManyOpen : FileFault(number)
        default: return nil
        }
    }
}
