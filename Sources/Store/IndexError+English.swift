import Engine
import Files

extension IndexError {
    /// The error in one English line, with what to do.
    public var english: String {
        switch self {
        case .missing(let path):
            "no index at \(path); build one: search index FOLDER"
        case .foreign(let path):
            "\(path) is no index of this program; name another file with --index, or move it away"
        case .otherSchema(let path, let found, let expected):
            "the index \(path) is of version \(found), this program reads \(expected);"
                + " build it again: search index --rebuild FOLDER"
        case .otherSegmentation(let path, let found, let expected):
            "the index \(path) was cut into words by \(found), this program uses \(expected);"
                + " build it again: search index --rebuild FOLDER"
        case .damaged(let path, let damage):
            "the index \(path) is damaged: \(damage.english);"
                + " build it again: search index --rebuild FOLDER"
        case .replaced(let path):
            "the index \(path) was replaced by another in the meantime; ask again"
        case .tooSlow(let limit):
            "the query took longer than \(limit.formattedSeconds) s; ask for less, or narrow it down"
        case .busy(let path):
            "another program is writing the index \(path); try again when it has ended"
        case .unavailable(let path, let reason):
            "the index \(path) cannot be used: \(reason)"
        case .unwritable(let path, let error, let left):
            "the index \(path) cannot be written: \(error.reason(english: path));"
                + (left.isEmpty
                    ? " nothing was changed, and no file of this run is left"
                    : " nothing was changed; remove what this run left: \(left.joined(separator: ", "))")
        case .unconfirmed(let path, let fault):
            "the index \(path) is written, but the system could not confirm that it is on the disk:"
                + " \(fault.english)"
        case .unknownReport(let key):
            "the index has no report \(key); find its name with a search"
        }
    }
}

extension FileError {
    /// Why the index at a path cannot be written, in English.
    fileprivate func reason(english index: String) -> String {
        guard case .fault(let path, let fault) = self else { return english }
        let reason = path == index ? fault.english : "\(path): \(fault.english)"
        guard fault == .noSpace || fault == .quota else { return reason }
        return reason + " (a run needs about the size of the new index beside it, and as much for"
            + " temporary files in SQLITE_TMPDIR, else /var/tmp)"
    }
}
