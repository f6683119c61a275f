public import Engine
public import Reports

/// A file as an index knows it.
public struct SourceFile: Equatable, Sendable {
    /// The path, absolute.
    public let path: String
    /// The SHA-256 of its bytes, in hexadecimal digits.
    public let sha256: String
    /// Its size.
    public let bytes: Int
    /// The version of the reading it was read by.
    public let reader: Int

    /// A file by its path, its content and the version it was read by.
    public init(path: String, sha256: String, bytes: Int, reader: Int) {
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
        self.reader = reader
    }
}

/// A file that was looked at, ready to be written.
public struct IndexEntry: Sendable {
    /// What a file turned out to be.
    public enum Content: Sendable {
        /// A report, with its prose as terms.
        case report(Report, SearchableText)
        /// No report: the id of the reason, and the reason in Chinese and English.
        case refused(id: String, chinese: String, english: String)
    }

    /// The file.
    public let source: SourceFile
    /// What it is.
    public let content: Content

    /// A file and what it is.
    public init(source: SourceFile, content: Content) {
        self.source = source
        self.content = content
    }
}
