public import Query

/// A file that is no report.
public struct RefusedFile: LocalizedText, Equatable, Sendable {
    /// The path of the file.
    public let path: String
    /// The stable id of the reason.
    public let refusal: String
    /// The reason in a Chinese sentence.
    public let chinese: String
    /// The reason in an English sentence.
    public let english: String

    /// A file and why it was refused.
    public init(path: String, refusal: String, chinese: String, english: String) {
        self.path = path
        self.refusal = refusal
        self.chinese = chinese
        self.english = english
    }
}
