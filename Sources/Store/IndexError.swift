public import Engine
public import Files
import Foundation
import GRDB

/// Why an index cannot be opened, read or written.
///
/// The words are in `IndexError+Chinese` and `IndexError+English`: one line each, with what to do.
public enum IndexError: Error, Equatable, Sendable {
    /// There is no index at the path.
    case missing(path: String)
    /// The file is no index of this program.
    case foreign(path: String)
    /// The index has another layout than this program reads.
    case otherSchema(path: String, found: String, expected: String)
    /// The words of the index were cut by other rules than this program's.
    case otherSegmentation(path: String, found: String, expected: String)
    /// The file is not as it was written.
    case damaged(path: String, IndexDamage)
    /// The index was replaced by another after it was opened.
    case replaced(path: String)
    /// A query took longer than it may.
    case tooSlow(limit: Duration)
    /// Another run is writing to the index.
    case busy(path: String)
    /// The operating system refuses; the reason in SQLite's or the system's words.
    case unavailable(path: String, reason: String)
    /// A run could not write the index, which is as it was; these files of the run could not be
    /// removed.
    case unwritable(path: String, FileError, left: [String])
    /// The index was replaced; whether it lasts after a power cut is not known.
    case unconfirmed(path: String, FileFault)
    /// The index has no report of this name.
    case unknownReport(key: String)

    /// Whether the file is damaged: opening it once more would find the same.
    public var isDamage: Bool {
        if case .damaged = self { true } else { false }
    }

    /// An error of the database, without SQL and without values.
    init(_ error: any Error, path: String) {
        if let error = error as? IndexError {
            self = error
            return
        }
        if let error = error as? FileError {
            switch error {
            case .locked: self = .busy(path: path)
            case .unconfirmed(_, let fault): self = .unconfirmed(path: path, fault)
            default: self = .unwritable(path: path, error, left: [])
            }
            return
        }
        if let fault = error as? FileFault {
            self = .unwritable(path: path, .fault(path: path, fault), left: [])
            return
        }
        if let damage = error as? IndexDamage {
            self = .damaged(path: path, damage)
            return
        }
        if error is RowDecodingError {
            self = .damaged(path: path, .structure)
            return
        }
        guard let error = error as? DatabaseError else {
            self = .unavailable(path: path, reason: error.localizedDescription)
            return
        }
        switch error.extendedResultCode {
        case .SQLITE_IOERR_DATA, .SQLITE_IOERR_SHORT_READ:
            self = .damaged(path: path, .seal)
            return
        default: break
        }
        switch error.resultCode {
        // Statements are the program's own and fit the tables, which were compared: where SQLite
        // finds an error in one, or a value that is too large, the file is at fault.
        case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_TOOBIG, .SQLITE_MISMATCH, .SQLITE_FORMAT:
            self = .damaged(path: path, .structure)
        case .SQLITE_NOTADB: self = .foreign(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        default:
            self = .unavailable(path: path, reason: error.message ?? error.resultCode.description)
        }
    }
}

extension Duration {
    /// The time in seconds with at most one decimal.
    var formattedSeconds: String {
        let tenths = Int((self / .milliseconds(100)).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension IndexError {
    /// The stable id of the error, for JSON.
    public var id: String {
        switch self {
        case .missing: "index-missing"
        case .foreign: "index-foreign"
        case .otherSchema, .otherSegmentation: "index-other-version"
        case .damaged: "index-damaged"
        case .busy: "index-busy"
        case .replaced: "index-replaced"
        case .tooSlow: "too-slow"
        case .unavailable, .unwritable, .unconfirmed: "index-unavailable"
        case .unknownReport: "unknown-report"
        }
    }
}
