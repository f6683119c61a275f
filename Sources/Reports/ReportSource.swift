/// A file that a report was found in.
public struct ReportSource: Equatable, Sendable {
    /// The path of the document.
    public let path: String
    /// The SHA-256 of the document, in hexadecimal digits.
    public let sha256: String

    /// A file by its path and its content.
    public init(path: String, sha256: String) {
        self.path = path
        self.sha256 = sha256
    }
}
