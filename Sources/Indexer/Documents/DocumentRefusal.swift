/// Why a file was not read as a report.
public enum DocumentRefusal: Error, Equatable, Sendable {
    /// There is no such file or folder.
    case missing
    /// The operating system does not let us read it; the reason in its words.
    case unreadable(reason: String)
    /// It is a pipe, a device or a socket.
    case notAFile
    /// It is larger than any report.
    case tooLarge(bytes: Int, limit: Int)
    /// It has no text.
    case empty
    /// It is not UTF-8; the offset of the first byte that cannot be.
    case notUTF8(byteOffset: Int)
    /// It is of a format that this version does not read.
    case unsupportedFormat(name: String)
    /// It is text, but neither a heading nor a table of a report is in it.
    case notAReport
    /// It is something else of which the title tells: a notice, a guide.
    case lookAlike(title: String)
    /// It looks like a report, but whose it is cannot be told.
    case unknownAgency
    /// It looks like a report, but for which year cannot be told.
    case unknownYear
}

extension DocumentRefusal {
    /// The stable id of the reason, for the index and for JSON.
    public var id: String {
        switch self {
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .notAFile: "not-a-file"
        case .tooLarge: "too-large"
        case .empty: "empty"
        case .notUTF8: "not-utf-8"
        case .unsupportedFormat: "unsupported-format"
        case .notAReport: "not-a-report"
        case .lookAlike: "look-alike"
        case .unknownAgency: "unknown-agency"
        case .unknownYear: "unknown-year"
        }
    }
}
