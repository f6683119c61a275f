import Engine
import CSQLite
import Foundation
import GRDB

/// The seal of an index file: a digest of each of its pages, which whoever reads a page compares.
///
/// It finds what happens to a file by accident. Whoever can write the file can write its seal, too:
/// what is read from a sealed file is still checked (docs/decisions/007-seal.md).
package enum IndexSeal {
    /// Seals a finished index that nobody has open, in the place of an older seal.
    package static func put(on path: String) throws(IndexError) {
        let error = cseal_seal(path)
        guard error == 0 else {
            throw .unavailable(path: path, reason: String(cString: strerror(error)))
        }
    }

    /// Compares every page of a file with its seal.
    ///
    /// - Returns: how many pages there are.
    /// - Throws: ``IndexError/damaged(path:_:)`` with the first page that differs.
    @discardableResult
    package static func verify(_ path: String) throws(IndexError) -> Int {
        var (page, pages): (Int64, Int64) = (0, 0)
        let error = cseal_verify(path, &page, &pages, nil, nil)
        switch error {
        case 0: return Int(pages)
        case EILSEQ: throw .damaged(path: path, page > 0 ? .page(Int(page)) : .seal)
        case ENOENT: throw .missing(path: path)
        default: throw .unavailable(path: path, reason: String(cString: strerror(error)))
        }
    }

    /// The name under which SQLite opens a sealed file, comparing each page as it reads it.
    static func address(of path: String) -> String {
        _ = isRegistered
        // Two slashes at the start would name a host.
        let start = path.hasPrefix("//") ? "/%2F" : ""
        let rest = path.hasPrefix("//") ? path.dropFirst(2) : path[...]
        return "file:" + start + rest.utf8.map(Self.escaped).joined()
            + "?mode=ro&vfs=" + CSEAL_VFS
    }

    /// The first page that a connection found damaged; nil if it found none.
    static func damage(seenBy database: Database) -> IndexDamage? {
        let page = cseal_damage(database.sqliteConnection)
        return page > 0 ? .page(Int(page)) : nil
    }

    private static let isRegistered = cseal_register() == 0

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            return String(UnicodeScalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
    }
}
