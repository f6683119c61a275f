/// Why a file was not read as a report.
public enum DocumentRefusal: Error, Equatable, Sendable {
    // MARK: The file

    /// There is no such file or folder.
    case missing
    /// The operating system does not let us read it; the reason in its words.
    case unreadable(reason: String)
    /// Its name is no text in UTF-8, so that nothing could name it again.
    case nameWithoutEncoding
    /// It is a pipe, a device or a socket.
    case notAFile
    /// It is larger than any report.
    case tooLarge(bytes: Int, limit: Int)
    /// It changed while it was read.
    case changedWhileRead

    // MARK: The document

    /// It has no text.
    case empty
    /// It is text in no encoding that is read; the name of the likeliest, and the offset of the
    /// first byte that it cannot have.
    case undecodable(encoding: String, byteOffset: Int)
    /// It is of a format that is not read.
    case unsupportedFormat(name: String)
    /// It breaks off, or is not what its first bytes say.
    case damaged(format: String)
    /// It asks for a password.
    case encrypted(format: String)
    /// Reading it would take more than any report does.
    case beyondLimit(DocumentLimit, format: String)
    /// A program that reads the format is not installed; any of those named would do.
    case missingTool(format: String, tools: [String])
    /// The program that reads the format failed; what it said.
    case toolFailed(tool: String, reason: String)
    /// Its pages are pictures.
    case withoutText(format: String)

    // MARK: The content

    /// It is text, but neither a heading nor a table of a report is in it.
    case notAReport
    /// It is something else of which the title tells: a notice, a guide.
    case lookAlike(title: String)
    /// It is the report of a school or a university, by the school's year.
    case schoolReport(name: String)
    /// It looks like a report, but for which year cannot be told.
    case unknownYear
    /// It prints the reports of several bodies or years side by side.
    case severalReports
}

/// What reading a document may take at most.
public enum DocumentLimit: Equatable, Sendable {
    /// Bytes of text once decompressed.
    case expandedBytes(limit: Int)
    /// How many times larger than the file its decompressed parts are.
    case compressionRatio(limit: Int)
    /// How many parts an archive has.
    case entries(limit: Int)
    /// How deep its elements are nested.
    case depth(limit: Int)
    /// How many cells its tables have, merged ones counted as often as they spread.
    case cells(limit: Int)
    /// How many lines, paragraphs or elements it has.
    case parts(limit: Int)
    /// How many bytes of text it has.
    case text(limit: Int)
    /// How many attributes an element has; the line on which that element begins.
    case attributes(limit: Int, line: Int)
    /// How many rules its style sheets have.
    case styleRules(limit: Int)
    /// How many names of namespaces are open at once.
    case namespaces(limit: Int)
    /// How many steps reading it takes, where they grow faster than the document.
    case steps(limit: Int)
    /// How many seconds a program may take.
    case seconds(limit: Int)
    /// How many bytes of memory a program may take.
    case memory(limit: Int)
}

extension DocumentRefusal {
    /// The ids of reasons that lie in the machine rather than in the file.
    ///
    /// A program is not installed, has failed or was slow. Such a file is read again by the next run.
    public static let idsThatMayChange: Set<String> = [
        "missing-tool", "tool-failed", "time-limit", "changed-while-read",
    ]

    /// The stable id of the reason, for the index and for JSON.
    public var id: String {
        switch self {
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .nameWithoutEncoding: "name-without-encoding"
        case .notAFile: "not-a-file"
        case .tooLarge: "too-large"
        case .changedWhileRead: "changed-while-read"
        case .empty: "empty"
        case .undecodable: "undecodable"
        case .unsupportedFormat: "unsupported-format"
        case .damaged: "damaged"
        case .encrypted: "encrypted"
        case .beyondLimit(.seconds, _): "time-limit"
        case .beyondLimit: "beyond-limit"
        case .missingTool: "missing-tool"
        case .toolFailed: "tool-failed"
        case .withoutText: "without-text"
        case .notAReport: "not-a-report"
        case .lookAlike: "look-alike"
        case .schoolReport: "school-report"
        case .unknownYear: "unknown-year"
        case .severalReports: "several-reports"
        }
    }
}
