/// A file that is no report, as it is shown.
public struct RefusalView: Equatable, Sendable {
    /// The path of the file.
    public let path: String
    /// The stable id of the reason.
    public let refusal: String
    /// The reason in words, in the user's language.
    public let reason: String

    /// A file and its reason.
    public init(path: String, refusal: String, reason: String) {
        self.path = path
        self.refusal = refusal
        self.reason = reason
    }

    /// `path: reason`.
    public var line: String { "\(SafeText.line(path)): \(SafeText.line(reason))" }

    var json: JSONValue {
        .object([
            "path": .string(path), "refusal": .string(refusal), "reason": .string(reason),
        ])
    }
}
