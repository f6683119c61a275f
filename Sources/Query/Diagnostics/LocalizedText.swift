/// What is said to people in each language of messages: a text, or a ``Wording``.
///
/// Both languages have a switch of their own, in files `…+Chinese` and `…+English`: what has no
/// words in one of them does not compile.
public protocol LocalizedText {
    /// What is said in one language.
    associatedtype Words

    /// The words in Chinese.
    var chinese: Words { get }
    /// The words in English.
    var english: Words { get }
}

extension LocalizedText {
    /// The words in a language.
    public func text(in language: MessageLanguage) -> Words {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

/// The languages that messages are written in.
public enum MessageLanguage: String, CaseIterable, Sendable {
    /// Chinese.
    case chinese = "zh"
    /// English.
    case english = "en"
}
