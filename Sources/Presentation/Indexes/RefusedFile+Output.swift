public import Answers
public import Query

extension RefusedFile {
    /// `path: reason`.
    public func line(in language: MessageLanguage) -> String {
        "\(SafeText.line(path)): \(SafeText.line(text(in: language)))"
    }

    func json(in language: MessageLanguage) -> JSONValue {
        .object([
            "path": .string(path), "refusal": .string(refusal),
            "reason": .string(text(in: language)),
        ])
    }
}
