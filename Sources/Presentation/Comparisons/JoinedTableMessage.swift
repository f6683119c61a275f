public import Comparisons
public import Query

/// Why a table cannot be joined, in a sentence that says where and what to do.
public struct JoinedTableMessage: Sendable {
    private let error: JoinedTableError
    private let path: String
    private let language: MessageLanguage

    /// The message of an error in a file.
    public init(_ error: JoinedTableError, path: String, _ language: MessageLanguage) {
        self.error = error
        self.path = path
        self.language = language
    }

    /// The message in a line.
    public var text: String {
        let sentence =
            switch language {
            case .chinese: error.chinese
            case .english: error.english
            }
        return SafeText.line("\(path): \(sentence)")
    }

    /// The message for programs.
    public var answer: ErrorAnswer { ErrorAnswer(code: error.id, message: text) }
}
